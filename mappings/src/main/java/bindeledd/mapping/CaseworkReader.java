package bindeledd.mapping;

import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.NumberRules;
import bindeledd.model.PersonNumber;
import bindeledd.model.Subject;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a record: contract, numbers, header, and at last the fact. */
final class CaseworkReader {

  /** Statistics Norway's code for "not stated", for records whose own cannot be read. */
  private static final Municipality NOT_STATED = new Municipality("9999");

  private static final List<Felt> NUMBERS = List.of(Felt.FNR, Felt.DNR, Felt.DUF);

  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

  /** Eleven digits on their own, as they are written. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])([0-9]{6})[ .-]?([0-9]{5})(?![0-9A-Za-z])");

  private final Sakspost post;
  private final CaseworkFields fields;
  private final List<Finding> findings = new ArrayList<>();

  private CaseworkReader(Sakspost post) {
    this.post = post;
    this.fields = new CaseworkFields(post, findings);
  }

  static Reading<? extends Fact> read(Sakspost post, NumberRules rules) {
    return new CaseworkReader(post).read(rules);
  }

  private Reading<? extends Fact> read(NumberRules rules) {
    var type = type();
    if (type.isEmpty()) {
      findings.add(
          Finding.error(
              post.verdi(Felt.TYPE).isEmpty() ? "MANGLER" : "UGYLDIG_VERDI",
              Felt.TYPE.navn(),
              "Posttypen mangler eller er ukjent.",
              CaseworkForms.of(Felt.TYPE)));
    } else {
      findings.addAll(CaseworkSchema.check(post, type.get()));
    }
    boolean kept = findings.isEmpty();
    var header = header(rules);
    // Fields are turned into values only where the contract holds: it has told of the others.
    var fact = kept ? type.flatMap(known -> fields.fact(known, header)) : Optional.<Fact>empty();
    boolean stopped =
        fact.isEmpty() || findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
    return stopped
        ? new Reading.Stopped<Fact>(
            header, type.map(CaseworkKinds::kindOf).orElse(CaseworkKinds.UNKNOWN), findings)
        : new Reading.Read<Fact>(fact.get(), findings);
  }

  private Optional<Sakstype> type() {
    return Arrays.stream(Sakstype.values())
        .filter(type -> post.verdi(Felt.TYPE).filter(type.name()::equals).isPresent())
        .findFirst();
  }

  /** As much of it as can be read: also a record that is stopped gets its answer. */
  private Header header(NumberRules rules) {
    var changedAt = fields.instant(Felt.ENDRET_TID);
    var on = changedAt.map(CaseworkReader::day).orElse(LocalDate.MAX);
    var subject = subject(rules, on);
    return new Header(
        post.verdi(Felt.KOMMUNENR)
            .filter(Municipality::hasShape)
            .map(Municipality::new)
            .orElse(NOT_STATED),
        subject,
        reference(rules, on),
        post.verdi(Felt.VERSJON)
            .filter(number -> VERSION.matcher(number).matches())
            .map(Long::parseLong)
            .orElse(0L),
        changedAt.orElse(Instant.EPOCH),
        post.opphav(),
        change());
  }

  private Subject subject(NumberRules rules, LocalDate on) {
    var numbers = new ArrayList<PersonNumber>();
    for (Felt field : NUMBERS) {
      number(field)
          .ifPresent(
              text -> {
                var verdict = rules.judge(text, on);
                verdict.finding(field.navn()).ifPresent(findings::add);
                var number = PersonNumber.of(text);
                if (verdict.admits() && !numbers.contains(number)) {
                  numbers.add(number);
                }
              });
    }
    household(rules, on);
    return new Subject(numbers);
  }

  /** The others it names are judged like the one it is about. */
  private void household(NumberRules rules, LocalDate on) {
    var field = Felt.HUSSTAND;
    post.verdi(field).stream()
        .flatMap(all -> Stream.of(all.split(" ")))
        .filter(PersonNumber::hasShape)
        .forEach(text -> rules.judge(text, on).finding(field.navn()).ifPresent(findings::add));
  }

  /**
   * The sender's reference. One that holds a person's number must go no further, and a record
   * without any is told from others by where it came from.
   */
  private String reference(NumberRules rules, LocalDate on) {
    var given = post.verdi(Felt.LOKAL_REFERANSE);
    boolean names = given.filter(text -> namesSomebody(text, rules, on)).isPresent();
    if (names) {
      findings.add(
          Finding.error(
              "REFERANSE_MED_PERSONNUMMER",
              Felt.LOKAL_REFERANSE.navn(),
              "Referansen inneholder personens nummer.",
              "Bruk en nøkkel som ikke sier hvem posten gjelder."));
    }
    return given.filter(_ -> !names).orElseGet(() -> "uten referanse: " + post.opphav());
  }

  /** This record's numbers anywhere in it, or anybody's standing on its own. */
  private boolean namesSomebody(String reference, NumberRules rules, LocalDate on) {
    return NUMBERS.stream().flatMap(field -> number(field).stream()).anyMatch(reference::contains)
        || NUMBER
            .matcher(reference)
            .results()
            .anyMatch(found -> rules.judge(found.group(1) + found.group(2), on).admits());
  }

  private Optional<String> number(Felt field) {
    return post.verdi(field).filter(PersonNumber::hasShape);
  }

  private Change change() {
    return switch (post.verdi(Felt.HANDLING).orElse("")) {
      case "KORRIGER" -> new Change.Correction();
      case "ANNULLER" -> new Change.Annulment(post.verdi(Felt.BEGRUNNELSE).orElse(""));
      case String _ -> new Change.Registration();
    };
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
