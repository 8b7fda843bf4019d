package bindeledd.report;

import java.util.Map;

/** What kinds of records and receivers are called in Norwegian. */
final class Names {

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("participant", "Deltaker"),
          Map.entry("person", "Person"),
          Map.entry("education-background", "Utdanningsbakgrunn"),
          Map.entry("decision", "Vedtak"),
          Map.entry("goal", "Mål"),
          Map.entry("contract", "Integreringskontrakt"),
          Map.entry("exemption", "Fritak"),
          Map.entry("measure", "Tiltak"),
          Map.entry("leave", "Permisjon"),
          Map.entry("hours", "Timer"),
          Map.entry("absence", "Fravær"),
          Map.entry("end", "Avslutning"),
          Map.entry("complaint", "Klage"),
          Map.entry("nir-person", "Person i NIR"),
          Map.entry("settlement", "Bosetting"),
          Map.entry("settlement-date", "Bosettingsdato"),
          Map.entry("housing-application", "Søknad om bostøtte"),
          Map.entry("housing-decision", "Vedtak om bostøtte"),
          Map.entry("housing-payment", "Utbetaling av bostøtte"),
          Map.entry("grant-line", "Tilskuddslinje"),
          Map.entry("bank-posting", "Bankpost"),
          Map.entry("extra-grant-decision", "Vedtak om ekstratilskudd"),
          Map.entry("grant-change-request", "Endringsforespørsel"),
          Map.entry("extra-grant-application", "Søknad om ekstratilskudd"),
          Map.entry("grant-status", "Status for tilskudd"),
          Map.entry("care-claim", "Krav for ressurskrevende tjenester"),
          Map.entry("delivery-receipt", "Kvittering"));

  private static final Map<String, String> RECEIVERS =
      Map.of(
          "nir", "NIR",
          "imdinett", "IMDinett",
          "husbanken", "Husbanken",
          "tilskudd", "IMDi Tilskudd",
          "helsedirektoratet", "Helsedirektoratet",
          "casework", "Fagsystemet",
          "education", "Voksenopplæringen");

  private Names() {}

  /** A kind of record; one that is new here by its own name. */
  static String kind(String kind) {
    return KINDS.getOrDefault(kind, kind);
  }

  static boolean knows(String kind) {
    return KINDS.containsKey(kind);
  }

  /** Who a flow delivers to; empty where there is no flow. */
  static String receiver(String flow) {
    String last = flow.substring(flow.lastIndexOf('-') + 1);
    return RECEIVERS.getOrDefault(last, last);
  }
}
