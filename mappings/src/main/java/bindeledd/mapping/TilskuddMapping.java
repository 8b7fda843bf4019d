package bindeledd.mapping;

import bindeledd.model.DeliveryReceipt;
import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.Fact;
import bindeledd.model.GrantChangeRequest;
import bindeledd.model.GrantRequest;
import bindeledd.model.GrantStatus;
import bindeledd.model.Municipality;
import bindeledd.model.NumberRules;
import bindeledd.model.Subject;
import bindeledd.schema.tilskudd.Ekstrasoknad;
import bindeledd.schema.tilskudd.Endringsforesporsel;
import bindeledd.schema.tilskudd.Radsvar;
import bindeledd.schema.tilskudd.Statussporsmal;
import bindeledd.schema.tilskudd.Statussvar;
import bindeledd.schema.tilskudd.Tilskuddsrad;
import java.time.Instant;

/** Between our records and the grant portal's lists, requests and answers. */
public final class TilskuddMapping {

  private TilskuddMapping() {}

  /**
   * A row of a list as one of our facts, as its first version; everything that is wrong is told at
   * once.
   *
   * @param ours the municipality whose list it is
   * @param rules what a person's number must be
   */
  public static Reading<? extends Fact> read(
      Tilskuddsrad row, Municipality ours, NumberRules rules) {
    return new TilskuddReader(row, ours, rules).read();
  }

  /**
   * The change request for the portal.
   *
   * @param current the person's numbers today
   */
  public static Outgoing<Endringsforesporsel> toTilskudd(
      GrantChangeRequest request, Subject current) {
    return TilskuddRequests.of(request, current);
  }

  /**
   * The application for the portal, with its deadline.
   *
   * @param current the person's numbers today
   */
  public static Outgoing<Ekstrasoknad> toTilskudd(
      ExtraGrantApplication application, Subject current) {
    return TilskuddRequests.of(application, current);
  }

  /** How to ask how a request stands. */
  public static Statussporsmal question(GrantRequest request) {
    return new Statussporsmal(
        request.header().municipality().number(), request.header().reference());
  }

  /**
   * How a request stands, as its first word.
   *
   * @param askedAt when the portal was asked
   */
  public static Reading<GrantStatus> read(
      Statussvar answer, GrantRequest request, Instant askedAt) {
    return TilskuddStatus.read(answer, request, askedAt);
  }

  /** What became of a row, for whoever put the file there. */
  public static Radsvar toRadsvar(DeliveryReceipt receipt) {
    return TilskuddAnswers.toRadsvar(receipt);
  }
}
