package bindeledd.connector.helsedirektoratet;

import bindeledd.schema.helsedirektoratet.Kravlinje;
import bindeledd.schema.helsedirektoratet.Kravlinje.Handling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The claims in the sandbox, and what the auditors have said of them. */
public final class Claims {

  /** A municipality's claim for the costs of one year. */
  public record Claim(String municipality, int year) {
    static Claim of(Kravlinje line) {
      return new Claim(line.kommunenr(), line.aar());
    }
  }

  /** What a line is answered with. */
  record Verdict(int status, String code, String field) {
    static final Verdict SENT_IN = new Verdict(201, "", "");
    static final Verdict SENT_IN_BEFORE = new Verdict(200, "", "");
    static final Verdict WITH_THE_AUDITOR = new Verdict(202, "", "");

    static Verdict no(String code, String field) {
      return new Verdict(422, code, field);
    }
  }

  private final Map<String, Kravlinje> heard = new TreeMap<>();
  private final Map<Claim, Map<String, Kravlinje>> lines = new LinkedHashMap<>();
  private final Set<Claim> signed = new java.util.HashSet<>();
  private final Set<String> refused = new TreeSet<>();
  private boolean prompt = true;

  /** From now on nothing is signed until {@link #sign}. */
  public synchronized Claims withAnAuditorWhoTakesTime() {
    prompt = false;
    return this;
  }

  /** The auditor signs the municipality's claim as it stands. */
  public synchronized void sign(String municipality, int year) {
    signed.add(new Claim(municipality, year));
  }

  /** The auditor does not accept a line. */
  public synchronized void refuse(String reference) {
    refused.add(reference);
    lines.values().forEach(claim -> claim.remove(reference));
  }

  /** The lines of a claim by the municipality's reference. */
  public synchronized Map<String, Kravlinje> lines(String municipality, int year) {
    return Map.copyOf(lines.getOrDefault(new Claim(municipality, year), Map.of()));
  }

  synchronized int effects() {
    return heard.size();
  }

  synchronized void clear() {
    heard.clear();
    lines.clear();
    signed.clear();
    refused.clear();
    prompt = true;
  }

  synchronized Verdict hears(String id, Kravlinje line) {
    var before = heard.get(id);
    if (before != null) {
      return before.equals(line) ? again(line) : new Verdict(409, "ANNET_INNHOLD", "");
    }
    var claim = Claim.of(line);
    var own = lines.computeIfAbsent(claim, _ -> new LinkedHashMap<>());
    var older = own.get(line.saksreferanse());
    if (line.grunnlagIOere() != sum(line)) {
      return Verdict.no("SUM_STEMMER_IKKE", "grunnlagIOere");
    } else if (signed.contains(claim)) {
      return Verdict.no("KRAVET_ER_SIGNERT", "aar");
    } else if (older != null && older.versjon() >= line.versjon()) {
      return Verdict.no("ELDRE_VERSJON", "versjon");
    } else if (line.handling() == Handling.TREKK && older == null) {
      return Verdict.no("UKJENT_LINJE", "saksreferanse");
    }
    heard.put(id, line);
    refused.remove(line.saksreferanse());
    switch (line.handling()) {
      case MELD -> own.put(line.saksreferanse(), line);
      case TREKK -> own.remove(line.saksreferanse());
    }
    return prompt ? Verdict.SENT_IN : Verdict.WITH_THE_AUDITOR;
  }

  private Verdict again(Kravlinje line) {
    if (refused.contains(line.saksreferanse())) {
      return Verdict.no("IKKE_GODTATT_AV_REVISOR", "");
    }
    return prompt || signed.contains(Claim.of(line))
        ? Verdict.SENT_IN_BEFORE
        : Verdict.WITH_THE_AUDITOR;
  }

  private static long sum(Kravlinje line) {
    return line.loennsutgifterIOere()
        - List.of(
                line.fht2IOere(),
                line.andreTilskuddIOere(),
                line.brukerbetalingIOere(),
                line.rammetilskuddIOere())
            .stream()
            .mapToLong(Long::longValue)
            .sum();
  }
}
