package bindeledd.demo;

import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;

/** What a resident's permit rests on and whom they came with, as the case system has it. */
final class Stay {

  private Stay() {}

  /** The participant with what grants hang on, as far as the case system knows it. */
  static Sakspost of(Resident resident, Sakspost participant) {
    Sakspost asylum =
        participant
            .med(Felt.OPPHOLDSGRUNNLAG, "ASYL")
            .med(Felt.FAMILIEFORHOLD, Assigned.isAlone(resident) ? "ENSLIG" : "FAMILIE");
    return switch (Fate.of(resident)) {
      case NOTHING, NO_LINE, WRONG_AMOUNT, WRONG_YEAR, WRONG_CODE, NOT_APPLIED -> asylum;
      case NOT_IN_TARGET ->
          participant
              .med(Felt.OPPHOLDSGRUNNLAG, "FAMILIE")
              .med(Felt.FAMILIEFORHOLD, "GJENFORENT")
              .med(Felt.FORNYBAR, "NEI");
      case GROUND_UNKNOWN -> asylum.med(Felt.OPPHOLDSGRUNNLAG, "ANNET");
      case SECOND_YEAR ->
          asylum.med(Felt.FOERSTE_BOSETTING, resident.settledOn().minusMonths(11).toString());
    };
  }
}
