package bindeledd.remedy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be sent to mend a finding, and what there is to say about it. Nothing has been.
 *
 * @param flow the flow that would deliver it; empty where none does
 * @param receiver the system it goes to
 * @param change registration, correction or annulment
 * @param content the record, without what tells who it is about
 * @param alreadyThere the receiver has the record, and would get it as a correction
 * @param superseded something newer has come since the finding was made: reconcile again first
 * @param underway the record is on its way there already
 * @param unknownOutcome an earlier attempt may have had its effect: find that out first
 * @param pastDeadline the deadline is over; it can be sent all the same
 * @param shielded the person is protected
 * @param sends whether it would be sent
 * @param notes all of that in Norwegian, with what the rules at the door say
 */
record Preview(
    String finding,
    String remedy,
    String flow,
    String receiver,
    String kind,
    String reference,
    long version,
    String change,
    @Nullable JsonNode content,
    boolean alreadyThere,
    boolean superseded,
    boolean underway,
    boolean unknownOutcome,
    boolean pastDeadline,
    boolean shielded,
    @Nullable LocalDate deadline,
    boolean sends,
    List<String> notes) {

  Preview {
    notes = List.copyOf(notes);
  }

  @Override
  public String toString() {
    return "preview of " + finding;
  }
}
