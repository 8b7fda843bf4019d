package bindeledd.mapping;

import bindeledd.model.Subject;
import java.time.Instant;
import java.util.Map;

/**
 * What a message to NIR needs to know beside the record.
 *
 * @param person the person's numbers today, the one to send first among its kind
 * @param references what NIR calls the records it has of this person, by the sender's reference; as
 *     {@link NirReference} writes it
 * @param sentAt when it is sent (tidspunkt)
 */
public record NirContext(Subject person, Map<String, String> references, Instant sentAt) {

  public NirContext {
    references = Map.copyOf(references);
  }
}
