package bindeledd.connector.tilskudd;

import bindeledd.connector.files.Fault;
import bindeledd.schema.tilskudd.Kolonne;
import bindeledd.schema.tilskudd.Liste;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the columns of a list are headed. Nothing is guessed: a heading that is not there, or there
 * twice, is told of with what is there instead and the key to change.
 *
 * @param configured the columns whose headings the installation has named
 */
record Columns(Liste list, Map<Kolonne, String> configured) {

  private static final String KEY = "connectors.tilskudd.columns.";
  private static final int MOST_TOLD = 40;
  private static final int LONGEST_TOLD = 40;

  /** A sum, a day or a number of somebody's: then it is no heading but the first row. */
  private static final Pattern DATA =
      Pattern.compile(
          ".*\\d{5}.*|-?[\\d .\u00a0]+([.,]\\d+)?|\\d+[.-]\\d+[.-]\\d+", Pattern.DOTALL);

  Columns {
    configured = Map.copyOf(configured);
  }

  /** What is wrong with the headings of a file. */
  private record Wrong(String name, String text, String advice) implements Fault {}

  /** Whether every column is the list's own, and no two are headed alike. */
  boolean isUnambiguous() {
    var headings = list.kolonner().stream().map(this::heading).toList();
    return list.kolonner().containsAll(configured.keySet())
        && headings.stream().noneMatch(String::isBlank)
        && new HashSet<>(headings).size() == headings.size();
  }

  String heading(Kolonne column) {
    return configured.getOrDefault(column, column.navn()).strip();
  }

  /** Whether a file must have it: the contract says so, or the installation has named it. */
  private boolean isExpected(Kolonne column) {
    return list.nodvendige().contains(column) || configured.containsKey(column);
  }

  /** How many of the columns these headings have. */
  int found(List<String> headings) {
    return (int) list.kolonner().stream().filter(it -> headings.contains(heading(it))).count();
  }

  /** Where each column stands. */
  Map<Kolonne, Integer> places(List<String> headings) {
    var places = new EnumMap<Kolonne, Integer>(Kolonne.class);
    for (Kolonne column : list.kolonner()) {
      int place = headings.indexOf(heading(column));
      if (place >= 0) {
        places.put(column, place);
      }
    }
    return places;
  }

  /** What is wrong with these headings; nothing when the file can be read by them. */
  Optional<Fault> fault(List<String> headings) {
    if (headings.stream().anyMatch(heading -> DATA.matcher(heading).matches())) {
      // Not quoted: it may be somebody.
      return Optional.of(
          new Wrong(
              "KOLONNER_UTEN_OVERSKRIFT",
              "Første rad i filen er ikke overskrifter.",
              "Eksporter listen med overskrifter. Ventet er " + all(expected()) + "."));
    }
    var twice =
        list.kolonner().stream()
            .filter(it -> Collections.frequency(headings, heading(it)) > 1)
            .toList();
    if (!twice.isEmpty()) {
      return Optional.of(
          new Wrong(
              "KOLONNE_DOBBEL",
              "Filen har flere kolonner med overskriften " + all(twice) + ".",
              "La den stå én gang, eller sett " + keys(twice) + " til den rette."));
    }
    var missing =
        expected().stream().filter(column -> !headings.contains(heading(column))).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wrong(
                "KOLONNE_MANGLER",
                "Filen mangler kolonnen " + all(missing) + ". Den har: " + told(headings) + ".",
                "Sett "
                    + keys(missing)
                    + " til overskriften i filen. Ligger filen i mappen for riktig liste ("
                    + list.mappe()
                    + ")?"));
  }

  private List<Kolonne> expected() {
    return list.kolonner().stream().filter(this::isExpected).toList();
  }

  private String all(List<Kolonne> columns) {
    return String.join(
        ", ",
        columns.stream()
            .map(
                column ->
                    heading(column).equals(column.navn())
                        ? "«" + plain(heading(column)) + "»"
                        : "«" + plain(heading(column)) + "» (" + column.navn() + ")")
            .toList());
  }

  private String keys(List<Kolonne> columns) {
    return String.join(
        ", ", columns.stream().map(column -> KEY + list.mappe() + "." + key(column)).toList());
  }

  private static String key(Kolonne column) {
    return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String told(List<String> headings) {
    var told = new ArrayList<String>();
    for (String heading : headings.subList(0, Math.min(headings.size(), MOST_TOLD))) {
      told.add("«" + plain(heading) + "»");
    }
    return told.isEmpty() ? "ingen" : String.join(", ", told);
  }

  private static String plain(String heading) {
    var line = heading.replaceAll("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+", " ");
    return line.length() > LONGEST_TOLD ? line.substring(0, LONGEST_TOLD) + "…" : line;
  }
}
