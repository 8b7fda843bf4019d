package bindeledd.model;

/** What the grant portal (IMDi Tilskudd) tells of somebody's grants. */
public sealed interface GrantOutcome extends Fact
    permits GrantLine, ExtraGrantDecision, GrantStatus {}
