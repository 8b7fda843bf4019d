package bindeledd.remedy;

import bindeledd.mapping.reconciliation.Difference;
import bindeledd.municipality.Installation;
import bindeledd.municipality.Shared;
import bindeledd.reconciliation.FindingBook;
import bindeledd.reconciliation.Found;
import bindeledd.runtime.Caller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Findings and what mends them, at {@code /actuator/findings}: a list at each municipality's
 * number, one by its key, and with a {@code POST} there it is accepted, looked at, or sent. Of
 * somebody protected only those entitled hear anything: to all others such a finding is not there.
 */
@Shared
@RestController
@RequestMapping("/actuator/findings")
final class FindingsController {

  private static final int MOST = 1_000;
  private static final int LONGEST_REASON = 500;

  private final Installation installation;

  FindingsController(Installation installation) {
    this.installation = installation;
  }

  /** A finding without what the sides say: what those are stands in the report. */
  record Listed(
      UUID id,
      String check,
      String title,
      Difference.Kind kind,
      Difference.Severity severity,
      String advice,
      @Nullable LocalDate deadline,
      @Nullable Long atStakeInOere,
      Found.Status status,
      Difference.Remedy.@Nullable Type remedy) {

    static Listed of(Found found) {
      Difference it = found.difference();
      return new Listed(
          found.id(),
          it.check().name(),
          it.check().row().title(),
          it.kind(),
          it.severity(),
          it.advice(),
          it.deadline(),
          it.atStakeInOere(),
          found.status(),
          it.remedy() == null ? null : it.remedy().type());
    }
  }

  /** What an operator can do about one. */
  enum Command {
    /** Lets it stand until a day. */
    ACCEPT,
    /** Tells what would be sent. */
    PREVIEW,
    /** Sends it. */
    SEND
  }

  /**
   * What somebody wants.
   *
   * @param reason for the audit trail; names no person
   * @param until the last day it is let stand
   */
  record Wish(@Nullable Command command, @Nullable String reason, @Nullable LocalDate until) {}

  /** The first of them, by deadline. */
  @GetMapping("/{municipality}")
  ResponseEntity<Object> list(@PathVariable String municipality) {
    Caller caller = Caller.now();
    return remedies(municipality)
        .map(
            remedies -> {
              var listed = new ArrayList<Listed>();
              remedies
                  .book()
                  .open(
                      FindingBook.Order.DEADLINE,
                      found -> {
                        if (listed.size() < MOST
                            && (caller.entitled() || !remedies.shielded(found))) {
                          listed.add(Listed.of(found));
                        }
                      });
              return ResponseEntity.ok().<Object>body(listed);
            })
        .orElseGet(FindingsController::notHere);
  }

  @GetMapping("/{municipality}/{id}")
  ResponseEntity<Object> one(@PathVariable String municipality, @PathVariable UUID id) {
    return remedies(municipality)
        .flatMap(remedies -> remedies.one(id, Caller.now().entitled()))
        .map(found -> ResponseEntity.ok().<Object>body(Listed.of(found)))
        .orElseGet(FindingsController::notHere);
  }

  /** Does it, in whichever municipality of the caller's the finding is. */
  @PostMapping("/{id}")
  ResponseEntity<Object> act(@PathVariable UUID id, @RequestBody Wish wish) {
    Caller caller = Caller.now();
    String reason = wish.reason() == null ? "" : wish.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON || wish.command() == null) {
      return no(
          HttpStatus.BAD_REQUEST,
          "command må være ACCEPT, PREVIEW eller SEND, og reason si hvorfor, med høyst 500 tegn");
    }
    for (var each : installation.each(Remedies.class).entrySet()) {
      Optional<Found> found =
          caller.sees(each.getKey())
              ? each.getValue().one(id, caller.entitled())
              : Optional.empty();
      if (found.isPresent()) {
        return act(each.getValue(), found.get(), wish.command(), reason, wish.until(), caller);
      }
    }
    return notHere();
  }

  private static ResponseEntity<Object> act(
      Remedies remedies,
      Found found,
      Command command,
      String reason,
      @Nullable LocalDate until,
      Caller caller) {
    return switch (command) {
      case ACCEPT -> {
        if (until == null) {
          yield no(
              HttpStatus.BAD_REQUEST, "until må si til hvilken dag det kan stå, som 2026-12-31");
        }
        yield remedies.book().accept(found.id(), caller.name(), reason, until)
            ? ResponseEntity.ok(Map.of("accepted", until))
            : no(HttpStatus.CONFLICT, "avviket er løst");
      }
      case PREVIEW -> {
        remedies.looked(found, caller.name(), reason);
        yield ResponseEntity.ok(remedies.preview(found));
      }
      case SEND -> {
        List<Preview> before = remedies.preview(found);
        if (before.stream().noneMatch(Preview::sends)) {
          yield ResponseEntity.status(HttpStatus.CONFLICT).body(before);
        }
        yield ResponseEntity.ok(Map.of("sent", remedies.send(found, caller.name(), reason)));
      }
    };
  }

  private Optional<Remedies> remedies(String municipality) {
    return Caller.now().sees(municipality)
        ? Optional.ofNullable(installation.each(Remedies.class).get(municipality))
        : Optional.empty();
  }

  private static ResponseEntity<Object> notHere() {
    return no(HttpStatus.NOT_FOUND, "avviket finnes ikke her, eller du har ikke rett til det");
  }

  private static ResponseEntity<Object> no(HttpStatus status, String why) {
    return ResponseEntity.status(status).body(Map.of("why", why));
  }
}
