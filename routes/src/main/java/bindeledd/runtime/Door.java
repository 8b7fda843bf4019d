package bindeledd.runtime;

import bindeledd.ledger.Ledger;
import bindeledd.ledger.Retold;
import bindeledd.mapping.Reading;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.PersonNumber;
import bindeledd.municipality.Books;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The rules a record must keep to be let in, given what is on record about its person. An error
 * stops it here and goes back to the sender; a warning travels with it.
 */
@Component
public final class Door {

  /** The law counts days in Norway. */
  static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  private final Ledger ledger;
  private final Rulebooks books;
  private final Books municipality;

  Door(Ledger ledger, Rulebooks books) {
    this(ledger, books, Books.ONLY);
  }

  @Autowired
  Door(Ledger ledger, Rulebooks books, Books municipality) {
    this.municipality = municipality;
    this.ledger = ledger;
    this.books = books;
  }

  /** The same page, with what the rules found. Records earlier in the page count as known. */
  public Batch<Checked> check(Batch<Checked> told) {
    Batch<Checked> page = told.map(this::ours);
    Set<PersonNumber> numbers = new LinkedHashSet<>();
    page.items().forEach(item -> numbers.addAll(concerned(item)));
    Map<PersonNumber, List<Fact>> known = new HashMap<>(ledger.history(numbers, books.kinds()));
    var checked = new ArrayList<Checked>();
    for (Checked item : page.items()) {
      Checked judged = judge(item, known);
      if (judged.reading() instanceof Reading.Read<?> read) {
        remember(read.fact(), known);
      }
      checked.add(judged);
    }
    return page.with(checked);
  }

  /** A record that names whom we took over from is ours, and judged with what else is. */
  private Checked ours(Checked item) {
    return item.reading() instanceof Reading.Read<?>(Fact fact, List<Finding> findings)
            && municipality.succeeds(fact.header().municipality().number())
        ? new Checked(
            item.original(),
            new Reading.Read<>(Retold.by(municipality, fact), findings),
            item.atStake())
        : item;
  }

  private List<PersonNumber> concerned(Checked item) {
    return item.reading() instanceof Reading.Read<?>(Fact fact, List<Finding> _)
        ? books.of(fact).map(book -> book.concerns(fact)).orElse(List.of())
        : List.of();
  }

  private Checked judge(Checked item, Map<PersonNumber, List<Fact>> known) {
    return item.reading() instanceof Reading.Read<?>(Fact fact, List<Finding> before)
        ? books.of(fact).map(book -> judge(item, fact, before, book, known)).orElse(item)
        : item;
  }

  private static Checked judge(
      Checked item,
      Fact fact,
      List<Finding> before,
      Rulebook<Fact> book,
      Map<PersonNumber, List<Fact>> known) {
    var reportedOn = fact.header().changedAt().atZone(NORWAY).toLocalDate();
    var findings = new ArrayList<>(before);
    findings.addAll(book.check(fact, known, reportedOn));
    boolean stops =
        findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    return stops
        ? new Checked(item.original(), new Reading.Stopped<>(fact.header(), fact.kind(), findings))
        : new Checked(
            item.original(),
            new Reading.Read<>(fact, findings),
            book.atStake(fact, known).orElse(null));
  }

  private static void remember(Fact fact, Map<PersonNumber, List<Fact>> known) {
    for (PersonNumber number : fact.header().subject().numbers()) {
      var facts = new ArrayList<>(known.getOrDefault(number, List.of()));
      facts.removeIf(
          old ->
              old.kind().equals(fact.kind())
                  && old.header().reference().equals(fact.header().reference()));
      facts.add(fact);
      known.put(number, facts);
    }
  }
}
