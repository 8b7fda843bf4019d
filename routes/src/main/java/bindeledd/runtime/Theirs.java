package bindeledd.runtime;

import bindeledd.connector.Unreadable;
import bindeledd.mapping.Reading;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Header;
import bindeledd.municipality.Books;
import java.util.List;
import java.util.Optional;

/** What came to one municipality and says that it is another's: it goes no further. */
final class Theirs {

  private static final String CODE = "FEIL_KOMMUNE";

  private Theirs() {}

  /** A record of a sender who is to hear of it. */
  static Checked stopped(Checked checked, Books ours) {
    return checked.reading() instanceof Reading.Read<?> read && !isOurs(read.fact().header(), ours)
        ? new Checked(
            checked.original(),
            new Reading.Stopped<Fact>(
                read.fact().header(), read.fact().kind(), List.of(finding(read.fact(), ours))))
        : checked;
  }

  /** What is kept of a fact that nobody gets an answer about; nothing when it is ours. */
  static Optional<Unreadable> unreadable(Fact fact, Books ours, String source) {
    if (isOurs(fact.header(), ours)) {
      return Optional.empty();
    }
    Finding why = finding(fact, ours);
    return Optional.of(
        new Unreadable(
            source, 0, why.field(), CODE, why.text() + " " + why.advice(), Facts.json(fact)));
  }

  private static boolean isOurs(Header header, Books ours) {
    return ours.take(header.municipality().number());
  }

  private static Finding finding(Fact fact, Books ours) {
    return Finding.error(
        CODE,
        "kommunenr",
        "Posten gjelder kommune "
            + fact.header().municipality().number()
            + ", men kom fra et system som er kommune "
            + ours.number()
            + " sitt.",
        "Rett kommunenummeret, eller registrer posten i den andre kommunens system.");
  }
}
