package bindeledd.connector;

import static bindeledd.connector.Fault.CUT_AFTER;
import static bindeledd.connector.Fault.CUT_BEFORE;
import static bindeledd.connector.Fault.HALF_ANSWER;
import static bindeledd.connector.Fault.NONSENSE;
import static bindeledd.connector.Fault.ODD_ANSWER;
import static bindeledd.connector.Fault.SLOW;
import static bindeledd.connector.Fault.STALLED;
import static bindeledd.connector.Fault.STATUS_401;
import static bindeledd.connector.Fault.STATUS_403;
import static bindeledd.connector.Fault.STATUS_404;
import static bindeledd.connector.Fault.STATUS_409;
import static bindeledd.connector.Fault.STATUS_429;
import static bindeledd.connector.Fault.STATUS_500;
import static bindeledd.connector.Fault.STATUS_502;
import static bindeledd.connector.Fault.STATUS_503;
import static bindeledd.connector.Fault.STATUS_504;

import java.util.List;

/**
 * One thing the kit expects of every connector, or of every port of a kind. All are expected; one
 * is given up only with a {@linkplain Waivers sentence}.
 */
public enum Behaviour {
  // every connector
  SERVES_EVERY_PORT("serves every port it declares, and no other"),
  HEALTH_NEVER_THROWS("tells its health, up or down, without throwing"),
  CONNECTS_LAZILY("connects on first use, not before"),

  // every port
  RECOVERS("works again by itself when the system does"),
  DOES_NOT_RETRY("asks once: trying again is the runtime's"),
  WAITS_AS_TOLD("hands on how long Retry-After says to wait"),
  PRINTS_NO_PERSON("leaves no person in logs or on the console"),
  EXCEPTIONS_NAME_NO_PERSON("leaves no person in exceptions or in its health"),
  ADDRESSES_NAME_NO_PERSON("leaves no person in the addresses it asks"),

  // inboxes
  ACCEPTS_EVERY_SAMPLE("accepts every sample"),
  REJECTS_WITH_REASONS("hands on the receiver's reasons for a no"),
  ONE_EFFECT("a parcel pushed twice, or again after a lost answer, has one effect"),
  REPEAT_IS_ANSWERED("a repeat is answered as taken before"),
  ANSWERS_WHEN_ASKED("asked for a parcel, tells whether it arrived"),
  ONE_RECEIPT_EACH("gives each parcel of a mixed batch its own receipt"),

  // registers
  FINDS_WHAT_IS_KNOWN("finds known keys, each its own, alone and in bulk"),
  FINDS_NOTHING_UNKNOWN("finds nothing for an unknown key"),
  SPLITS_MANY_KEYS("takes more keys than one call does"),

  // feeds
  STARTS_AT_THE_BEGINNING("starts at the beginning"),
  RESUMES_AFTER_A_CURSOR("resumes after a cursor, also in a new process, and loses nothing"),
  REPEATS_RATHER_THAN_LOSES("repeats rather than loses when a page is cut"),
  STOPS_AT_THE_LAST_PAGE("stops at the last page"),
  CURSORS_NAME_NO_PERSON("leaves no person in a cursor"),

  // every port under every fault
  IS_DOWN("nobody listens", Fault.DOWN),
  IS_SLOW("no answer within the time limit, or half of one", SLOW, STALLED),
  IS_CUT_BEFORE("cut before the request", CUT_BEFORE),
  IS_CUT_AFTER("cut after the request", CUT_AFTER),
  IS_CUT_WITHIN("cut within the answer", HALF_ANSWER),
  TALKS_NONSENSE("an answer outside the contract", NONSENSE, ODD_ANSWER),
  ANSWERS_401("401: not let in", STATUS_401),
  ANSWERS_403("403: not allowed", STATUS_403),
  ANSWERS_404("404: not there", STATUS_404),
  ANSWERS_409("409: in conflict", STATUS_409),
  ANSWERS_429("429: too many calls", STATUS_429),
  ANSWERS_500(
      "500, 502, 504: failed, perhaps after the effect", STATUS_500, STATUS_502, STATUS_504),
  ANSWERS_503("503: not now", STATUS_503),
  SOAP_FAULT("a SOAP fault without a code", Fault.SOAP_FAULT),
  SOAP_FAULT_WITH_CODE("a SOAP fault with a code of the system's own");

  private final String sentence;
  private final List<Fault> faults;

  Behaviour(String sentence, Fault... faults) {
    this.sentence = sentence;
    this.faults = List.of(faults);
  }

  /** In words, for a test report. */
  public String sentence() {
    return sentence;
  }

  /** The faults it is tested under; none for what is tested on a system in good health. */
  List<Fault> faults() {
    return faults;
  }
}
