package bindeledd.identity;

import bindeledd.model.DufNumber;
import bindeledd.model.NationalNumber;
import bindeledd.model.PersonNumber;

/** What sort of number it is, in the order a receiver wants them. */
public enum NumberKind {
  /** Fødselsnummer. */
  FNR,
  /** D-number. */
  DNR,
  /** DUF number. */
  DUF;

  static NumberKind of(PersonNumber number) {
    return switch (number) {
      case NationalNumber national -> national.isDNumber() ? DNR : FNR;
      case DufNumber duf -> DUF;
    };
  }

  boolean national() {
    return this != DUF;
  }
}
