package bindeledd.flow;

import bindeledd.connector.Unreadable;
import bindeledd.ledger.Recall;
import bindeledd.mapping.GrantNews;
import bindeledd.mapping.Reading;
import bindeledd.mapping.TilskuddMapping;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Municipality;
import bindeledd.model.NumberRules;
import bindeledd.runtime.Batch;
import bindeledd.runtime.Checked;
import bindeledd.runtime.Facts;
import bindeledd.schema.tilskudd.Tilskuddsrad;
import bindeledd.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Pages of the grant portal's lists. A row has no version: what was told before under its key says
 * which it is. The same row gives the same fact however often it is read, and the ledger knows it.
 */
@Component
final class GrantRows {

  private static final Logger LOG = LoggerFactory.getLogger(GrantRows.class);

  private final Recall recall;
  private final Vault vault;
  private final NumberRules numbers;
  private final Municipality municipality;

  GrantRows(Recall recall, Vault vault, NumberRules numbers, OurMunicipality ours) {
    this.recall = recall;
    this.vault = vault;
    this.numbers = numbers;
    this.municipality = ours.municipality();
  }

  /** A version of a row: its number, and what tells its content from others'. */
  private record Version(long number, String content) {

    static @Nullable Version of(@Nullable String kept) {
      int end = kept == null ? -1 : kept.indexOf('/');
      return kept == null || end < 1
          ? null
          : new Version(Long.parseLong(kept.substring(0, end)), kept.substring(end + 1));
    }

    String text() {
      return number + "/" + content;
    }

    /** The version of what says this, after {@code before}. */
    static Version after(@Nullable Version before, String content) {
      if (before == null) {
        return new Version(1, content);
      }
      return before.content().equals(content) ? before : new Version(before.number() + 1, content);
    }
  }

  /** Each row as a fact, as the version that it is. */
  Batch<Checked> read(Batch<Tilskuddsrad> page) {
    var unreadable = new ArrayList<>(page.unreadable());
    var readings = new LinkedHashMap<Tilskuddsrad, Reading<? extends Fact>>();
    Set<String> names = new LinkedHashSet<>();
    for (Tilskuddsrad row : page.items()) {
      try {
        var reading = TilskuddMapping.read(row, municipality, numbers);
        readings.put(row, reading);
        if (reading instanceof Reading.Read<? extends Fact> read) {
          names.add(GrantNews.key(read.fact()));
        }
      } catch (RuntimeException e) {
        unreadable.add(unmapped(page, row, e));
      }
    }
    var kept = recall.kept(page.source(), names);
    Map<String, Version> told = new LinkedHashMap<>();
    var items = new ArrayList<Checked>();
    readings.forEach((row, reading) -> items.add(new Checked(row, versioned(reading, kept, told))));
    Map<String, String> texts = new LinkedHashMap<>();
    told.forEach((name, version) -> texts.put(name, version.text()));
    recall.keep(page.source(), texts);
    return new Batch<>(page.source(), page.move(), items, unreadable);
  }

  private Reading<? extends Fact> versioned(
      Reading<? extends Fact> reading, Map<String, String> kept, Map<String, Version> told) {
    return switch (reading) {
      case Reading.Read<? extends Fact>(Fact fact, List<Finding> findings) -> {
        var name = GrantNews.key(fact);
        var content =
            HexFormat.of()
                .formatHex(
                    vault
                        .hash("grant", GrantNews.content(fact).getBytes(StandardCharsets.UTF_8))
                        .bytes());
        var earlier = told.get(name);
        if (earlier != null && !earlier.content().equals(content)) {
          yield twice(fact);
        }
        var version = Version.after(Version.of(kept.get(name)), content);
        told.put(name, version);
        yield new Reading.Read<>(GrantNews.asVersion(fact, version.number()), findings);
      }
      case Reading.Stopped<? extends Fact> stopped -> stopped;
    };
  }

  private static Reading<Fact> twice(Fact fact) {
    return new Reading.Stopped<>(
        fact.header(),
        fact.kind(),
        List.of(
            Finding.error(
                "LINJE_DOBBEL",
                "",
                "Listen har flere rader med samme nøkkel og ulikt innhold.",
                "Kontroller eksporten. Den første raden er tatt imot.")));
  }

  /** A mapping must not throw; if it does, this row is kept for a person to see. */
  private static Unreadable unmapped(
      Batch<Tilskuddsrad> page, Tilskuddsrad row, RuntimeException bug) {
    LOG.error("A row of {} could not be mapped: {}", page.source(), bug.getClass().getName());
    return new Unreadable(
        page.source(),
        0,
        "",
        "IKKE_LEST",
        "Raden kunne ikke leses. Meld fra til drift.",
        Facts.json(row));
  }
}
