package bindeledd.mapping.reconciliation;

import bindeledd.mapping.codes.Municipalities;
import bindeledd.model.Fact;
import bindeledd.model.Law;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Absence;
import bindeledd.model.ProgrammeRecord.Complaint;
import bindeledd.model.ProgrammeRecord.Contract;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.EducationBackground;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Exemption;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Leave;
import bindeledd.model.ProgrammeRecord.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the municipality's systems have, and what NIR has of the same: by the sender's reference,
 * else, since much is typed by hand, by what it says. One thing that stands twice in NIR is one
 * thing.
 */
final class NirPairs {

  /**
   * A record of ours and NIR's of the same.
   *
   * @param side whose record ours is
   */
  record Pair(Side side, ProgrammeRecord ours, @Nullable ProgrammeRecord nirs) {}

  private final List<Pair> pairs = new ArrayList<>();
  private final List<ProgrammeRecord> onlyInNir = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  NirPairs(Seen seen) {
    List<Pair> ours = new ArrayList<>();
    add(seen, Side.CASEWORK, ours);
    if (!seen.isBroken(Side.EDUCATION)) {
      add(seen, Side.EDUCATION, ours);
    }
    boolean oldAct = isUnderOldAct(ours);
    ours.removeIf(pair -> oldAct && isOfNewActOnly(pair.ours()));
    List<ProgrammeRecord> nirs = seen.facts(Side.NIR, ProgrammeRecord.class);
    boolean[] taken = new boolean[nirs.size()];
    @Nullable ProgrammeRecord[] found = new @Nullable ProgrammeRecord[ours.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = take(nirs, taken, ours.get(i).ours(), true);
    }
    for (int i = 0; i < found.length; i++) {
      var one = ours.get(i);
      @Nullable ProgrammeRecord its = found[i];
      if (its == null) {
        its = take(nirs, taken, one.ours(), false);
      }
      if (its != null) {
        names.put(its.header().reference(), one.ours().header().reference());
      }
      pairs.add(new Pair(one.side(), one.ours(), its));
    }
    for (int i = 0; i < taken.length; i++) {
      ProgrammeRecord left = nirs.get(i);
      if (!taken[i] && pairs.stream().noneMatch(pair -> isSame(pair.ours(), left))) {
        onlyInNir.add(left);
      }
    }
  }

  List<Pair> pairs() {
    return pairs;
  }

  /** What stands in NIR and nowhere else; each thing once. */
  List<ProgrammeRecord> onlyInNir() {
    List<ProgrammeRecord> once = new ArrayList<>();
    for (ProgrammeRecord one : onlyInNir) {
      if (once.stream().noneMatch(kept -> isSame(kept, one))) {
        once.add(one);
      }
    }
    return once;
  }

  /** What our side calls what NIR calls so. */
  String named(String nirs) {
    return names.getOrDefault(nirs, nirs);
  }

  private static void add(Seen seen, Side side, List<Pair> ours) {
    for (Fact fact : seen.dossier.told().getOrDefault(side, List.of())) {
      if (fact instanceof ProgrammeRecord record
          && Municipalities.same(seen.here, record.header().municipality())) {
        ours.add(new Pair(side, record, null));
      }
    }
  }

  private static boolean isUnderOldAct(List<Pair> ours) {
    boolean old = false;
    for (Pair pair : ours) {
      if (pair.ours() instanceof Decision decision) {
        if (decision.law() == Law.INTEGRATION_ACT) {
          return false;
        }
        old = true;
      }
    }
    return old;
  }

  /** What must not be registered of those under introduksjonsloven. */
  private static boolean isOfNewActOnly(ProgrammeRecord record) {
    return record instanceof Goal
        || record instanceof Contract
        || record instanceof EducationBackground;
  }

  private static @Nullable ProgrammeRecord take(
      List<ProgrammeRecord> nirs, boolean[] taken, ProgrammeRecord ours, boolean byReference) {
    for (int i = 0; i < taken.length; i++) {
      ProgrammeRecord one = nirs.get(i);
      if (!taken[i]
          && (byReference
              ? one.getClass() == ours.getClass()
                  && one.header().reference().equals(ours.header().reference())
              : isSame(ours, one))) {
        taken[i] = true;
        return one;
      }
    }
    return null;
  }

  /** Whether the two say the same thing happened, however they differ in the rest. */
  static boolean isSame(ProgrammeRecord one, ProgrammeRecord other) {
    return switch (one) {
      case EducationBackground it ->
          other instanceof EducationBackground that && it.assessedOn().equals(that.assessedOn());
      case Decision it ->
          other instanceof Decision that
              && it.scheme() == that.scheme()
              && it.type().equals(that.type())
              && it.decidedOn().equals(that.decidedOn());
      case Goal it ->
          other instanceof Goal that && it.type() == that.type() && it.setOn().equals(that.setOn());
      case Contract it -> other instanceof Contract that && it.signedOn().equals(that.signedOn());
      case Exemption it ->
          other instanceof Exemption that
              && it.type().equals(that.type())
              && it.decidedOn().equals(that.decidedOn());
      case Measure it ->
          other instanceof Measure that
              && it.code().equals(that.code())
              && it.period().from().equals(that.period().from());
      case Leave it ->
          other instanceof Leave that
              && it.cause().equals(that.cause())
              && it.period().from().equals(that.period().from());
      case Hours it ->
          other instanceof Hours that
              && it.course() == that.course()
              && it.period().from().equals(that.period().from());
      case Absence it ->
          other instanceof Absence that
              && it.scheme() == that.scheme()
              && it.cause().equals(that.cause())
              && it.period().from().equals(that.period().from());
      case End it -> other instanceof End that && it.endedOn().equals(that.endedOn());
      case Complaint it ->
          other instanceof Complaint that && it.receivedOn().equals(that.receivedOn());
    };
  }
}
