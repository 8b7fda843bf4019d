package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.OracleMoney.Due;
import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.ExtraGrantDecision;
import bindeledd.model.GrantLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a person stands with each grant in each year, counted a second time. */
final class OraclePositions {

  private OraclePositions() {}

  /** The sums of one code and year. */
  record Stand(
      String code,
      int year,
      @Nullable Long expected,
      @Nullable Long applied,
      @Nullable Long decided,
      long paid,
      @Nullable Long difference) {

    static Stand of(GrantPosition position) {
      return new Stand(
          position.code(),
          position.year(),
          position.expected(),
          position.applied(),
          position.decided(),
          position.paid(),
          position.difference());
    }
  }

  static List<Stand> of(Dossier dossier, Situation situation) {
    var it = new OracleCase(dossier, situation);
    if (!situation.read(Set.of(Side.TILSKUDD))) {
      return List.of();
    }
    boolean whole =
        situation.read(Set.of(Side.CASEWORK, Side.IMDINETT, Side.POPULATION, Side.TILSKUDD));
    List<Due> due = whole ? OracleMoney.due(it) : List.of();
    Set<String> keys = new TreeSet<>();
    due.forEach(one -> keys.add(one.year() + "|" + one.code()));
    it.lines().forEach(one -> keys.add(one.grantYear() + "|" + one.code()));
    it.all(Side.TILSKUDD, ExtraGrantDecision.class)
        .forEach(one -> keys.add(one.grantYear() + "|" + one.code()));
    it.all(Side.CASEWORK, ExtraGrantApplication.class)
        .forEach(one -> keys.add(one.grantYear() + "|" + one.code()));
    return keys.stream()
        .map(key -> stand(it, whole, due, key.substring(5), Integer.parseInt(key.substring(0, 4))))
        .toList();
  }

  private static Stand stand(OracleCase it, boolean whole, List<Due> due, String code, int year) {
    List<GrantLine> lines =
        it.lines().stream()
            .filter(one -> one.code().equals(code) && one.grantYear() == year)
            .toList();
    long paid = OracleMoney.paid(lines);
    long triggered =
        OracleMoney.sum(
            lines.stream().filter(one -> one.status() == GrantLine.Status.TRIGGERED).toList());
    if (code.startsWith("FHT")) {
      return extra(it, code, year, lines.isEmpty() ? null : (Long) (paid + triggered), paid);
    }
    Optional<Due> expected =
        due.stream().filter(one -> one.code().equals(code) && one.year() == year).findFirst();
    boolean nothing =
        whole && OracleTarget.of(it) == OracleTarget.Answer.NO && OracleMoney.isSettling(code);
    @Nullable Long should =
        expected.isPresent() ? expected.get().oere() : nothing ? (Long) 0L : null;
    return new Stand(
        code,
        year,
        should,
        null,
        lines.isEmpty() ? null : (Long) (paid + triggered),
        paid,
        should == null ? null : (Long) (paid - should));
  }

  private static Stand extra(OracleCase it, String code, int year, @Nullable Long told, long paid) {
    List<ExtraGrantDecision> decisions =
        it.all(Side.TILSKUDD, ExtraGrantDecision.class).stream()
            .filter(one -> one.code().equals(code) && one.grantYear() == year)
            .toList();
    List<ExtraGrantApplication> applications =
        it.all(Side.CASEWORK, ExtraGrantApplication.class).stream()
            .filter(one -> one.code().equals(code) && one.grantYear() == year)
            .toList();
    @Nullable Long applied =
        Stream.concat(
                applications.reversed().stream().map(ExtraGrantApplication::amountInOere),
                decisions.stream().map(ExtraGrantDecision::appliedInOere))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    @Nullable Long granted =
        decisions.isEmpty()
            ? null
            : Objects.requireNonNullElse(decisions.getLast().grantedInOere(), 0L);
    return new Stand(
        code,
        year,
        granted,
        applied,
        granted != null ? granted : told,
        paid,
        granted == null ? null : (Long) (paid - granted));
  }
}
