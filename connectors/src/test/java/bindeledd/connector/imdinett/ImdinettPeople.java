package bindeledd.connector.imdinett;

import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.imdinett.Bosettingsmelding;
import bindeledd.schema.imdinett.Bosettingsmelding.Handling;
import bindeledd.schema.imdinett.Bosettingsperson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Synthetic persons to settle, and messages about them. */
public final class ImdinettPeople {

  public static final String MUNICIPALITY = "0301";

  private static final SyntheticNumbers NUMBERS = new SyntheticNumbers(1947);
  private static final LocalDate ASSIGNED = LocalDate.of(2026, 1, 12);

  /** Agreed on, and on her way. */
  public static final Bosettingsperson AMINA =
      person(1, "AVTALT", "Amina", "Sandkassesen", ASSIGNED.toString());

  /** Found a home by himself: nobody has assigned him. */
  public static final Bosettingsperson YUSUF = person(2, "PRIVAT", "Yusuf", "Prøvesen", null);

  private ImdinettPeople() {}

  /** As many others, each in a case of their own. */
  public static List<Bosettingsperson> many(int number) {
    var numbers = new SyntheticNumbers(1948);
    var all = new ArrayList<Bosettingsperson>();
    for (int i = 1; i <= number; i++) {
      all.add(
          with(i, numbers.dufNumber().digits(), "AVTALT", "Person", "Nummer", ASSIGNED.toString()));
    }
    return all;
  }

  static Bosettingsmelding settled(Bosettingsperson person, String day) {
    return new Bosettingsmelding(
        Handling.REGISTRER,
        MUNICIPALITY,
        person.sak(),
        person.duf(),
        null,
        LocalDate.parse(day),
        "FLY-" + person.lopenummer(),
        1);
  }

  private static Bosettingsperson person(
      long number, String how, String given, String family, String assigned) {
    return with(number, NUMBERS.dufNumber().digits(), how, given, family, assigned);
  }

  private static Bosettingsperson with(
      long number, String duf, String how, String given, String family, String assigned) {
    return new Bosettingsperson(
        number,
        "BOS-" + number,
        "BOS-" + number + "-1",
        "1",
        "2026-01-12T09:00:00+01:00",
        MUNICIPALITY,
        assigned == null ? "TIL_BOSETTING" : "AVTALT",
        how,
        duf,
        null,
        given,
        null,
        family,
        "1991-04-03",
        "HOVEDPERSON",
        "NEI",
        assigned,
        assigned == null ? null : "2026-03-01",
        null);
  }
}
