package bindeledd.connector.husbanken;

import bindeledd.connector.files.ExchangeFolder;
import bindeledd.schema.husbanken.Bostotte;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** KS Fiks' side of the folder: puts applications for sosialhjelp into it, as NAV writes them. */
public final class DigisosFolder extends ExchangeFolder {

  private static final ObjectMapper JSON = new ObjectMapper();
  private final AtomicInteger dropped = new AtomicInteger();

  /** In a folder that is there. */
  public DigisosFolder(Path root) {
    super(root);
  }

  /** How many files have been put here. */
  public int dropped() {
    return dropped.get();
  }

  @Override
  public Path drop(String name, byte[] content) {
    dropped.incrementAndGet();
    return super.drop(name, content);
  }

  /**
   * An application as NAV writes it: only the applicant's own cases, without code and role.
   *
   * @param failed whether Husbanken gave NAV no answer
   * @param told what it answered
   */
  public static String application(
      String number, String municipality, String at, boolean failed, @Nullable Bostotte told) {
    var cases = new ArrayList<Map<String, Object>>();
    var payments = new ArrayList<Map<String, Object>>();
    if (told != null && !failed) {
      told.saker().stream()
          .filter(sak -> "HOVEDPERSON".equals(sak.rolle()))
          .forEach(sak -> cases.add(sak(sak)));
      told.utbetalinger().forEach(payment -> payments.add(utbetaling(payment)));
    }
    var whole =
        Map.of(
            "version", "1.0",
            "data",
                Map.of(
                    "personalia",
                    Map.of("personIdentifikator", Map.of("kilde", "system", "verdi", number)),
                    "okonomi",
                    Map.of(
                        "opplysninger",
                        Map.of("utbetaling", payments, "bostotte", Map.of("saker", cases)))),
            "mottaker", Map.of("kommunenummer", municipality),
            "innsendingstidspunkt", at,
            "driftsinformasjon", Map.of("stotteFraHusbankenFeilet", failed),
            "kompatibilitet", List.of());
    try {
      return JSON.writeValueAsString(whole);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> sak(Bostotte.Sak sak) {
    var one = new LinkedHashMap<String, Object>();
    one.put("kilde", "system");
    one.put("type", "husbanken");
    one.put("dato", "%s-%02d-01".formatted(sak.ar(), Integer.valueOf(String.valueOf(sak.mnd()))));
    one.put("status", String.valueOf(sak.status()));
    if (sak.vedtak() != null) {
      one.put("beskrivelse", String.valueOf(sak.vedtak().beskrivelse()));
      one.put("vedtaksstatus", String.valueOf(sak.vedtak().type()));
    }
    return one;
  }

  private static Map<String, Object> utbetaling(Bostotte.Utbetaling payment) {
    return Map.of(
        "kilde",
        "system",
        "type",
        "husbanken",
        "tittel",
        "Statlig bostøtte",
        "netto",
        new BigDecimal(String.valueOf(payment.belop())),
        "utbetalingsdato",
        String.valueOf(payment.utbetalingsdato()),
        "mottaker",
        "KOMMUNE".equals(payment.mottaker()) ? "Kommune" : "Husstand",
        "overstyrtAvBruker",
        false);
  }
}
