package bindeledd.mapping.rules;

import bindeledd.model.Change;
import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.GrantChangeRequest;
import bindeledd.model.GrantLine;
import bindeledd.model.GrantLine.Status;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.model.Settlement;
import bindeledd.model.SettlementDate;
import bindeledd.model.Subject;
import bindeledd.model.SyntheticNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts about grants and one synthetic person. Days are ISO text. */
public final class GrantFacts {

  public static final PersonNumber NUMBER = new SyntheticNumbers(9).birthNumber();

  private GrantFacts() {}

  public static Header header(String reference, String changed) {
    return header(reference, changed, Subject.of(NUMBER));
  }

  static Header header(String reference, String changed, Subject subject) {
    return new Header(
        new Municipality("0301"),
        subject,
        reference,
        1,
        Instant.parse(changed + "T12:00:00Z"),
        "",
        new Change.Registration());
  }

  public static GrantLine line(String reference, String code, int year, long oere) {
    return line(reference, code, year, oere, Status.PAID);
  }

  public static GrantLine line(String reference, String code, int year, long oere, Status status) {
    return line(header(reference, year + "-04-01"), code, year, oere, status, null, null);
  }

  static GrantLine line(
      Header header,
      String code,
      int year,
      long oere,
      Status status,
      @Nullable String corrects,
      @Nullable String settled) {
    return new GrantLine(
        header,
        year + "-Q1",
        year,
        code,
        oere,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 3, 31),
        status,
        corrects,
        settled == null ? null : LocalDate.parse(settled));
  }

  static Person person(
      @Nullable String born, String municipality, @Nullable String moved, @Nullable String died) {
    return new Person(
        header("person", "2026-01-01"),
        List.of(new Person.HeldNumber(NUMBER, true)),
        null,
        born == null ? null : LocalDate.parse(born),
        List.of(),
        new Person.Residence(
            "bosatt",
            new Municipality(municipality),
            moved == null ? null : LocalDate.parse(moved),
            null),
        null,
        died == null ? null : LocalDate.parse(died),
        Grade.UNGRADED);
  }

  static SettlementDate settled(String day) {
    return new SettlementDate(header("B-1", "2026-01-01"), null, LocalDate.parse(day));
  }

  static Settlement settlement(Settlement.Role role) {
    return settlement(Settlement.Means.AGREEMENT, role);
  }

  static Settlement settlement(Settlement.Means means) {
    return settlement(means, Settlement.Role.MAIN_PERSON);
  }

  private static Settlement settlement(Settlement.Means means, Settlement.Role role) {
    return new Settlement(
        header("S-1", "2026-01-01"),
        "SAK-1",
        Settlement.Status.SETTLED,
        means,
        role,
        false,
        null,
        null,
        null,
        null,
        null);
  }

  static ExtraGrantApplication application(String code, int year, String settled) {
    return new ExtraGrantApplication(
        header("X-1", "2026-01-01"),
        year,
        code,
        LocalDate.parse(settled),
        List.of(new ExtraGrantApplication.Expense("Avlastning", 100_000_00)),
        true,
        "2026/1-1");
  }

  static GrantChangeRequest request(
      GrantChangeRequest.Type type,
      @Nullable String line,
      @Nullable String code,
      @Nullable Integer year,
      @Nullable Long oere) {
    return new GrantChangeRequest(
        header("E-1", "2026-01-01"),
        type,
        null,
        line,
        new GrantChangeRequest.Expected(code, year, oere),
        new GrantChangeRequest.Text("Det er feil."),
        null);
  }

  static GrantHistory known(Fact... facts) {
    return new GrantHistory(Map.of(NUMBER, List.of(facts)), GrantRates.PUBLIC);
  }
}
