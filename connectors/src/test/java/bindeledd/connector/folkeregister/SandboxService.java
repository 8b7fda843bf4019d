package bindeledd.connector.folkeregister;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the register answers to whom: who is let in, which parts they see, and the resources. */
final class SandboxService {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DIRECT = "/folkeregisteret/offentlig-med-hjemmel/api/v1/";
  private static final String FIKS = "/folkeregister/api/v1/" + FolkeregisterSandbox.ROLE + "/v1/";

  private static final Set<String> BASIS =
      Set.of(
          "identifikasjonsnummer",
          "identitetsgrunnlag",
          "status",
          "doedsfall",
          "sivilstand",
          "foedsel",
          "statsborgerskap",
          "kjoenn",
          "navn",
          "bostedsadresse",
          "oppholdsadresse",
          "deltBosted",
          "postadresse",
          "postadresseIUtlandet",
          "adressebeskyttelse",
          "kontaktinformasjonForDoedsbo");
  private static final Set<String> RELATIONS =
      Set.of("familierelasjon", "foreldreansvar", "vergemaalEllerFremtidsfullmakt");

  private final Population population;
  private final SandboxRules rules;
  private final SandboxJobs jobs;
  private final AtomicLong lookedUp = new AtomicLong();
  private final Set<String> askedAbout = ConcurrentHashMap.newKeySet();

  SandboxService(Population population, SandboxRules rules) {
    this.population = population;
    this.rules = rules;
    this.jobs = new SandboxJobs(population, rules);
  }

  void forgetJobs() {
    jobs.forget();
  }

  SandboxReply reply(SandboxExchange request) throws IOException {
    var once = rules.takeOnce();
    if (once != null) {
      return SandboxReply.text(once.status(), once.contentType(), once.body());
    }
    if (rules.failsNow()) {
      return SandboxReply.freg(500, "Feil i tjenesten");
    }
    if (rules.isBusy()) {
      return SandboxReply.json(429, new byte[0])
          .with("Retry-After", Integer.toString(rules.busyMillis()));
    }
    if (request.path().startsWith(FIKS)) {
      return throughFiks(request, request.path().substring(FIKS.length()));
    }
    if (!request.path().startsWith(DIRECT)) {
      return SandboxReply.external(404, "Ukjent ressurs");
    }
    return letsIn(request)
        ? resource(request, request.path().substring(DIRECT.length()))
        : SandboxReply.feilmelding(401, "TILGANG-401");
  }

  private SandboxReply throughFiks(SandboxExchange request, String resource) throws IOException {
    if (!letsIn(request)) {
      return SandboxReply.fiks(401, "Klarte ikke å validere access_token");
    }
    var id = String.valueOf(request.header("Integrasjonid"));
    if (!id.equals(FolkeregisterSandbox.INTEGRATION.toString())
        || !FolkeregisterSandbox.PASSWORD.equals(request.header("Integrasjonpassord"))) {
      return SandboxReply.fiks(401, "Autentisering feilet for integrasjon med id " + id);
    }
    if (resource.startsWith("personer/")) {
      var parts = request.query().getOrDefault("part", List.of());
      if (parts.isEmpty()) {
        return SandboxReply.fiks(400, "Rollen har ikke tilgang til person-basis");
      }
      if (!rules.partsOfRole().isEmpty() && !rules.partsOfRole().containsAll(parts)) {
        return SandboxReply.fiks(403, "Rollen har ikke tilgang til alle parts");
      }
    }
    return resource(request, resource);
  }

  private boolean letsIn(SandboxExchange request) {
    var authorization = String.valueOf(request.header("Authorization"));
    return authorization.startsWith("Bearer ")
        && rules.trusts(authorization.substring("Bearer ".length()));
  }

  private SandboxReply resource(SandboxExchange request, String resource) throws IOException {
    if (!"application/json".equals(request.header("Accept"))) {
      return SandboxReply.freg(406, "Accept");
    }
    if (request.method().equals("POST")
        && !"application/json".equals(request.header("Content-type"))) {
      return SandboxReply.freg(400, "Forventet XML");
    }
    return switch (request.method() + " " + resource) {
      case "GET hendelser/feed" -> feed(request);
      case "GET hendelser/siste/sekvensnummer" ->
          SandboxReply.json(200, Long.toString(population.feed().last()).getBytes(UTF_8));
      case "POST personer/bulkoppslag" -> bulk(request);
      case "GET personer/entydigsoek" -> search(request);
      case "POST uttrekk/tilpasset" ->
          rules.deniesExtracts()
              ? SandboxReply.feilmelding(403, "TILGANG-403")
              : jobs.start(JSON.readTree(request.body()));
      default -> {
        if (resource.startsWith("uttrekk/")) {
          yield jobs.batch(resource);
        }
        yield request.method().equals("GET")
            ? archived(request, resource)
            : SandboxReply.external(404, "Ukjent ressurs");
      }
    };
  }

  private SandboxReply archived(SandboxExchange request, String resource) throws IOException {
    boolean person = resource.startsWith("personer/arkiv/");
    var id = resource.substring(resource.lastIndexOf('/') + 1);
    synchronized (population) {
      var archive = population.archive();
      var kept = person ? archive.person(id) : archive.event(id);
      if (kept == null || (!person && !resource.equals("hendelser/" + id))) {
        return SandboxReply.external(404, "Ukjent dokumentid");
      }
      if (archive.hasForgotten(kept)) {
        return SandboxReply.freg(400, "Dokumentet er eldre enn 36 måneder");
      }
      return SandboxReply.json(
          200,
          JSON.writeValueAsBytes(
              person ? seen(kept.document(), request) : PopulationArchive.copy(kept)));
    }
  }

  boolean hasLookedUp(String number) {
    return askedAbout.contains(number);
  }

  long lookedUp() {
    return lookedUp.get();
  }

  private SandboxReply feed(SandboxExchange request) {
    var asked = request.one("seq");
    if (asked == null || !asked.matches("\\d{1,18}")) {
      return SandboxReply.freg(400, "Ugyldig sekvensnummer");
    }
    long seq = Long.parseLong(asked);
    synchronized (population) {
      var feed = population.feed();
      if (!feed.reachesBackTo(seq)) {
        return SandboxReply.freg(406, "Ulovlig sekvensnummer");
      }
      if (seq > feed.last() && rules.endIs404()) {
        return SandboxReply.external(404, "Ikke funnet");
      }
      // As HTTP has it: the tag is for this address and what it holds now.
      var etag = "\"" + seq + "-" + Math.min(feed.last(), seq + FeedLog.PAGE - 1) + "\"";
      if (etag.equals(request.header("If-none-match"))) {
        return new SandboxReply(304, "application/json", new byte[0], Map.of("ETag", etag));
      }
      return SandboxReply.json(200, feed.page(seq)).with("ETag", etag);
    }
  }

  /** The last asked for first: nobody shall count on the order. */
  private SandboxReply bulk(SandboxExchange request) throws IOException {
    var numbers = new ArrayList<String>();
    JSON.readTree(request.body())
        .path("foedselsEllerDNummer")
        .forEach(number -> numbers.addFirst(number.asText()));
    if (numbers.isEmpty() || numbers.size() > 1000) {
      return SandboxReply.freg(400, "Ugyldig antall");
    }
    lookedUp.addAndGet(numbers.size());
    askedAbout.addAll(numbers);
    rules.takeTimeFor(numbers.size());
    var answer = JSON.createObjectNode();
    var hits = answer.putArray("oppslag");
    synchronized (population) {
      for (var number : numbers) {
        var hit = hits.addObject().put("foedselsEllerDNummer", number);
        var resident = population.find(number);
        if (resident == null) {
          hit.putObject("feilmelding").put("feilmelding", "Fant ikke person " + number);
        } else {
          hit.set("folkeregisterperson", seen(resident.document(), request));
        }
      }
    }
    return SandboxReply.json(200, JSON.writeValueAsBytes(answer));
  }

  private SandboxReply search(SandboxExchange request) throws IOException {
    var name = request.one("navn");
    var duf = request.one(rules.dufParameter());
    if (name == null || !name.strip().contains(" ") || duf == null) {
      return SandboxReply.freg(400, "Ugyldig kombinasjon av søkeparametere");
    }
    synchronized (population) {
      var hits =
          population.residents().stream()
              .filter(one -> one.dufs().stream().anyMatch(has -> digits(has).equals(digits(duf))))
              .filter(one -> one.isCalled(name))
              .toList();
      return hits.size() == 1
          ? SandboxReply.json(
              200, JSON.writeValueAsBytes(seen(hits.getFirst().document(), request)))
          : SandboxReply.external(404, "Ikke entydig");
    }
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  /** What those parts show: a part not asked for is not there, nor is history. */
  private static JsonNode seen(ObjectNode document, SandboxExchange request) {
    var parts = request.query().getOrDefault("part", List.of("person-basis"));
    var elements = new LinkedHashSet<>(parts);
    elements.add("identifikasjonsnummer");
    if (parts.contains("person-basis")) {
      elements.addAll(BASIS);
    }
    if (parts.contains("relasjon-utvidet")) {
      elements.addAll(RELATIONS);
    }
    ObjectNode seen = document.deepCopy();
    seen.retain(elements);
    if (!parts.contains("historikk")) {
      seen.forEach(
          element -> {
            var entries = element.elements();
            while (entries.hasNext()) {
              if (!entries.next().path("erGjeldende").asBoolean()) {
                entries.remove();
              }
            }
          });
    }
    return seen;
  }
}
