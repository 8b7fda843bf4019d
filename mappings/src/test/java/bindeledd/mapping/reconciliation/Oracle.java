package bindeledd.mapping.reconciliation;

import bindeledd.mapping.codes.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The same judgement a second time, written from the rules' own words with no care for speed: all
 * of a person in memory, one rule at a time, everything asked anew.
 */
final class Oracle {

  private static final List<Rows.Row> TABLE = Rows.of("/rules/reconciliation.csv");

  private Oracle() {}

  /** What does not agree, by every rule whose sides were read. */
  static List<Told> judge(Dossier dossier, Situation situation) {
    var it = new OracleCase(dossier, situation);
    return Arrays.stream(Check.values())
        .filter(check -> mayJudge(check, situation))
        .flatMap(check -> by(check, it).stream())
        .sorted()
        .toList();
  }

  /** A side it needs is read; one it only asks may be away, but not broken off. */
  static boolean mayJudge(Check check, Situation situation) {
    String needs =
        TABLE.stream()
            .filter(row -> row.text("check").equals(check.name()))
            .map(row -> row.text("needs"))
            .findFirst()
            .orElseThrow();
    return Stream.of(needs.split(" "))
        .allMatch(
            side -> {
              var heard = situation.heard().get(Side.valueOf(side.replace("?", "")));
              return heard == null ? side.endsWith("?") : heard instanceof Situation.Heard.Whole;
            });
  }

  private static List<Told> by(Check check, OracleCase it) {
    boolean list = OracleNir.hasOnlyList(it);
    return switch (check) {
      case R1 -> OracleGrants.r1(it);
      case R2 -> OracleGrants.r2(it);
      case R3 -> OracleGrants.r3(it);
      case R4 -> OracleLines.r4(it);
      case R5 -> OracleLines.r5(it);
      case R6 -> OracleLines.r6(it);
      case R7 -> list ? List.of() : OracleNir.r7(it);
      case R8 -> OracleNir.r8(it);
      case R9 -> List.of();
      case R10 -> OracleGrants.r10(it);
      case R11 -> OracleLines.r11(it);
      case R12 -> list ? OracleNirList.r12(it) : OracleNir.r12(it);
      case BELOP -> OracleLines.amount(it);
      case H1 -> OracleHousing.h1(it);
      case H2 -> OracleHousing.h2(it);
      case H3 -> OracleHousing.h3(it);
      case H4 -> OracleHousing.h4(it);
      case H5 -> OracleHousing.h5(it);
      case FRIST_OPPSTART -> OracleDeadlines.programme(it);
      case FRIST_NORSK -> OracleDeadlines.training(it);
      case FRIST_REGISTRERING ->
          list ? OracleNirList.missing(it, Check.FRIST_REGISTRERING) : OracleNir.registration(it);
      case FRIST_AAR -> list ? List.of() : OracleNir.yearEnd(it);
      case ID_NUMMER -> OracleIdentity.number(it);
      case ID_BARE_DUF -> OracleIdentity.onlyDuf(it);
      case ID_NAVN -> OracleIdentity.name(it);
      case ID_FODSELSDATO -> OracleIdentity.birthDate(it);
      case ID_UKJENT -> OracleIdentity.unknown(it);
      case ID_DOED -> OracleIdentity.dead(it);
      case NIR_MANGLER ->
          list ? OracleNirList.missing(it, Check.NIR_MANGLER) : OracleNir.missingInNir(it);
      case NIR_OVERSKYTENDE -> list ? OracleNirList.extra(it) : OracleNir.extraInNir(it);
      case NIR_ULIKT -> list ? OracleNirList.differs(it) : OracleNir.differs(it);
      case NIR_TILTAK_ANTALL -> list ? List.of() : OracleNir.measures(it);
      case NIR_KOMMUNE -> OracleIdentity.municipality(it);
    };
  }
}
