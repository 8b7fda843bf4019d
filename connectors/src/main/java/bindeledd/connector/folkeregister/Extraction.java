package bindeledd.connector.folkeregister;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Unreadable;
import bindeledd.connector.folkeregister.Position.Extract;
import bindeledd.model.NationalNumber;
import bindeledd.schema.folkeregister.Uttrekk.Batch;
import bindeledd.schema.folkeregister.Uttrekk.Bestilling;
import bindeledd.schema.folkeregister.Uttrekk.Jobb;
import bindeledd.schema.folkeregister.Uttrekk.Kommunenummer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs extract jobs, one after the other: starts each, and fetches it batch by batch. Residence and
 * stay may not be combined in one job, and D-number persons have at most a place of stay, so each
 * municipality takes two jobs.
 */
final class Extraction {

  private final FolkeregisterClient client;
  private final List<Bestilling> jobs;

  Extraction(FolkeregisterClient client, FolkeregisterProperties properties) {
    this.client = client;
    var orders = new ArrayList<Bestilling>();
    for (var municipality : properties.municipalities()) {
      orders.add(
          new Bestilling(properties.extractStatuses(), Kommunenummer.residence(municipality)));
      orders.add(new Bestilling(properties.extractStatuses(), Kommunenummer.stay(municipality)));
    }
    this.jobs = List.copyOf(orders);
  }

  /**
   * What came of one step.
   *
   * @param next where to go on; absent when everything is extracted, or nothing may be
   * @param pause whether the job is not ready, so that going on at once is of no use
   * @param denied whether we may ask for no extract
   */
  record Step(List<NationalNumber> numbers, @Nullable Extract next, boolean pause, boolean denied) {

    Step(List<NationalNumber> numbers, @Nullable Extract next, boolean pause) {
      this(numbers, next, pause, false);
    }

    /** What the operator is to know: nothing, but that we may not. */
    List<Unreadable> notices() {
      return denied ? List.of(DENIED) : List.of();
    }
  }

  private static final Unreadable DENIED =
      new Unreadable(
          "uttrekk/tilpasset",
          0,
          "",
          "FREG_UTTREKK_AVVIST",
          "Folkeregisteret eller KS Fiks gir oss ikke uttrekk. Alle kjente personer slås opp hver for"
              + " seg i stedet. Be om tilgang til uttrekk for rollen, eller slå av"
              + " population-baseline.",
          "");

  /** Where an extract begins: with the latest sequence number, so that nothing after is missed. */
  Extract begin() {
    return new Extract(0, null, 0, client.latest());
  }

  /**
   * Goes on until there are numbers, or a job is not ready, or everything is extracted. Once a job
   * is started its id is handed over whatever happens next: a job nobody remembers counts against
   * the ten that may run at once.
   */
  Step advance(Extract from) {
    var at = from;
    while (true) {
      Step step;
      try {
        step = step(at);
      } catch (ConnectorException e) {
        if (at.equals(from)) {
          throw e;
        }
        return new Step(List.of(), at, false);
      }
      if (!step.numbers().isEmpty() || step.pause() || step.next() == null) {
        return step;
      }
      at = step.next();
    }
  }

  private Step step(Extract at) {
    if (at.step() >= jobs.size()) {
      return new Step(List.of(), null, false);
    }
    return at.job() == null ? start(at) : fetch(at, at.job());
  }

  private Step start(Extract at) {
    var answer =
        client.ask(client.request("uttrekk/tilpasset", Stream.of(), jobs.get(at.step())), 403);
    if (answer.status() == 403) {
      // Refused this, and not us: the feed and the look-ups are let in, and are to go on.
      return new Step(List.of(), null, false, true);
    }
    var job = answer.json(FolkeregisterClient.JSON, Jobb.class).jobbId();
    if (job == null || !Position.JOB.matcher(job).matches()) {
      throw answer.garbled("it names no extract job");
    }
    return new Step(List.of(), new Extract(at.step(), job, 0, at.remembered()), false);
  }

  private Step fetch(Extract at, String job) {
    var answer =
        client.ask(
            client.request("uttrekk/" + job + "/batch/" + at.batch(), Stream.of()), 404, 410);
    return switch (answer.status()) {
      case 404 -> new Step(List.of(), at, true);
      // The job is gone: begin it again, but not in a tight loop.
      case 410 -> new Step(List.of(), new Extract(at.step(), null, 0, at.remembered()), true);
      default -> {
        var batch = answer.json(FolkeregisterClient.JSON, Batch.class);
        var numbers = batch.foedselsEllerDNummer();
        if (numbers != null && !numbers.isEmpty()) {
          yield new Step(
              numbers, new Extract(at.step(), job, at.batch() + 1, at.remembered()), false);
        }
        if (!batch.annet().isEmpty()) {
          throw answer.garbled("it is no batch of numbers");
        }
        yield new Step(List.of(), afterJob(at), false);
      }
    };
  }

  private @Nullable Extract afterJob(Extract at) {
    int next = at.step() + 1;
    return next < jobs.size() ? new Extract(next, null, 0, at.remembered()) : null;
  }
}
