package bindeledd.connector.bad;

import static bindeledd.connector.bad.Mistaken.answered;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.ConnectorException.Kind;
import bindeledd.connector.Find;
import bindeledd.connector.example.Example.Beboer;
import bindeledd.connector.example.ExampleSandbox;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ways to look somebody up wrongly. */
final class BadFinds {

  private static final Logger LOG = LoggerFactory.getLogger(BadFinds.class);

  private static final ObjectMapper JSON = new ObjectMapper();

  private BadFinds() {}

  static Find<String, Beboer> withoutWait(Find<String, Beboer> good) {
    return keys -> Mistaken.unavailable(() -> good.find(keys), e -> e.retryAfter().isPresent());
  }

  static Find<String, Beboer> logged(Find<String, Beboer> good) {
    return keys -> {
      LOG.trace("asked for {}", keys);
      return good.find(keys);
    };
  }

  static Find<String, Beboer> namedInException(Find<String, Beboer> good) {
    return keys -> {
      try {
        return good.find(keys);
      } catch (ConnectorException e) {
        throw e.kind() == Kind.REFUSED ? ConnectorException.refused("no entry for " + keys) : e;
      }
    };
  }

  static Find<String, Beboer> emptyWhenNonsense(Find<String, Beboer> good) {
    return keys -> Mistaken.value(() -> good.find(keys), answered(200), Map.of());
  }

  static Find<String, Beboer> taking403AsUnavailable(Find<String, Beboer> good) {
    return keys -> Mistaken.unavailable(() -> good.find(keys), answered(403));
  }

  static Find<String, Beboer> askingOnce(Find<String, Beboer> good) {
    return keys -> good.find(keys.stream().limit(50).toList());
  }

  static Find<String, Beboer> mixedUp(Find<String, Beboer> good) {
    return keys -> {
      var found = good.find(keys);
      var people = List.copyOf(found.values());
      return found.keySet().stream().collect(Collectors.toMap(key -> key, _ -> people.getFirst()));
    };
  }

  static Find<String, Beboer> madeUp(Find<String, Beboer> good) {
    return keys -> {
      var found = new HashMap<>(good.find(keys));
      if (found.isEmpty()) {
        keys.forEach(key -> found.put(key, new Beboer(key, "")));
      }
      return found;
    };
  }

  /** Fifty numbers at a time, in the address, where every proxy on the way logs them. */
  static Find<String, Beboer> inTheAddress(URI url) {
    var http = new Http("example", Limits.of(Duration.ofMillis(400)));
    return keys -> {
      var found = new HashMap<String, Beboer>();
      var asked = List.copyOf(keys);
      for (int from = 0; from < asked.size(); from += 50) {
        var some = asked.subList(from, Math.min(asked.size(), from + 50));
        var request =
            HttpRequest.newBuilder(url.resolve("/oppslag?numre=" + String.join(",", some)))
                .header("Authorization", "Bearer " + ExampleSandbox.KEY);
        var answer = http.read(request.GET()).json(JSON, Svar.class);
        answer.beboere().forEach(who -> found.put(who.nummer(), who));
      }
      return found;
    };
  }

  private record Svar(List<Beboer> beboere) {}
}
