package bindeledd.model;

/** What the municipality asks of the grant portal (IMDi Tilskudd). */
public sealed interface GrantRequest extends Fact
    permits GrantChangeRequest, ExtraGrantApplication {}
