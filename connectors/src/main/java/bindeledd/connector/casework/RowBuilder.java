package bindeledd.connector.casework;

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
  private @Nullable Problem problem;
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
      fault(field, Problem.FELT_FOR_LANGT);
    } else if (size > limits.row()) {
      fault("", Problem.RAD_FOR_LANG);
    } else {
      value.append(characters, start, length);
    }
  }

  void end() {
    size += field.length();
    if (size > limits.row()) {
      fault("", Problem.RAD_FOR_LANG);
    } else if (!Keepable.is(field) || !Keepable.is(value.toString())) {
      fault(field, Problem.FELT_UGYLDIGE_TEGN);
    } else if (fields.putIfAbsent(field, value.toString()) != null) {
      fault(field, Problem.FELT_DOBBELT);
    }
  }

  /** Something is wrong; only the first is told. */
  void fault(String where, Problem what) {
    if (problem == null) {
      problem = what;
      faulty = where;
    }
  }

  Row row() {
    return problem == null
        ? new Row.Good(number, fields)
        : new Row.Bad(number, faulty, problem, fields.toString());
  }
}
