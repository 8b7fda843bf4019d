package bindeledd.schema.husbanken;

import bindeledd.model.NationalNumber;
import java.time.LocalDate;

/** Whose cases and payments are asked for, and of which days, both included. */
public record Bostottesok(NationalNumber fnr, LocalDate fra, LocalDate til) {

  @Override
  public String toString() {
    return "bostøttesøk " + fra + " til " + til;
  }
}
