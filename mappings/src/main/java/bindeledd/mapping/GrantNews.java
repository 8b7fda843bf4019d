package bindeledd.mapping;

import bindeledd.mapping.rules.Limit;
import bindeledd.model.BankPosting;
import bindeledd.model.ExtraGrantDecision;
import bindeledd.model.Fact;
import bindeledd.model.GrantLine;
import bindeledd.model.GrantStatus;
import bindeledd.model.PersonNumber;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is new in what the portal tells. Its lists have no versions: a row that is known by its key
 * and says something else is the next version of itself, and one that says the same is the same.
 */
public final class GrantNews {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  private GrantNews() {}

  /** By what a row is known from others, today and tomorrow. */
  public static String key(Fact fact) {
    var header = fact.header();
    var about =
        // A line and a posting have keys of their own; a decision only together with its person.
        fact instanceof ExtraGrantDecision
            ? header.subject().numbers().stream()
                .map(PersonNumber::digits)
                .sorted()
                .collect(Collectors.joining(","))
            : "";
    return String.join("/", fact.kind(), header.municipality().number(), header.reference(), about);
  }

  /** Everything it says but its version and where it stood. */
  public static String content(Fact fact) {
    var numbers = fact.header().subject().numbers().stream().map(PersonNumber::digits).toList();
    return switch (fact) {
      case GrantLine it ->
          List.of(
                  numbers,
                  it.term(),
                  it.grantYear(),
                  it.code(),
                  it.amountInOere(),
                  Objects.toString(it.from()),
                  Objects.toString(it.to()),
                  it.status(),
                  Objects.toString(it.corrects()),
                  Objects.toString(it.settledOn()))
              .toString();
      case BankPosting it -> List.of(it.bookedOn(), it.amountInOere(), it.group()).toString();
      case ExtraGrantDecision it ->
          List.of(
                  numbers,
                  Objects.toString(it.appliedInOere()),
                  Objects.toString(it.grantedInOere()),
                  it.decidedOn(),
                  it.outcome())
              .toString();
      default -> throw new IllegalArgumentException("No list has a " + fact.kind());
    };
  }

  /** The same as another version. */
  public static Fact asVersion(Fact fact, long version) {
    return switch (fact) {
      case GrantLine it -> it.asVersion(version);
      case BankPosting it -> it.asVersion(version);
      case ExtraGrantDecision it -> it.asVersion(version);
      default -> throw new IllegalArgumentException("No list has a " + fact.kind());
    };
  }

  /**
   * What to tell of how a request stands, as the next version; nothing when it is known, and has
   * not been open for long enough since to be told again.
   *
   * @param known what was told last
   */
  public static Optional<GrantStatus> in(GrantStatus told, @Nullable GrantStatus known) {
    if (known == null) {
      return Optional.of(told);
    }
    boolean same =
        told.told().equals(known.told())
            && told.portalReference().equals(known.portalReference())
            && Objects.equals(told.receivedOn(), known.receivedOn());
    return same && !isDueAgain(told, known)
        ? Optional.empty()
        : Optional.of(told.asVersion(known.header().version() + 1));
  }

  private static boolean isDueAgain(GrantStatus told, GrantStatus known) {
    var every = Limit.GRANT_STATUS_REMINDER.wholeOn(LocalDate.ofInstant(told.toldAt(), NORWAY));
    return told.state().isOpen()
        && every.filter(days -> told.ageInDays() / days > known.ageInDays() / days).isPresent();
  }
}
