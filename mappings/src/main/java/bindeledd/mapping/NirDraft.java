package bindeledd.mapping;

import bindeledd.model.DufNumber;
import bindeledd.model.Finding;
import bindeledd.model.Law;
import bindeledd.model.NationalNumber;
import bindeledd.model.Period;
import bindeledd.model.PersonNumber;
import bindeledd.schema.nir.Innhold;
import bindeledd.schema.nir.Personident;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A content being written for NIR: gives each looked-up part, and remembers what could not be
 * found, so that {@link #of} has one verdict.
 */
final class NirDraft {

  private final NirContext context;
  private final @Nullable Law law;
  private final LocalDate day;
  private final List<String> needs = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param law the law the record is under, or null where it does not tell
   * @param day the day the codes must be valid on
   */
  NirDraft(NirContext context, @Nullable Law law, LocalDate day) {
    this.context = context;
    this.law = law;
    this.day = day;
  }

  /** NIR's code for ours; {@code field} is the field in the sender's terms. */
  @Nullable String code(NirCodes table, String code, String field) {
    var external = table.external(code, day, law);
    if (external.isEmpty()) {
      findings.add(
          Finding.error(
              "NIR-KODE-MANGLER",
              field,
              "Koden har ingen motsvarighet i NIR på denne datoen og etter dette lovverket.",
              "Kontroller koden. Er den riktig, må kodetabellen for NIR utvides."));
    }
    return external.orElse(null);
  }

  /** NIR's id of what the sender calls {@code reference}. */
  @Nullable String reference(String reference) {
    var known = context.references().get(reference);
    var live = known == null ? null : NirReference.live(known).orElse(null);
    if (live == null) {
      needs.add(reference);
      return null;
    }
    return live.id();
  }

  /** The last day of a period that NIR takes no open end of. */
  @Nullable LocalDate end(Period period) {
    if (period.to() == null) {
      findings.add(
          Finding.error(
              "NIR-TILDATO-MANGLER",
              "tilDato",
              "NIR tar ikke imot denne opplysningen uten sluttdato.",
              "Før sluttdato, eller forventet sluttdato, i fagsystemet."));
    }
    return period.to();
  }

  /** An amount with at most two decimals. */
  static BigDecimal amount(double amount) {
    var rounded = BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
  }

  /** The finished content with its person, or what stands in its way. */
  Outgoing<Innhold> of(Innhold content) {
    var person = person();
    if (!findings.isEmpty()) {
      return new Outgoing.Nothing<>(findings.getFirst());
    }
    if (!needs.isEmpty()) {
      return new Outgoing.Needs<>(needs.getFirst());
    }
    content.setPerson(person);
    return new Outgoing.Message<>(content);
  }

  /** The current national number, or the DUF number of one who has none yet. */
  private @Nullable Personident person() {
    var numbers = context.person().numbers();
    var number =
        numbers.stream()
            .filter(NationalNumber.class::isInstance)
            .findFirst()
            .or(() -> numbers.stream().findFirst());
    if (number.isEmpty()) {
      findings.add(
          Finding.error(
              "NIR-NUMMER-MANGLER",
              "person",
              "Personen har ikke noe nummer NIR kan kjenne dem på.",
              "Før fødselsnummer, D-nummer eller DUF-nummer i fagsystemet."));
    }
    return number.map(NirDraft::ident).orElse(null);
  }

  private static Personident ident(PersonNumber number) {
    var ident = new Personident();
    switch (number) {
      case NationalNumber national when national.isDNumber() -> ident.setDnr(national.digits());
      case NationalNumber national -> ident.setFnr(national.digits());
      case DufNumber duf -> ident.setDuf(duf.digits());
    }
    return ident;
  }
}
