package bindeledd.report;

import bindeledd.municipality.Installation;
import bindeledd.municipality.Shared;
import bindeledd.runtime.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * The reports that are kept, at {@code /actuator/reports}; a {@code POST} that says why opens one.
 * No endpoint of Actuator's own, which would hold a report whole in memory.
 */
@Shared
@RestController
@RequestMapping("/actuator/reports")
final class ReportsController {

  private static final int LONGEST_REASON = 500;

  private final Installation installation;

  ReportsController(Installation installation) {
    this.installation = installation;
  }

  /** One report, of which anybody who sees the municipality may know that it is there. */
  record Listed(String id, String report, String municipality, LocalDate day, boolean complete) {}

  /**
   * What somebody wants.
   *
   * @param reason for the audit trail; names no person
   * @param format xlsx, csv, json or html; absent: xlsx
   * @param entitled with protected persons
   */
  record Opening(@Nullable String reason, @Nullable String format, @Nullable Boolean entitled) {}

  @GetMapping
  List<Listed> list() throws IOException {
    var listed = new ArrayList<Listed>();
    for (var store : installation.each(ReportStore.class).entrySet()) {
      if (Caller.now().sees(store.getKey())) {
        for (Stored report : store.getValue().all()) {
          listed.add(
              new Listed(
                  report.id(),
                  report.kind().layout().file(),
                  report.municipality(),
                  report.day(),
                  store.getValue().complete(report)));
        }
      }
    }
    return listed;
  }

  @PostMapping("/{id}")
  @Nullable ResponseEntity<Map<String, String>> open(
      @PathVariable String id, @RequestBody Opening opening, HttpServletResponse response)
      throws IOException {
    Caller caller = Caller.now();
    String reason = opening.reason() == null ? "" : opening.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return no(HttpStatus.BAD_REQUEST, "reason må si hvorfor, med høyst 500 tegn");
    }
    Optional<Format> format = Format.of(opening.format() == null ? "xlsx" : opening.format());
    if (format.isEmpty()) {
      return no(HttpStatus.BAD_REQUEST, "format må være xlsx, csv, json eller html");
    }
    boolean entitled = Boolean.TRUE.equals(opening.entitled());
    if (entitled && !caller.entitled()) {
      return no(
          HttpStatus.FORBIDDEN,
          "bare en operatør med entitled: true i bindeledd.operators kan åpne den med skjermede");
    }
    for (var store : installation.each(ReportStore.class).entrySet()) {
      Optional<Stored> report =
          caller.sees(store.getKey()) ? store.getValue().one(id) : Optional.empty();
      if (report.isPresent()) {
        response.setContentType(format.get().mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
            "Content-Disposition",
            "attachment; filename=\"" + id + "." + format.get().ending() + '"');
        store
            .getValue()
            .open(
                report.get(),
                format.get(),
                entitled,
                caller.name(),
                reason,
                response.getOutputStream());
        return null;
      }
    }
    return no(HttpStatus.NOT_FOUND, "rapporten finnes ikke her, eller du har ikke rett til den");
  }

  private static ResponseEntity<Map<String, String>> no(HttpStatus status, String why) {
    return ResponseEntity.status(status).body(Map.of("why", why));
  }
}
