package bindeledd.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.codes.Code;
import bindeledd.mapping.codes.CodeTable;
import bindeledd.mapping.codes.Rows;
import bindeledd.mapping.codes.Validity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** RULES.md is what the tables say. */
final class RulesPageTest {

  private static final Path PAGE = Path.of("RULES.md");
  private static final String UPDATE =
      "stale; write it anew with: ./mvnw -pl mappings -am test -Dtest=RulesPageTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dupdate";
  private static final Map<String, String> WEIGHT =
      Map.of(
          "CRITICAL",
          "kritisk",
          "SERIOUS",
          "alvorlig",
          "MINOR",
          "mindre",
          "INFORMATION",
          "til orientering");
  private static final Map<String, String> SEVERITY =
      Map.of("ERROR", "feil", "WARNING", "advarsel");

  @Test
  void thePageIsWrittenFromTheTables() throws IOException {
    String page = page();
    if (System.getProperty("update") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as("%s is %s", PAGE, UPDATE)
        .isEqualTo(page);
  }

  private static String page() {
    return """
    # Regler for programopplysninger

    Skrevet fra tabellene i `src/main/resources/rules`; rett dem, ikke denne siden. En feil stopper opplysningen og går tilbake \
    til fagsystemet. En advarsel følger med. Det vi ikke vet nok til å bedømme, meldes som «ikke kontrollert», aldri som en gjetning.

    ## Regler

    """
        + table(
            List.of("Regel", "Utslag", "Tekst", "Ikke kontrollert når", "Gjelder", "Kilde"),
            Arrays.stream(Rule.values()).map(Rule::row).map(RulesPageTest::cells))
        + """

        ## Grenser

        """
        + table(
            List.of("Grense", "Verdi", "Betyr", "Gjelder", "Kilde"),
            rows("limits")
                .map(
                    row ->
                        List.of(
                            row.text("limit"),
                            row.text("value").replace('.', ',') + " " + row.text("unit"),
                            row.text("meaning"),
                            days(row.validity()),
                            row.text("source"))))
        + """

        ## Programtid

        Hvilken rad som gjelder, avgjøres av tilbudsdatoen. Eldre regler kjenner vi ikke.

        """
        + table(
            List.of("Sluttmål", "Videregående", "Måneder", "Forlengelse", "Tilbudt etter", "Kilde"),
            rows("durations")
                .map(
                    row ->
                        List.of(
                            row.text("goal"),
                            yes(row.text("upper_secondary").equals("true")),
                            row.text("months"),
                            row.text("extension_months"),
                            row.text("offered_after"),
                            row.text("source"))))
        + """

        ## Sluttmål

        """
        + table(
            List.of("Sluttmål", "Videregående", "Over 55", "Regelen under 25", "Gjelder", "Kilde"),
            rows("goals")
                .map(
                    row ->
                        List.of(
                            row.text("goal"),
                            yes(row.text("upper_secondary").equals("true")),
                            yes(row.text("over_age").equals("yes")),
                            yes(row.text("under_age").equals("yes")),
                            days(row.validity()),
                            row.text("source"))))
        + """

        ## Grunner til fritak

        Hva en hjemmel gir fritak fra. Det som ikke står her, vet vi ikke, og fritaket meldes som «ikke kontrollert».

        """
        + table(
            List.of("Hjemmel", "Fritak", "Gir fritak", "Gjelder", "Kilde"),
            rows("exemption-grounds")
                .map(
                    row ->
                        List.of(
                            row.text("ground"),
                            row.text("exemption"),
                            yes(row.text("exempts").equals("yes")),
                            days(row.validity()),
                            row.text("source"))))
        + """

        ## Bosetting

        Gjelder bosettingsdatoen fagsystemet registrerer, holdt mot det IMDinett har fortalt.

        """
        + table(
            List.of("Regel", "Utslag", "Tekst", "Ikke kontrollert når", "Gjelder", "Kilde"),
            Arrays.stream(SettlementRule.values())
                .map(SettlementRule::row)
                .map(RulesPageTest::cells))
        + """

        ## Bostøtte

        Det første gjelder søknader, det siste vedtak. En advarsel om et vedtak følger med meldingen til fagsystemet.

        """
        + table(
            List.of("Regel", "Utslag", "Tekst", "Ikke kontrollert når", "Gjelder", "Kilde"),
            Arrays.stream(HousingRule.values()).map(HousingRule::row).map(RulesPageTest::cells))
        + """

        ## Ressurskrevende tjenester

        """
        + table(
            List.of("Regel", "Utslag", "Tekst", "Ikke kontrollert når", "Gjelder", "Kilde"),
            Arrays.stream(ClaimRule.values()).map(ClaimRule::row).map(RulesPageTest::cells))
        + """

        Innslagspunkt og frister etter året utgiftene er påløpt. Et år som ikke står her, er ukjent: kravet sendes uten beløp.

        """
        + table(
            List.of(
                "Utgiftsår",
                "Ordningens år",
                "Innslagspunkt",
                "Andel",
                "Til revisor",
                "Frist",
                "Utbetales",
                "Kilde"),
            rows("claim-years")
                .map(
                    row ->
                        List.of(
                            row.text("cost_year"),
                            row.text("scheme_year"),
                            row.text("threshold"),
                            row.text("percent") + " %",
                            row.text("to_auditor_by"),
                            row.text("report_by"),
                            row.text("paid_on"),
                            row.text("source"))))
        + """

        ## Satser for bostøtte

        Kroner i året. Uten en sats som gjelder på datoen, er beløpet ukjent: aldri null, og aldri fjorårets.

        """
        + table(
            List.of("Sats", "Av", "Kroner", "Gjelder", "Kilde"),
            rows("housing-rates")
                .map(
                    row ->
                        List.of(
                            row.text("rate"),
                            row.find("of").orElse(""),
                            row.text("kroner"),
                            days(row.validity()),
                            row.text("source"))))
        + grants()
        + reconciliation();
  }

  private static String reconciliation() {
    return """

    ## Avstemming

    Det systemene sier om en person, holdt mot hverandre. En side som ikke er lest til ende, gir ingen avvik. En side med spørsmålstegn må ikke være lest \
    halvveis. `R9` og satsene som mangler, gjelder kommunen som helhet.

    """
        + table(
            List.of("Regel", "Navn", "Alvor", "Trenger", "Tekst", "Ikke kontrollert når", "Kilde"),
            rows("reconciliation")
                .map(
                    row ->
                        List.of(
                            "`" + row.text("check") + "`",
                            row.text("title"),
                            WEIGHT.get(row.text("severity")),
                            row.text("needs"),
                            row.text("text") + " " + row.text("advice"),
                            row.find("unknown").orElse(""),
                            row.text("source"))))
        + """

        Egne ord for noen slag avvik:

        """
        + table(
            List.of("Regel", "Slag", "Tekst"),
            rows("reconciliation-words")
                .map(
                    row ->
                        List.of(
                            "`" + row.text("check") + "`",
                            row.text("kind"),
                            row.text("text") + " " + row.text("advice"))));
  }

  private static String grants() {
    return """

    ## Tilskudd

    `TILSKUDD_` gjelder linjene fra IMDi Tilskudd, `EKSTRA_` søknader om ekstratilskudd og `ENDRING_` endringsforespørsler.

    """
        + table(
            List.of("Regel", "Utslag", "Tekst", "Ikke kontrollert når", "Gjelder", "Kilde"),
            Arrays.stream(GrantRule.values()).map(GrantRule::row).map(RulesPageTest::cells))
        + """

        ## Tilskuddskoder

        """
        + table(
            List.of("Kode", "Betyr", "Ordning", "Gruppe i banken", "Beløp", "Alder", "Kilde"),
            CodeTable.named("grant-code").codes().stream().map(RulesPageTest::cells))
        + """

        ## Satser for tilskudd

        Kroner per person, eller tak. En sats som ikke står her, er ukjent: aldri null, og aldri fjorårets. V er lest i kilden selv, V2 i en som siterer den.

        """
        + table(
            List.of("Kode", "År", "Kroner", "Sikkerhet", "Kilde"),
            rows("grant-rates")
                .map(
                    row ->
                        List.of(
                            row.text("code"),
                            row.text("year"),
                            row.text("kroner"),
                            row.text("certainty"),
                            row.text("source"))))
        + """

        ## Terminer for tilskudd

        """
        + table(
            List.of("Kvartal", "Tidligst", "Betyr", "Gjelder", "Kilde"),
            rows("grant-terms")
                .map(
                    row ->
                        List.of(
                            row.text("quarter"),
                            row.text("pays"),
                            row.text("meaning"),
                            days(row.validity()),
                            row.text("source"))));
  }

  private static List<String> cells(Code code) {
    var amount =
        switch (GrantCode.Amount.valueOf(code.trait("amount"))) {
          case ONCE -> "én gang, hel sats";
          case YEARLY -> "høyst satsen i året";
          case CAP -> "høyst taket";
        };
    var on = code.trait("age_on").equals("YEAR") ? " i tilskuddsåret" : " ved bosetting";
    return List.of(
        code.external(),
        code.label(),
        code.trait("scheme"),
        code.trait("group"),
        amount,
        code.trait("age_on").isEmpty()
            ? ""
            : code.trait("age_from") + "–" + code.trait("age_to") + on,
        code.source());
  }

  private static List<String> cells(RuleRow row) {
    return List.of(
        "`" + row.rule() + "`",
        SEVERITY.get(row.severity().name()),
        row.text() + " " + row.advice(),
        row.unknown(),
        days(row.validity()),
        row.source());
  }

  private static Stream<Rows.Row> rows(String table) {
    return Rows.of("/rules/" + table + ".csv").stream();
  }

  private static String table(List<String> head, Stream<List<String>> rows) {
    return line(head)
        + line(head.stream().map(_ -> "---").toList())
        + rows.map(RulesPageTest::line).collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String days(Validity validity) {
    if (validity.from() == null && validity.to() == null) {
      return "alltid";
    }
    return (validity.from() == null ? "" : "fra " + validity.from())
        + (validity.to() == null ? "" : " til " + validity.to());
  }

  private static String yes(boolean yes) {
    return yes ? "ja" : "nei";
  }
}
