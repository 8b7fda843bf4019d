package bindeledd.schema.casework;

/** What a {@link Sakspost} is about. */
public enum Sakstype {
  DELTAKER,
  UTDANNINGSBAKGRUNN,
  VEDTAK,
  MAAL,
  KONTRAKT,
  FRITAK,
  TILTAK,
  PERMISJON,
  TIMER,
  FRAVAER,
  AVSLUTNING,
  KLAGE,
  BOSETTING,
  BOSTOTTESOKNAD,
  ENDRINGSFORESPORSEL,
  EKSTRATILSKUDD
}
