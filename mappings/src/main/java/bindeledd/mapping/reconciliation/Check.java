package bindeledd.mapping.reconciliation;

import bindeledd.mapping.codes.Rows;
import bindeledd.mapping.codes.Validity;
import bindeledd.mapping.reconciliation.Difference.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A rule that sides are held against each other by. What it says, which sides it needs, and where
 * it comes from stand in {@code rules/reconciliation.csv}; the words for a kind of difference that
 * needs its own in {@code rules/reconciliation-words.csv}.
 */
public enum Check {
  R1,
  R2,
  R3,
  R4,
  R5,
  R6,
  R7,
  R8,
  R9,
  R10,
  R11,
  R12,
  BELOP,
  H1,
  H2,
  H3,
  H4,
  H5,
  FRIST_OPPSTART,
  FRIST_NORSK,
  FRIST_REGISTRERING,
  FRIST_AAR,
  ID_NUMMER,
  ID_BARE_DUF,
  ID_NAVN,
  ID_FODSELSDATO,
  ID_UKJENT,
  ID_DOED,
  NIR_MANGLER,
  NIR_OVERSKYTENDE,
  NIR_ULIKT,
  NIR_TILTAK_ANTALL,
  NIR_KOMMUNE;

  private static final String MAY_BE_ABSENT = "?";
  private static final Map<Check, CheckRow> BOOK = book();

  /** What the table says of it. */
  public CheckRow row() {
    return Objects.requireNonNull(BOOK.get(this), name());
  }

  /**
   * Whether enough was heard for it to say anything: the sides it needs to their end, and none of
   * the others it asks broken off half way.
   */
  public boolean heard(Situation situation) {
    CheckRow row = row();
    return situation.read(row.needs())
        && row.asks().stream()
            .noneMatch(side -> situation.heard().get(side) instanceof Situation.Heard.Broken);
  }

  /** The ids in the table, whether the code knows them or not. */
  static List<String> inTable() {
    return Rows.of("/rules/reconciliation.csv").stream().map(row -> row.text("check")).toList();
  }

  private static Map<Check, CheckRow> book() {
    var words = Rows.of("/rules/reconciliation-words.csv");
    var rows =
        Rows.of("/rules/reconciliation.csv").stream()
            .collect(Collectors.toMap(row -> row.text("check"), Function.identity()));
    Map<Check, CheckRow> book = new EnumMap<>(Check.class);
    for (Check check : values()) {
      Rows.Row row = rows.get(check.name());
      if (row == null) {
        throw new IllegalStateException("No table says anything of " + check);
      }
      book.put(check, CheckRow.read(row, words));
    }
    return book;
  }

  /**
   * One row of the table.
   *
   * @param title its name in reports, in Norwegian
   * @param needs the sides that must be read to their end for it to say anything
   * @param asks the sides it listens to when they are connected
   * @param text what is wrong; {0}, {1} … stand for values
   * @param own the words of the kinds that have their own
   */
  public record CheckRow(
      String check,
      String title,
      Difference.Severity severity,
      Set<Side> needs,
      Set<Side> asks,
      String text,
      String advice,
      String unknown,
      String source,
      Validity validity,
      Map<Kind, Words> own) {

    /** What it says of a kind. */
    Words words(Kind kind) {
      return kind == Kind.NOT_CHECKED
          ? new Words("Ikke kontrollert: " + unknown, "Ingen handling nødvendig nå.")
          : own.getOrDefault(kind, new Words(text, advice));
    }

    private static CheckRow read(Rows.Row row, List<Rows.Row> words) {
      Map<Kind, Words> own = new EnumMap<>(Kind.class);
      words.stream()
          .filter(it -> it.text("check").equals(row.text("check")))
          .forEach(
              it ->
                  own.put(
                      Kind.valueOf(it.text("kind")),
                      new Words(it.text("text"), it.text("advice"))));
      return new CheckRow(
          row.text("check"),
          row.text("title"),
          Difference.Severity.valueOf(row.text("severity")),
          sides(row, false),
          sides(row, true),
          row.text("text"),
          row.text("advice"),
          row.find("unknown").orElse(""),
          row.text("source"),
          row.validity(),
          Map.copyOf(own));
    }

    private static Set<Side> sides(Rows.Row row, boolean absentToo) {
      Set<Side> sides = EnumSet.noneOf(Side.class);
      Arrays.stream(row.text("needs").split(" ", -1))
          .filter(side -> side.endsWith(MAY_BE_ABSENT) == absentToo)
          .map(side -> Side.valueOf(side.replace(MAY_BE_ABSENT, "")))
          .forEach(sides::add);
      return Set.copyOf(sides);
    }
  }

  /** What is wrong and what to do, with places for values. */
  public record Words(String text, String advice) {}
}
