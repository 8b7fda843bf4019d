package bindeledd.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@link NumberRules} say of a number. Holds no part of the number. */
public sealed interface NumberVerdict {

  /** Whether a record with this number may enter: sound, or doubtful with a warning. */
  default boolean admits() {
    return finding("").map(finding -> finding.severity() != Finding.Severity.ERROR).orElse(true);
  }

  /**
   * What to tell the sender; empty when the number is sound.
   *
   * @param field the field in the sender's terms
   */
  Optional<Finding> finding(String field);

  /**
   * Nothing is wrong with it.
   *
   * @param series the synthetic series it belongs to, absent for a real number
   */
  record Sound(Kind kind, @Nullable SyntheticSeries series) implements NumberVerdict {
    @Override
    public Optional<Finding> finding(String field) {
      return Optional.empty();
    }
  }

  /** It may be right, but a person should look. */
  record Doubtful(Kind kind, Reason reason) implements NumberVerdict {
    @Override
    public Optional<Finding> finding(String field) {
      return Optional.of(Finding.warning(reason.rule(), field, reason.text(), reason.advice()));
    }
  }

  /** It cannot be right, or is of a kind or series that is not accepted here. */
  record Unsound(Reason reason) implements NumberVerdict {
    @Override
    public Optional<Finding> finding(String field) {
      return Optional.of(Finding.error(reason.rule(), field, reason.text(), reason.advice()));
    }
  }

  /** What sort of number it is. */
  enum Kind {
    /** Fødselsnummer. */
    BIRTH_NUMBER,
    /** D-nummer. */
    D_NUMBER,
    /** DUF-nummer. */
    DUF_NUMBER
  }

  /** Why a number is doubted or refused. */
  enum Reason {
    FORMAT(
        "FORM",
        "Nummeret har ikke riktig form. Et fødselsnummer eller D-nummer har elleve siffer, et"
            + " DUF-nummer tolv.",
        "Kontroller nummeret og send oppføringen på nytt."),
    DATE(
        "DATO",
        "De seks første sifrene er ikke en dato.",
        "Kontroller nummeret mot folkeregisteret og rett det."),
    CHECK_DIGITS(
        "KONTROLLSIFFER",
        "Kontrollsifrene stemmer ikke.",
        "Kontroller nummeret mot folkeregisteret og rett det."),
    NOT_YET_ISSUED(
        "IKKE_TILDELT_ENNA",
        "Kontrollsifrene følger regelen for numre som først tildeles fra 2032.",
        "Kontroller nummeret mot folkeregisteret; trolig er det en tastefeil."),
    SYNTHETIC(
        "SYNTETISK",
        "Nummeret er syntetisk eller et hjelpenummer av en serie som ikke godtas her.",
        "Bruk personens fødselsnummer, D-nummer eller DUF-nummer."),
    HEALTH_NUMBER(
        "HJELPENUMMER",
        "Nummeret er et felles hjelpenummer (FH-nummer) fra helsetjenesten, ikke et"
            + " fødselsnummer.",
        "Bruk personens fødselsnummer, D-nummer eller DUF-nummer."),
    DUF_YEAR(
        "DUF_AAR",
        "De fire første sifrene i DUF-nummeret er ikke et rimelig årstall.",
        "Kontroller nummeret mot UDIs vedtak og rett det."),
    DUF_CHECK_DIGITS(
        "DUF_KONTROLLSIFFER",
        "Kontrollsifrene i DUF-nummeret stemmer ikke med den kjente beregningen, som UDI ikke har"
            + " offentliggjort.",
        "Kontroller nummeret mot UDIs vedtak.");

    private final String code;
    private final String text;
    private final String advice;

    Reason(String code, String text, String advice) {
      this.code = code;
      this.text = text;
      this.advice = advice;
    }

    /** Its code in a finding. */
    public String rule() {
      return "NUMMER_" + code;
    }

    public String text() {
      return text;
    }

    public String advice() {
      return advice;
    }
  }
}
