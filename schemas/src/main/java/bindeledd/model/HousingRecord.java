package bindeledd.model;

/** A fact about housing allowance (bostøtte): applied for, decided, paid. */
public sealed interface HousingRecord extends Fact permits HousingApplication, HousingOutcome {}
