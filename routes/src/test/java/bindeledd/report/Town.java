package bindeledd.report;

import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Difference;
import bindeledd.mapping.reconciliation.Dossier;
import bindeledd.mapping.reconciliation.GrantPosition;
import bindeledd.mapping.reconciliation.Handed;
import bindeledd.mapping.reconciliation.Judged;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.mapping.reconciliation.Situation;
import bindeledd.mapping.reconciliation.Situation.Heard;
import bindeledd.mapping.reconciliation.Totals;
import bindeledd.mapping.rules.GrantRates;
import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.GrantLine;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.SettlementDate;
import bindeledd.model.Subject;
import bindeledd.model.SyntheticNumbers;
import bindeledd.reconciliation.Found;
import bindeledd.reconciliation.Listener;
import bindeledd.reconciliation.Outcome;
import bindeledd.reconciliation.Run;
import bindeledd.reconciliation.Shown;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A made-up municipality to make reports of. Everybody in it is made of a number: the same again.
 */
final class Town {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
  static final String MUNICIPALITY = "0301";
  private static final Municipality OSLO = new Municipality(MUNICIPALITY);

  final FakeBook book = new FakeBook();
  private final List<Somebody> people = new ArrayList<>();
  private final Map<Side, String> broken;

  Town() {
    this(Map.of());
  }

  Town(Map<Side, String> broken) {
    this.broken = broken;
  }

  private record Somebody(Shown shown, Dossier dossier, Judged judged) {}

  /** Somebody with a grant that is short by so much, a delivery that waits, and a finding. */
  Town with(int number, Grade grade, String name, long shortInOere) {
    UUID person = uuid("person " + number);
    NationalNumber digits = new SyntheticNumbers(number).birthNumber();
    var position =
        new GrantPosition(
            "AR-" + (1 + number % 2),
            2026,
            number % 3 == 0 ? "" : "2026-Q1",
            number % 5 == 0 ? null : 24_870_000L,
            null,
            24_870_000L - shortInOere,
            24_870_000L - shortInOere,
            number % 5 == 0 ? null : -shortInOere,
            GrantLine.Status.PAID,
            shortInOere == 0 ? "" : "Utbetalt er mindre enn forventet",
            shortInOere == 0 ? "" : "Kontroller beløpet mot satsen");
    var handed =
        new Handed(
            Side.CASEWORK,
            "goal",
            "FLY-" + number,
            1,
            "programme-to-nir",
            Handed.State.PARKED,
            "NIR-ENDRET",
            NOW.plusSeconds(86_400),
            null);
    var fact =
        new SettlementDate(
            new Header(
                OSLO, Subject.of(digits), "FLY-" + number, 1, NOW, "", new Change.Registration()),
            "sak",
            LocalDate.of(2026, 1, 5));
    people.add(
        new Somebody(
            new Shown(person, grade, List.of(digits), name),
            new Dossier(
                person, true, grade, Map.of(Side.CASEWORK, List.<Fact>of(fact)), List.of(handed)),
            new Judged(List.of(), List.of(position))));
    if (shortInOere > 0) {
      found(person, grade, "AR-1|2026|" + number, shortInOere, TODAY.plusDays(number * 9L));
    }
    return this;
  }

  /** Something about the municipality as a whole. */
  Town shortInAll(String text, long oere) {
    book.all.add(
        found(
            uuid(text.substring(0, 3)),
            null,
            Grade.UNGRADED,
            new Difference(
                Check.values()[0],
                Difference.Kind.DIFFERS,
                Difference.Severity.SERIOUS,
                "bank",
                text,
                "Se i banken.",
                null,
                TODAY.plusDays(10),
                oere,
                List.of(new Difference.Value(Side.BANK, text)),
                null)));
    return this;
  }

  private void found(UUID person, Grade grade, String about, long oere, LocalDate deadline) {
    book.all.add(
        found(
            uuid("finding " + about),
            person,
            grade,
            new Difference(
                Check.values()[0],
                Difference.Kind.MISSING,
                Difference.Severity.CRITICAL,
                about,
                "=Bosatt; men \"ikke\" i IMDinett",
                "Registrer <datoen>.",
                null,
                deadline,
                oere,
                List.of(new Difference.Value(Side.CASEWORK, "2026-01-05")),
                new Difference.Remedy(
                    Difference.Remedy.Type.SEND_AGAIN, Side.CASEWORK, "settlement-date", "FLY"))));
  }

  private static Found found(UUID id, UUID person, Grade grade, Difference difference) {
    return new Found(
        id,
        1,
        person,
        grade,
        difference,
        Found.Status.SEEN_AGAIN,
        NOW.minusSeconds(900_000),
        NOW,
        null);
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  Run run(String folder) {
    return new Run(
        uuid("run"), 1, MUNICIPALITY, NOW, "schedule", null, EnumSet.allOf(Check.class), folder);
  }

  /** Plays a run to somebody who listens. */
  void play(Listener listener, String folder) {
    Run run = run(folder);
    var heard = new java.util.EnumMap<Side, Heard>(Side.class);
    heard.put(Side.CASEWORK, new Heard.Whole(NOW));
    heard.put(Side.TILSKUDD, new Heard.Whole(NOW));
    var situation = new Situation(OSLO, TODAY, heard, GrantRates.PUBLIC);
    listener.begun(run, situation);
    people.forEach(it -> listener.person(it.shown(), it.dossier(), it.judged()));
    listener.ended(new Outcome(run, NOW, broken, people.size(), List.of()), new Totals(situation));
  }
}
