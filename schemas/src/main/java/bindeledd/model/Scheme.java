package bindeledd.model;

/** The scheme (ordning) a decision is made on. */
public enum Scheme {
  /** Introduksjonsprogram. */
  INTRODUCTION_PROGRAMME,
  /** Opplæring i norsk og samfunnskunnskap. */
  NORWEGIAN_TRAINING,
  /** Kvalifisering i mottak. */
  RECEPTION_CENTRE
}
