package bindeledd.crash;

import java.util.Locale;

/** Who is killed. */
enum Victim {
  ADAPTER,
  POSTGRES,
  CASEWORK,
  REGISTER,
  NIR,
  IMDINETT,
  HUSBANKEN,
  TILSKUDD,
  HELSEDIREKTORATET;

  /** Whether it may be a while until the adapter has anything for it. */
  boolean isSeldomAsked() {
    return switch (this) {
      case ADAPTER, POSTGRES, CASEWORK, REGISTER, NIR -> false;
      case IMDINETT, HUSBANKEN, TILSKUDD, HELSEDIREKTORATET -> true;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
