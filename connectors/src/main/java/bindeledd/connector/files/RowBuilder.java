package bindeledd.connector.files;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A row in the making: gathers fields, and the first thing that is wrong with it. */
public final class RowBuilder {

  /** Deeper than this nothing is passed over, only refused. */
  public static final int DEPTH = 16;

  private final long number;
  private final RowLimits limits;
  private final TreeMap<String, String> fields = new TreeMap<>();
  private final StringBuilder value = new StringBuilder();
  private String field = "";
  private int size;
  private @Nullable Fault problem;
  private String faulty = "";

  public RowBuilder(long number, RowLimits limits) {
    this.number = number;
    this.limits = limits;
  }

  public void add(String name, String text) {
    begin(name);
    value.append(text);
    end();
  }

  public void begin(String name) {
    field = name;
    value.setLength(0);
  }

  public void text(char[] characters, int start, int length) {
    size += length;
    if (value.length() + length > limits.field()) {
      fault(field, FileFault.FELT_FOR_LANGT);
    } else if (size > limits.row()) {
      fault("", FileFault.RAD_FOR_LANG);
    } else {
      value.append(characters, start, length);
    }
  }

  public void end() {
    size += field.length();
    if (size > limits.row()) {
      fault("", FileFault.RAD_FOR_LANG);
    } else if (!Keepable.is(field) || !Keepable.is(value.toString())) {
      fault(field, FileFault.FELT_UGYLDIGE_TEGN);
    } else if (fields.putIfAbsent(field, value.toString()) != null) {
      fault(field, FileFault.FELT_DOBBELT);
    }
  }

  /** Something is wrong; only the first is told. */
  public void fault(String where, Fault what) {
    if (problem == null) {
      problem = what;
      faulty = where;
    }
  }

  public Row<SortedMap<String, String>> row() {
    return problem == null
        ? new Row.Good<>(number, fields, size(fields))
        : new Row.Bad<>(number, faulty, problem, fields.toString());
  }

  /** The characters in the fields, names and all. */
  public static int size(SortedMap<String, String> fields) {
    return fields.entrySet().stream()
        .mapToInt(field -> field.getKey().length() + field.getValue().length())
        .sum();
  }
}
