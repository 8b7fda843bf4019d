package bindeledd.flow;

import bindeledd.connector.Unreadable;
import bindeledd.ledger.Recall;
import bindeledd.mapping.EducationMapping;
import bindeledd.mapping.EducationReading;
import bindeledd.mapping.EducationReading.Told;
import bindeledd.mapping.Reading;
import bindeledd.model.Fact;
import bindeledd.model.Municipality;
import bindeledd.model.NumberRules;
import bindeledd.model.Participant;
import bindeledd.model.PersonNumber;
import bindeledd.model.ProgrammeRecord;
import bindeledd.runtime.Batch;
import bindeledd.runtime.Checked;
import bindeledd.runtime.Facts;
import bindeledd.schema.education.PifuItem;
import bindeledd.schema.education.PifuItem.Role;
import bindeledd.schema.education.PifuPost;
import bindeledd.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Pages of an education system's files, each role put together with the person and the group that
 * it names, from whatever file they came in, and held against what was told before.
 */
@Component
final class Training {

  private static final Logger LOG = LoggerFactory.getLogger(Training.class);

  private static final List<String> KINDS =
      List.of(
          Fact.kindOf(Participant.class),
          Fact.kindOf(ProgrammeRecord.Hours.class),
          Fact.kindOf(ProgrammeRecord.Absence.class),
          Fact.kindOf(ProgrammeRecord.Exemption.class));

  private final Recall recall;
  private final Vault vault;
  private final NumberRules numbers;
  private final Municipality municipality;

  Training(
      Recall recall,
      Vault vault,
      NumberRules numbers,
      @Value("${bindeledd.municipality:}") String municipality) {
    this.recall = recall;
    this.vault = vault;
    this.numbers = numbers;
    this.municipality = new Municipality(municipality);
  }

  /** What is new in a page. */
  Batch<Checked> read(Batch<PifuPost> page) {
    keep(page);
    var unreadable = new ArrayList<>(page.unreadable());
    var readings = readings(page, unreadable);
    Set<PersonNumber> about = new LinkedHashSet<>();
    readings.values().forEach(reading -> about.addAll(reading.numbers()));
    var known = new HashMap<>(recall.entered(page.source(), about, KINDS));
    var items = new ArrayList<Checked>();
    readings.forEach(
        (post, reading) -> {
          try {
            var told = reading.against(onRecord(reading, known));
            told.forEach(it -> remember(it, known));
            told.forEach(it -> items.add(new Checked(it.original(), it.reading())));
          } catch (RuntimeException e) {
            unreadable.add(unmapped(page, post, e));
          }
        });
    return new Batch<>(page.source(), page.move(), items, unreadable);
  }

  private void keep(Batch<PifuPost> page) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (PifuPost post : page.items()) {
      var names = EducationMapping.namesOf(post);
      if (!names.isEmpty()) {
        var text = EducationMapping.write(post.item());
        names.forEach(name -> texts.put(name, text));
      }
    }
    recall.keep(page.source(), texts);
  }

  private Map<PifuPost, EducationReading> readings(
      Batch<PifuPost> page, List<Unreadable> unreadable) {
    Set<String> names = new LinkedHashSet<>();
    for (PifuPost post : page.items()) {
      if (post.item() instanceof Role role) {
        names.add(EducationMapping.memberOf(role, post.extract()));
        names.add(EducationMapping.groupOf(role, post.extract()));
      }
    }
    var kept = recall.kept(page.source(), names);
    Map<PifuPost, EducationReading> readings = new LinkedHashMap<>();
    for (PifuPost post : page.items()) {
      if (post.item() instanceof Role role) {
        try {
          reading(post, role, kept).ifPresent(reading -> readings.put(post, reading));
        } catch (RuntimeException e) {
          unreadable.add(unmapped(page, post, e));
        }
      }
    }
    return readings;
  }

  private Optional<EducationReading> reading(PifuPost post, Role role, Map<String, String> kept) {
    var person = kept(kept, EducationMapping.memberOf(role, post.extract()));
    var group = kept(kept, EducationMapping.groupOf(role, post.extract()));
    return EducationMapping.read(
        post,
        role,
        person instanceof PifuItem.Person it ? it : null,
        group instanceof PifuItem.Group it ? it : null,
        municipality,
        numbers,
        text -> vault.hash("education", text.getBytes(StandardCharsets.UTF_8)).bytes());
  }

  private static @Nullable PifuItem kept(Map<String, String> kept, String name) {
    var text = kept.get(name);
    return text == null ? null : EducationMapping.read(text).orElse(null);
  }

  private static Set<Fact> onRecord(EducationReading reading, Map<PersonNumber, List<Fact>> known) {
    Set<Fact> facts = new LinkedHashSet<>();
    reading.numbers().forEach(number -> facts.addAll(known.getOrDefault(number, List.of())));
    return facts;
  }

  /** What an earlier role of the page told counts for the later ones. */
  private static void remember(Told told, Map<PersonNumber, List<Fact>> known) {
    if (told.reading() instanceof Reading.Read<?> read) {
      var fact = read.fact();
      for (PersonNumber number : fact.header().subject().numbers()) {
        var facts = new ArrayList<>(known.getOrDefault(number, List.of()));
        facts.removeIf(
            old ->
                old.kind().equals(fact.kind())
                    && old.header().reference().equals(fact.header().reference()));
        facts.add(fact);
        known.put(number, facts);
      }
    }
  }

  /** A mapping must not throw; if it does, this role is kept for a person to see. */
  private static Unreadable unmapped(Batch<PifuPost> page, PifuPost post, RuntimeException bug) {
    LOG.error("A role of {} could not be mapped: {}", page.source(), bug.getClass().getName());
    return new Unreadable(
        page.source(),
        0,
        "",
        "IKKE_LEST",
        "Posten kunne ikke leses. Meld fra til drift.",
        Facts.json(post));
  }
}
