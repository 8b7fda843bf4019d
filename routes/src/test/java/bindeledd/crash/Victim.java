package bindeledd.crash;

import java.util.Locale;

/** Who is killed. */
enum Victim {
  ADAPTER,
  POSTGRES,
  CASEWORK,
  REGISTER,
  NIR;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
