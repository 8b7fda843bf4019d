package bindeledd.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application for an extra grant (ekstratilskudd) for one person and year.
 *
 * @param code FHT1 or FHT2
 * @param settledOn the day of settlement, which the deadline is counted from (bosettingsdato)
 * @param consent whether the person agrees to what is sent (samtykke)
 * @param medicalStatement the reference of a doctor's statement in the municipality's archive
 */
public record ExtraGrantApplication(
    Header header,
    int grantYear,
    String code,
    LocalDate settledOn,
    List<Expense> expenses,
    boolean consent,
    @Nullable String medicalStatement)
    implements GrantRequest {

  public ExtraGrantApplication {
    expenses = List.copyOf(expenses);
  }

  /** What is applied for in all. */
  public long amountInOere() {
    return expenses.stream().mapToLong(Expense::amountInOere).sum();
  }

  /** One item of cost (utgiftspost). */
  public record Expense(String purpose, long amountInOere) {
    @Override
    public String toString() {
      return "expense ***";
    }
  }
}
