package bindeledd.mapping;

import bindeledd.model.DeliveryReceipt;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Grade;
import bindeledd.model.GrantOutcome;
import bindeledd.model.HousingOutcome;
import bindeledd.model.Municipality;
import bindeledd.model.NumberRules;
import bindeledd.model.Person;
import bindeledd.model.Settlement;
import bindeledd.model.Subject;
import bindeledd.schema.casework.Bosettingsmelding;
import bindeledd.schema.casework.Bostottemelding;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Tilskuddsmelding;
import java.util.List;

/** Between our records and the case system's contract ({@code schemas/casework}). */
public final class CaseworkMapping {

  private CaseworkMapping() {}

  /**
   * A record of the case system as one of ours: the contract checked first, and everything that is
   * wrong told at once. Whether codes hold and dates make sense is for the rules that come after.
   *
   * @param rules what a person's number must be; judged on the day the record was changed
   */
  public static Reading<? extends Fact> read(Sakspost post, NumberRules rules) {
    return CaseworkReader.read(post, rules);
  }

  /** What became of a record, in the case system's words. */
  public static Kvittering toKvittering(DeliveryReceipt receipt) {
    return CaseworkAnswers.toKvittering(receipt);
  }

  /**
   * What came of a housing case, for the case system.
   *
   * @param current the person's numbers today, the current national number first
   * @param findings what the case worker ought to look at
   */
  public static Bostottemelding toBostottemelding(
      HousingOutcome outcome, Subject current, List<Finding> findings) {
    return CaseworkHousing.of(outcome, current, findings);
  }

  /**
   * Who is to be settled, for the case system: without the place, and its days, that the grade
   * hides.
   *
   * @param current the person's numbers today, the current national number first
   * @param grade the person's grade today; IMDinett tells none
   * @param told the municipality whose case system it is
   * @param findings what the case worker ought to look at
   */
  public static Bosettingsmelding toBosettingsmelding(
      Settlement settlement,
      Subject current,
      Grade grade,
      Municipality told,
      List<Finding> findings) {
    return CaseworkSettlement.of(settlement, current, grade, told, findings);
  }

  /**
   * What the grant portal tells of somebody's grants, for the case system.
   *
   * @param current the person's numbers today, the current national number first
   * @param findings what the case worker ought to look at
   */
  public static Tilskuddsmelding toTilskuddsmelding(
      GrantOutcome outcome, Subject current, List<Finding> findings) {
    return CaseworkGrants.of(outcome, current, findings);
  }

  /** A person for the case system: without address, and place, that the grade hides. */
  public static Personmelding toPersonmelding(Person person) {
    return CaseworkAnswers.toPersonmelding(person);
  }
}
