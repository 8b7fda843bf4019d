package bindeledd.connector.tilskudd;

import bindeledd.schema.tilskudd.Ekstrasoknad;
import bindeledd.schema.tilskudd.Endringsforesporsel;
import bindeledd.schema.tilskudd.Handling;
import bindeledd.schema.tilskudd.Statussporsmal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the portal holds of requests, and what it thinks of them: deadlines, codes, what is asked
 * twice, and how far each has come. Written from the reference and without the mappings' tables.
 */
public final class GrantPortal {

  private static final Set<String> CODES =
      Set.of(
          "AR-1",
          "AR-1EV",
          "AR-1B",
          "AR-2",
          "AR-3",
          "AR-4",
          "AR-5",
          "ELDR",
          "BHT",
          "EMINB",
          "EMINU",
          "FHT1",
          "FHT2",
          "P37D-AR1",
          "UN43G",
          "Grunntilskudd-H",
          "Grunntilskudd-L");

  /** How far a request has come. */
  public enum Status {
    SENDT,
    UNDER_BEHANDLING,
    INNVILGET,
    AVSLÅTT
  }

  /**
   * A request as it stands.
   *
   * @param about what no two open requests may be about
   */
  public record Held(
      Object content, String about, long version, Status status, LocalDate received, String id) {}

  /** What is said to a request: an id, or a code and a field. */
  record Verdict(int status, String id, String code, String field) {}

  private final Supplier<LocalDate> today;
  private final Map<String, Object> dispatches = new LinkedHashMap<>();
  private final Map<Statussporsmal, Held> held = new LinkedHashMap<>();
  private final Set<String> lines = new LinkedHashSet<>();

  GrantPortal(Supplier<LocalDate> today) {
    this.today = today;
  }

  /** A line that the portal knows; while it knows none it does not look. */
  public synchronized void knowsLine(String id) {
    lines.add(id);
  }

  /** Every request, by its sender's reference. */
  public synchronized Map<String, Held> requests() {
    var all = new LinkedHashMap<String, Held>();
    held.forEach((asked, request) -> all.put(asked.lokalReferanse(), request));
    return all;
  }

  /** What was taken, by id of the dispatch. */
  public synchronized int dispatches() {
    return dispatches.size();
  }

  /** Somebody at IMDi takes it in hand. */
  public void treat(String reference) {
    move(reference, Status.UNDER_BEHANDLING);
  }

  /** Somebody at IMDi has decided. */
  public void decide(String reference, boolean granted) {
    move(reference, granted ? Status.INNVILGET : Status.AVSLÅTT);
  }

  private synchronized void move(String reference, Status status) {
    held.replaceAll(
        (asked, it) ->
            asked.lokalReferanse().equals(reference)
                ? new Held(it.content(), it.about(), it.version(), status, it.received(), it.id())
                : it);
  }

  /** The request's age grows: as if the portal had got it so many days ago. */
  public synchronized void age(String reference, long days) {
    held.replaceAll(
        (asked, it) ->
            asked.lokalReferanse().equals(reference)
                ? new Held(
                    it.content(),
                    it.about(),
                    it.version(),
                    it.status(),
                    today.get().minusDays(days),
                    it.id())
                : it);
  }

  synchronized void clear() {
    dispatches.clear();
    held.clear();
    lines.clear();
  }

  /** What was sent counts from here. */
  synchronized void forgetDispatches() {
    dispatches.clear();
  }

  synchronized Optional<Held> find(Statussporsmal asked) {
    return Optional.ofNullable(held.get(asked));
  }

  synchronized Verdict hears(String id, Endringsforesporsel request) {
    var asked = new Statussporsmal(request.kommunenr(), request.lokalReferanse());
    var about = who(request.duf(), request.fnr()) + "/" + request.type() + "/" + request.linjeId();
    @Nullable Verdict no = null;
    if (request.forventetKode() != null && !CODES.contains(request.forventetKode())) {
      no = no("UKJENT_KODE", "forventetKode");
    } else if (request.linjeId() != null
        && !lines.isEmpty()
        && !lines.contains(request.linjeId())) {
      no = no("UKJENT_LINJE", "linjeId");
    }
    return takes(id, asked, request, request.handling(), request.versjon(), about, no);
  }

  synchronized Verdict hears(String id, Ekstrasoknad request) {
    var asked = new Statussporsmal(request.kommunenr(), request.lokalReferanse());
    var about =
        who(request.duf(), request.fnr()) + "/" + request.kode() + "/" + request.tilskuddsaar();
    @Nullable Verdict no = null;
    if (!Set.of("FHT1", "FHT2").contains(request.kode())) {
      no = no("UKJENT_KODE", "kode");
    } else if (!request.samtykke()) {
      no = no("MANGLER_SAMTYKKE", "samtykke");
    } else if (today.get().isAfter(deadline(request))) {
      no = no("FRIST_UTE", "soknadsfrist");
    }
    return takes(id, asked, request, request.handling(), request.versjon(), about, no);
  }

  private static LocalDate deadline(Ekstrasoknad request) {
    var settled = LocalDate.parse(request.bosettingsdato());
    return request.tilskuddsaar() <= settled.getYear() + 1
        ? settled.plusMonths(14)
        : LocalDate.of(request.tilskuddsaar(), 12, 31).plusMonths(2);
  }

  private static String who(@Nullable String duf, @Nullable String fnr) {
    return duf == null ? Objects.toString(fnr) : duf;
  }

  private Verdict takes(
      String id,
      Statussporsmal asked,
      Object request,
      Handling handling,
      long version,
      String about,
      @Nullable Verdict no) {
    var sent = dispatches.get(id);
    var before = held.get(asked);
    if (sent != null) {
      return sent.equals(request)
          ? new Verdict(200, reference(asked), "", "")
          : new Verdict(409, "", "ANNET_INNHOLD", "");
    }
    if (handling == Handling.TREKK && before == null) {
      return no("UKJENT_FORESPORSEL", "");
    }
    if (before != null && isDecided(before)) {
      return no("FERDIG_BEHANDLET", "");
    }
    if (before != null && before.version() >= version) {
      return no("ELDRE_VERSJON", "versjon");
    }
    if (handling == Handling.SEND && no != null) {
      return no;
    }
    boolean twice =
        held.entrySet().stream()
            .anyMatch(
                it ->
                    !it.getKey().equals(asked)
                        && !isDecided(it.getValue())
                        && it.getValue().about().equals(about));
    if (handling == Handling.SEND && twice) {
      return no("DOBBEL", "");
    }
    dispatches.put(id, request);
    if (handling == Handling.TREKK) {
      held.remove(asked);
    } else {
      held.put(
          asked, new Held(request, about, version, Status.SENDT, today.get(), reference(asked)));
    }
    return new Verdict(201, reference(asked), "", "");
  }

  private static boolean isDecided(Held request) {
    return request.status() == Status.INNVILGET || request.status() == Status.AVSLÅTT;
  }

  private static String reference(Statussporsmal asked) {
    return "TIL-" + asked.lokalReferanse();
  }

  private static Verdict no(String code, String field) {
    return new Verdict(422, "", code, field);
  }
}
