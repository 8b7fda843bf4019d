package bindeledd.reconciliation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a municipality is reconciled, and how.
 *
 * @param when on which days a run begins by itself
 * @param at when on those days, in Norway
 * @param fresh how long ago a feed may have been read to its end for its side to count as read
 * @param age how old the last complete run may be before health says so
 * @param nir how NIR is read
 * @param asked how many persons a register is asked about at once
 * @param spill where what does not fit in memory lies for a while, sealed
 * @param memory megabytes of rows from files that are sorted in memory
 * @param day the day it is held to be, for who tries things out; never in production
 */
@Validated
@ConfigurationProperties(prefix = "bindeledd.reconciliation", ignoreUnknownFields = false)
record ReconciliationSettings(
    @DefaultValue("WORKING_DAYS") @NotNull Days when,
    @DefaultValue("03:30") @NotNull LocalTime at,
    @DefaultValue("36h") @NotNull Duration fresh,
    @DefaultValue("6d") @NotNull Duration age,
    @DefaultValue("LOOK_UP") @NotNull Nir nir,
    @DefaultValue("50") @Min(1) int asked,
    @DefaultValue(".bindeledd/spill") @NotNull Path spill,
    @DefaultValue("32") @Min(1) @Max(1024) int memory,
    @Nullable LocalDate day) {

  /** On which days. */
  enum Days {
    /** By an operator's command alone. */
    NEVER,
    /** Monday to Friday, but for public holidays. */
    WORKING_DAYS,
    EVERY_DAY
  }

  /** How NIR is read. */
  enum Nir {
    /** It is asked about everybody who is known here. */
    LOOK_UP,
    /** From the person list that somebody exported. */
    PERSON_LIST
  }
}
