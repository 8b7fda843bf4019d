package bindeledd.mapping.reconciliation;

import bindeledd.model.GrantLine;
import org.jspecify.annotations.Nullable;

/**
 * How one person stands with one grant in one year: what should have come, and what did. All in
 * øre; absent is "not known", which is not zero.
 *
 * @param code the portal's code, without spaces
 * @param year the year the grant is for (tilskuddsår)
 * @param term the term of a line; empty for the year as a whole
 * @param expected by settlement, family, age, status and the dated rate
 * @param applied what was applied for, where one applies
 * @param decided what the portal has decided: triggered or granted
 * @param paid what it has paid, less what it took back
 * @param difference paid less expected, when both are known
 * @param reason why there is a difference, or why it is not checked, in Norwegian; empty when it
 *     agrees
 * @param advice what somebody should do about it, in Norwegian; empty when nobody need do anything
 */
public record GrantPosition(
    String code,
    int year,
    String term,
    @Nullable Long expected,
    @Nullable Long applied,
    @Nullable Long decided,
    long paid,
    @Nullable Long difference,
    GrantLine.@Nullable Status status,
    String reason,
    String advice) {}
