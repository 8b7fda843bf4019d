package bindeledd.crash;

/** The systems around the adapter that can be killed, each a process of its own. */
enum Neighbour {
  CASEWORK,
  /** The population register, and Maskinporten with it. */
  REGISTER,
  NIR,
  IMDINETT,
  HUSBANKEN,
  /** The grant portal. Its lists come in files. */
  TILSKUDD,
  HELSEDIREKTORATET
}
