package bindeledd.connector.folkeregister;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The extract jobs of the sandbox: not ready, then batch by batch, then the empty object. */
final class SandboxJobs {

  private static final Set<String> TYPES =
      Set.of("aktiv", "bosatt", "utflyttet", "doed", "inaktiv");
  private static final Pattern BATCH = Pattern.compile("uttrekk/([^/]+)/batch/(\\d{1,6})");
  private static final int AT_ONCE = 10;

  private static final class Job {
    final List<String> numbers;
    int polls;
    boolean read;

    Job(List<String> numbers) {
      this.numbers = numbers;
    }
  }

  private final Map<String, Job> jobs = new HashMap<>();
  private final Population population;
  private final SandboxRules rules;

  SandboxJobs(Population population, SandboxRules rules) {
    this.population = population;
    this.rules = rules;
  }

  synchronized SandboxReply start(JsonNode order) {
    var types = new ArrayList<String>();
    order.path("personstatustyper").forEach(type -> types.add(type.asText()));
    var residence = order.at("/kommunenummer/bostedskommunenummer").asText();
    var stay = order.at("/kommunenummer/oppholdskommunenummer").asText();
    if (types.isEmpty()
        || !TYPES.containsAll(types)
        || (!residence.isEmpty() && !stay.isEmpty())
        || order.has("bostedskommunenummer")) {
      return SandboxReply.freg(400, "Ugyldig bestilling");
    }
    if (jobs.values().stream().filter(job -> !job.read).count() >= AT_ONCE) {
      return SandboxReply.json(429, new byte[0]).with("Retry-After", "1000");
    }
    var numbers =
        residence.isEmpty()
            ? population.extract("oppholdsadresse", stay, types)
            : population.extract("bostedsadresse", residence, types);
    var id = new UUID(jobs.size(), numbers.size()).toString();
    jobs.put(id, new Job(numbers));
    return SandboxReply.json(200, Map.of("jobbId", id));
  }

  synchronized SandboxReply batch(String resource) {
    var asked = BATCH.matcher(resource);
    if (!asked.matches()) {
      return SandboxReply.external(404, "Ukjent ressurs");
    }
    var job = jobs.get(asked.group(1));
    if (job == null) {
      return SandboxReply.freg(410, "Jobben finnes ikke");
    }
    if (job.polls++ < rules.pollsUntilReady()) {
      return SandboxReply.freg(404, "Ikke klar");
    }
    int from = Integer.parseInt(asked.group(2)) * rules.batch();
    if (from >= job.numbers.size()) {
      job.read = true;
      return SandboxReply.json(200, Map.of());
    }
    int to = Math.min(from + rules.batch(), job.numbers.size());
    return SandboxReply.json(200, Map.of("foedselsEllerDNummer", job.numbers.subList(from, to)));
  }

  /** All jobs are cleaned away. */
  synchronized void forget() {
    jobs.clear();
  }
}
