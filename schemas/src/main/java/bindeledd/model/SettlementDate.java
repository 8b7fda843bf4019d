package bindeledd.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day the municipality settled a person (bosettingsdato), as its case system has it: one for
 * each member of a family.
 *
 * @param agreement the settlement case in IMDinett; absent where the municipality knows of none
 */
public record SettlementDate(Header header, @Nullable String agreement, LocalDate settledOn)
    implements Fact {}
