package bindeledd.connector.casework;

import bindeledd.connector.files.Fault;
import bindeledd.connector.files.FileFault;
import bindeledd.connector.files.Keepable;
import bindeledd.connector.files.Row;
import bindeledd.connector.files.RowLimits;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A row in the making: gathers fields, and the first thing that is wrong with it. */
final class RowBuilder {

  /** Deeper than this nothing is passed over, only refused. */
  static final int DEPTH = 16;

  private final long number;
  private final RowLimits limits;
  private final TreeMap<String, String> fields = new TreeMap<>();
  private final StringBuilder value = new StringBuilder();
  private String field = "";
  private int size;
  private @Nullable Fault problem;
  private String faulty = "";

  RowBuilder(long number, RowLimits limits) {
    this.number = number;
    this.limits = limits;
  }

  void add(String name, String text) {
    begin(name);
    value.append(text);
    end();
  }

  void begin(String name) {
    field = name;
    value.setLength(0);
  }

  void text(char[] characters, int start, int length) {
    size += length;
    if (value.length() + length > limits.field()) {
      fault(field, FileFault.FELT_FOR_LANGT);
    } else if (size > limits.row()) {
      fault("", FileFault.RAD_FOR_LANG);
    } else {
      value.append(characters, start, length);
    }
  }

  void end() {
    size += field.length();
    if (size > limits.row()) {
      fault("", FileFault.RAD_FOR_LANG);
    } else if (!Keepable.is(field) || !Keepable.is(value.toString())) {
      fault(field, FileFault.FELT_UGYLDIGE_TEGN);
    } else if (fields.putIfAbsent(field, value.toString()) != null) {
      fault(field, Problem.FELT_DOBBELT);
    }
  }

  /** Something is wrong; only the first is told. */
  void fault(String where, Fault what) {
    if (problem == null) {
      problem = what;
      faulty = where;
    }
  }

  Row<SortedMap<String, String>> row() {
    return problem == null
        ? new Row.Good<>(number, fields, size(fields))
        : new Row.Bad<>(number, faulty, problem, fields.toString());
  }

  /** The characters in the fields, names and all. */
  static int size(SortedMap<String, String> fields) {
    return fields.entrySet().stream()
        .mapToInt(field -> field.getKey().length() + field.getValue().length())
        .sum();
  }
}
