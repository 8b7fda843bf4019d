package bindeledd.mapping;

import bindeledd.model.Change;
import bindeledd.model.DufNumber;
import bindeledd.model.Fact;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.NirPerson;
import bindeledd.model.PersonNumber;
import bindeledd.model.Subject;
import bindeledd.schema.nir.Personopplysninger;
import bindeledd.schema.nir.Registrering;
import bindeledd.schema.nirlist.ListedPerson;
import bindeledd.schema.nirlist.ListedPerson.Field;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What NIR has of a person as records of ours, to be held against the case system's. The other way
 * from {@link NirMapping}: a code that is in no table of ours stays as NIR wrote it, so that it is
 * seen and not lost.
 */
public final class NirReading {

  /** The origin of what somebody typed into NIR's own pages. */
  public static final String BY_HAND = "NIR_WEB";

  /** What NIR calls a registration that has no reference of ours begins so. */
  static final String NIRS_OWN = "NIR:";

  /** The list's columns are written by people's tools, in one of these two ways. */
  private static final List<DateTimeFormatter> DAYS =
      List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d.M.uuuu"));

  private NirReading() {}

  /**
   * The person, and every registration that is not annulled.
   *
   * @param asked the municipality that asked, whose registrations these are
   * @param asOf when NIR answered: it tells no time of change
   */
  public static List<Fact> read(Personopplysninger told, Municipality asked, Instant asOf) {
    var subject =
        subject(
            Stream.of(told.getFnr(), told.getDnr()).flatMap(Stream::ofNullable),
            Stream.ofNullable(told.getDuf()));
    Map<String, String> names = new HashMap<>();
    told.getRegistrering().forEach(one -> names.put(one.getRegistreringsId(), name(one)));
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new NirPerson(
            header(asked, subject, "NIR-person", 1, "", asOf),
            told.getLovverk() == null ? null : NirRegistration.law(told.getLovverk()),
            told.getBosattKommunenr() == null ? null : new Municipality(told.getBosattKommunenr()),
            null,
            null));
    for (Registrering one : told.getRegistrering()) {
      if (!one.isAnnullert()) {
        facts.add(
            NirRegistration.of(
                one,
                header(asked, subject, name(one), one.getVersjon(), one.getKilde().value(), asOf),
                names));
      }
    }
    return List.copyOf(facts);
  }

  /**
   * The person as one row of the list has it; a day that cannot be read is absent.
   *
   * @param asked the municipality whose list it is
   * @param asOf when the list was made
   */
  public static NirPerson read(ListedPerson row, Municipality asked, Instant asOf) {
    var values = row.values();
    var startedOn = day(values, Field.STARTED_ON);
    var decidedOn = day(values, Field.DECIDED_ON);
    var on =
        Stream.of(startedOn, decidedOn)
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElse(NirRegistration.day(asOf));
    return new NirPerson(
        header(
            asked,
            subject(
                Stream.ofNullable(values.get(Field.PERSON_NUMBER)),
                Stream.ofNullable(values.get(Field.DUF_NUMBER))),
            "NIR-person",
            1,
            "",
            asOf),
        Optional.ofNullable(values.get(Field.LAW)).map(NirRegistration::law).orElse(null),
        Optional.ofNullable(values.get(Field.MUNICIPALITY))
            .filter(Municipality::hasShape)
            .map(Municipality::new)
            .orElse(null),
        day(values, Field.SETTLED_ON),
        new NirPerson.Listed(
            decidedOn,
            startedOn,
            code(NirCodes.FINAL_GOAL, values.get(Field.FINAL_GOAL), on),
            code(NirCodes.MEASURE, values.get(Field.MEASURE), on),
            day(values, Field.ENDED_ON),
            code(NirCodes.END_CAUSE, values.get(Field.END_CAUSE), on)));
  }

  private static @Nullable String code(NirCodes table, @Nullable String told, LocalDate on) {
    return told == null ? null : NirRegistration.code(table, told, on, null);
  }

  private static @Nullable LocalDate day(Map<Field, String> values, Field field) {
    var text = values.get(field);
    return text == null
        ? null
        : DAYS.stream().flatMap(form -> day(text, form).stream()).findFirst().orElse(null);
  }

  private static Optional<LocalDate> day(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Subject subject(Stream<String> national, Stream<String> duf) {
    return new Subject(
        Stream.<PersonNumber>concat(
                national.filter(NationalNumber::hasShape).map(NationalNumber::new),
                duf.filter(DufNumber::hasShape).map(DufNumber::new))
            .toList());
  }

  /** The sender's own reference; what was typed by hand in NIR has none. */
  private static String name(Registrering one) {
    return one.getLokalReferanse() == null
        ? NIRS_OWN + one.getRegistreringsId()
        : one.getLokalReferanse();
  }

  private static Header header(
      Municipality asked,
      Subject subject,
      String reference,
      long version,
      String origin,
      Instant asOf) {
    return new Header(asked, subject, reference, version, asOf, origin, new Change.Registration());
  }
}
