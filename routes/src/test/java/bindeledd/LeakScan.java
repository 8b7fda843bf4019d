package bindeledd;

import bindeledd.model.CheckRule;
import bindeledd.model.DufNumber;
import bindeledd.model.NationalNumber;
import bindeledd.model.NumberRules;
import bindeledd.model.NumberVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads everything that tests printed, and what their reports say, for persons: numbers that are
 * well made, and the family names that fixtures take their persons from. {@link NoPersonWasPrinted}
 * runs it when all tests are done. Only output is read, never a fixture.
 */
final class LeakScan {

  /**
   * The canaries: made-up family names. A fixture's person is called one of these, so that a name
   * that gets out is known for one.
   */
  static final List<String> NAMES =
      List.of(
          "Eksempelvik",
          "Kanari\\p{L}+",
          "Kunstad",
          "Mønsterli",
          "Oppdiktet",
          "Prøvedal",
          "Påfunn",
          "Syntetsen",
          "Testesen");

  private static final Pattern NAME =
      Pattern.compile("(?<!\\p{L})(?:" + String.join("|", NAMES) + ")(?!\\p{L})");

  /** Six digits and five, perhaps with a space between; or twelve, perhaps as UDI prints them. */
  private static final Pattern NATIONAL =
      Pattern.compile("(?<![0-9A-Za-z.])(\\d{6}) ?(\\d{5})(?![0-9A-Za-z])");

  private static final Pattern DUF =
      Pattern.compile("(?<![0-9A-Za-z.])(\\d{4}) ?(\\d{6}) ?(\\d{2})(?![0-9A-Za-z])");

  /** Our own ids are random enough to hold any number by chance. */
  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** Where something was found, and what sort of thing; never the thing. */
  record Leak(Path file, int line, String what) {}

  private LeakScan() {}

  /** The test reports and logs of every module under a folder. */
  static List<Path> printedUnder(Path root) throws IOException {
    var found = new ArrayList<Path>();
    try (var modules = Files.list(root)) {
      for (var target : modules.map(module -> module.resolve("target")).toList()) {
        if (Files.isDirectory(target)) {
          try (var files = Files.walk(target, new FileVisitOption[0])) {
            files.filter(file -> isPrinted(target.relativize(file))).forEach(found::add);
          }
        }
      }
    }
    return found.stream().sorted().toList();
  }

  private static boolean isPrinted(Path inTarget) {
    var name = inTarget.getFileName().toString();
    var top = inTarget.getName(0).toString();
    return name.endsWith(".log")
        || (top.endsWith("-reports") && (name.endsWith(".txt") || name.endsWith(".xml")))
        || name.endsWith(".dumpstream");
  }

  /** What one file says of persons. */
  static List<Leak> in(Path file) {
    var leaks = new ArrayList<Leak>();
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      int number = 0;
      for (var raw : (Iterable<String>) lines::iterator) {
        number++;
        // Read as bytes and decoded per line: a broken character must not end the scan.
        var line = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        for (var what : in(line)) {
          leaks.add(new Leak(file, number, what));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return leaks;
  }

  static List<String> in(String line) {
    var text = UUID.matcher(line).replaceAll("<uuid>");
    var found = new ArrayList<String>();
    NATIONAL
        .matcher(text)
        .results()
        .map(result -> new NationalNumber(result.group(1) + result.group(2)))
        .filter(number -> NumberRules.wellMade(number, CheckRule.FROM_2032))
        .forEach(_ -> found.add("a national number"));
    DUF.matcher(text)
        .results()
        .map(result -> new DufNumber(result.group(1) + result.group(2) + result.group(3)))
        .filter(LeakScan::isWellMade)
        .forEach(_ -> found.add("a DUF number"));
    Matcher name = NAME.matcher(text);
    if (name.find()) {
      found.add("a canary's name");
    }
    return found;
  }

  private static boolean isWellMade(DufNumber number) {
    var today = LocalDate.now(ZoneOffset.UTC);
    return NumberRules.TEST.judge(number, today) instanceof NumberVerdict.Sound;
  }
}
