package bindeledd.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Who is killed when: every named step once in each round, its victims in turn, and random moments
 * between. The same seed gives the same plan.
 */
final class Plan {

  /** Random moments in each round but the first, which is to be over soon. */
  private static final int RANDOM_MOMENTS = 5;

  /** Steps that come many times a second: which of the next ones is left to chance. */
  private static final int MOST_OCCURRENCES = 4;

  /**
   * One kill.
   *
   * @param occurrence which time that the step is seen
   */
  record Kill(Step step, Victim victim, int occurrence) {}

  private Plan() {}

  static List<Kill> of(int kills, long seed, Set<Step> chosen) {
    var random = new Random(seed);
    int offset = random.nextInt(100);
    var plan = new ArrayList<Kill>();
    for (int round = 0; plan.size() < kills; round++) {
      var steps = new ArrayList<>(chosen);
      if (round > 0 && steps.contains(Step.ANY_TIME)) {
        steps.addAll(Collections.nCopies(RANDOM_MOMENTS - 1, Step.ANY_TIME));
      }
      Collections.shuffle(steps, random);
      int anyTime = 0;
      for (Step step : steps) {
        int turn = offset + round + step.ordinal() + (step == Step.ANY_TIME ? anyTime++ : 0);
        Victim victim = step.victims().get(turn % step.victims().size());
        boolean rare = step.isRare() || victim.isSeldomAsked();
        plan.add(new Kill(step, victim, 1 + random.nextInt(rare ? 1 : MOST_OCCURRENCES)));
      }
    }
    return List.copyOf(plan.subList(0, kills));
  }
}
