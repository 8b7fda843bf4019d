package bindeledd.report;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Grade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What everybody may read depends on nobody who is protected: it is the same, byte for byte,
 * however many there are, what is found of them and what they are owed. So no total of it, alone or
 * with any other, of today or of another day, tells anything of a group of them, whether of one, of
 * four or of forty.
 */
final class ProtectionTest {

  @Property(tries = 12)
  void theOrdinaryReportsAreTheSameWhoeverIsProtected(
      @ForAll long seed, @ForAll @IntRange(max = 9) int first, @ForAll @IntRange(max = 9) int other)
      throws IOException {
    Map<String, String> one = everything(seed, first, 1, false);
    Map<String, String> another = everything(seed, other, 2, false);

    assertThat(one).isEqualTo(another);
  }

  @Property(tries = 4)
  void thoseEntitledSeeThemWithoutNameOrNumber(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int protectedOnes) throws IOException {
    Map<String, String> with = everything(seed, protectedOnes, 1, true);

    assertThat(with.get("tilskudd-per-person.csv").split("Skjermet, sak", -1))
        .hasSize(protectedOnes + 1);
    assertThat(with.values()).noneMatch(text -> text.contains("Skjult"));
    assertThat(everything(seed, 0, 1, true)).isNotEqualTo(with);
  }

  /** Every report as every kind of file. */
  private static Map<String, String> everything(
      long seed, int protectedOnes, int variant, boolean entitled) throws IOException {
    Random random = new Random(seed);
    var town = new Town();
    int open = random.nextInt(8);
    for (int i = 0; i < open; i++) {
      town.with(i, Grade.UNGRADED, "Åpen " + i, random.nextInt(4) * 1_000L);
    }
    // The bank's books have everybody in them.
    for (int i = 1; i < variant; i++) {
      town.shortInAll("Ban " + protectedOnes, protectedOnes * 700L);
    }
    Random theirs = new Random(seed + variant);
    List<Grade> grades =
        List.of(Grade.CLIENT_ADDRESS, Grade.CONFIDENTIAL, Grade.STRICTLY_CONFIDENTIAL);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < protectedOnes; i++) {
      numbers.add(100 * variant + i);
    }
    for (int number : numbers) {
      town.with(
          number, grades.get(theirs.nextInt(3)), "Skjult " + number, 1 + theirs.nextInt(50_000));
    }
    Path folder = Files.createTempDirectory("rapporter");
    Path clear = Files.createDirectories(folder.resolve("klar"));
    Map<String, String> texts = new HashMap<>();
    try (var files = new ReportFiles(folder).of(town, entitled ? "" : clear.toString())) {
      for (ReportKind kind : ReportKind.values()) {
        for (Format format : List.of(Format.CSV, Format.JSON, Format.HTML)) {
          texts.put(
              kind.layout().file() + "." + format.ending(), files.text(kind, format, entitled));
        }
        texts.put(
            kind.layout().file() + ".xlsx",
            ReportFormatsTest.sheet(files.open(kind, Format.XLSX, entitled), kind.layout().name())
                .toString());
      }
      if (!entitled) {
        try (var written = Files.list(clear)) {
          for (Path file : written.filter(it -> !it.toString().endsWith(".xlsx")).toList()) {
            texts.put("klar/" + file.getFileName(), Files.readString(file));
          }
        }
        assertThat(texts).hasSize(4 * 5 + 3 * 5);
      }
    } finally {
      OwnFile.remove(folder);
    }
    return texts;
  }
}
