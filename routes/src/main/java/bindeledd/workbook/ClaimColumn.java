package bindeledd.workbook;

import bindeledd.workbook.ClaimBook.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of the claim, and what they mean, in the order they stand. */
enum ClaimColumn {
  REFERENCE(
      "Saksreferanse",
      "Kommunens egen nøkkel for grunnlaget. Personen finnes i fagsystemet med den.",
      Format.TEXT),
  PERSON(
      "Person",
      "Navnet. «Ikke navngitt» når personen har adressesperre, eller Folkeregisteret ikke har svart om det.",
      Format.TEXT),
  BORN("Fødselsår", "Fra fagsystemet.", Format.YEAR),
  DECIDED(
      "Vedtaksdato",
      "Dagen for enkeltvedtaket om tjenestene. Et gyldig vedtak kreves.",
      Format.DATE),
  WAGES("Lønnsutgifter", "Direkte lønnsutgifter til tjenestene, påløpt i året.", Format.KRONER),
  EXTRA_GRANT(
      "Ekstratilskudd (FHT2)",
      "Tilskudd fra IMDi til den samme personen dette året. Trekkes fra.",
      Format.KRONER),
  OTHER_GRANTS(
      "Andre øremerkede tilskudd",
      "Andre statlige, øremerkede tilskudd. Trekkes fra.",
      Format.KRONER),
  USER_PAYMENTS("Brukerbetaling", "Det personen har betalt. Trekkes fra.", Format.KRONER),
  BLOCK_GRANT("Rammetilskudd", "Rammetilskuddets andel for personen. Trekkes fra.", Format.KRONER),
  BASIS("Grunnlag", "Lønnsutgifter minus de fire fradragene. Dette beløpet sendes.", Format.KRONER),
  REFUND(
      "Beregnet refusjon",
      "Andelen av grunnlaget over innslagspunktet. Tom når innslagspunktet for året ikke er kjent her.",
      Format.KRONER);

  /** How a cell is shown. */
  enum Format {
    TEXT("@", 26),
    YEAR("0", 11),
    DATE("yyyy-mm-dd", 13),
    /** An amount; the value is in øre. */
    KRONER("#,##0.00", 17);

    private final String pattern;
    private final int width;

    Format(String pattern, int width) {
      this.pattern = pattern;
      this.width = width;
    }

    String pattern() {
      return pattern;
    }

    int width() {
      return width;
    }
  }

  private final String heading;
  private final String meaning;
  private final Format format;

  ClaimColumn(String heading, String meaning, Format format) {
    this.heading = heading;
    this.meaning = meaning;
    this.format = format;
  }

  String heading() {
    return heading;
  }

  String meaning() {
    return meaning;
  }

  Format format() {
    return format;
  }

  @Nullable Object of(Row row) {
    return switch (this) {
      case REFERENCE -> row.reference();
      case PERSON -> row.name() == null ? "Ikke navngitt" : row.name();
      case BORN -> row.bornIn();
      case DECIDED -> row.decidedOn();
      case WAGES -> row.costs().wages();
      case EXTRA_GRANT -> row.costs().extraGrant();
      case OTHER_GRANTS -> row.costs().otherGrants();
      case USER_PAYMENTS -> row.costs().userPayments();
      case BLOCK_GRANT -> row.costs().blockGrant();
      case BASIS -> row.costs().basis();
      case REFUND -> row.refundInOere().orElse(null);
    };
  }

  /** The column it stands in, from nought. */
  int place() {
    return List.of(values()).indexOf(this);
  }

  boolean isAmount() {
    return format == Format.KRONER;
  }
}
