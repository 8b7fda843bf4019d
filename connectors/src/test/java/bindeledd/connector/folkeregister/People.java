package bindeledd.connector.folkeregister;

import bindeledd.connector.folkeregister.Population.Newcomer;
import bindeledd.model.DufNumber;
import bindeledd.model.NationalNumber;
import java.time.LocalDate;
import java.util.List;

/** Two synthetic persons the tests speak of. */
final class People {

  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  static final LocalDate BORN = LocalDate.of(1991, 4, 17);

  static final String AMIRA_D = SyntheticNumbers.dNumber(BORN, 300);
  static final String AMIRA = SyntheticNumbers.birthNumber(BORN, 310);
  static final String DUF = "201512345609";
  static final Newcomer AMIRA_NEW =
      new Newcomer("AMIRA NOOR", "TESTHAVN", BORN, "SYR", List.of("2015 123456 09"), AMIRA_D);

  static final String YUSUF_D = SyntheticNumbers.dNumber(BORN.plusDays(40), 500);
  static final Newcomer YUSUF_NEW =
      new Newcomer("YUSUF", "TESTSKOG", BORN.plusDays(40), "ERI", List.of("202234567805"), YUSUF_D);

  static final LocalDate EARLIER = LocalDate.of(2026, 2, 2);

  private People() {}

  static NationalNumber number(String digits) {
    return new NationalNumber(digits);
  }

  static DufNumber duf(String digits) {
    return new DufNumber(digits);
  }

  static void live(Population population) {
    population.wasThere(AMIRA_NEW, DAY);
    population.wasThere(YUSUF_NEW, DAY);
    population.hadEvent(AMIRA_D, "endringINavn", EARLIER);
    population.hadEvent(YUSUF_D, "personErOpprettet", EARLIER);
  }
}
