package bindeledd.mapping.codes;

import bindeledd.model.Law;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dated code table: {@code codes/<name>.csv} with the columns {@code internal, external, label,
 * valid_from, valid_to, law, source} and any the table needs besides. A code may have several rows,
 * for different days or laws.
 */
public final class CodeTable {

  private static final Set<String> COMMON =
      Set.of("internal", "external", "label", "valid_from", "valid_to", "law", "source");
  private static final Map<String, CodeTable> READ = new ConcurrentHashMap<>();

  private final String name;
  private final List<Code> codes;
  private final Map<String, List<Code>> byInternal;
  private final Map<String, List<Code>> byExternal;

  private CodeTable(String name) {
    this.name = name;
    codes = Rows.of("/codes/" + name + ".csv").stream().map(CodeTable::code).toList();
    byInternal = codes.stream().collect(Collectors.groupingBy(Code::internal));
    byExternal = codes.stream().collect(Collectors.groupingBy(Code::external));
  }

  /**
   * The table of that name; its file is read once.
   *
   * @throws IllegalArgumentException if there is no such table
   */
  public static CodeTable named(String name) {
    return READ.computeIfAbsent(name, CodeTable::new);
  }

  public String name() {
    return name;
  }

  /** Every row, in the file's order. */
  public List<Code> codes() {
    return codes;
  }

  /** Our code as it stands on that day under that law. */
  public Optional<Code> find(String internal, LocalDate day, @Nullable Law law) {
    return only(rows(internal), day, law);
  }

  /** The other side's code as it stands on that day under that law. */
  public Optional<Code> findExternal(String external, LocalDate day, @Nullable Law law) {
    return only(externalRows(external), day, law);
  }

  /** Every row of our code, whatever the day or law; empty when there is no such code. */
  public List<Code> rows(String internal) {
    return byInternal.getOrDefault(internal, List.of());
  }

  /** Every row of the other side's code, whatever the day or law. */
  public List<Code> externalRows(String external) {
    return byExternal.getOrDefault(external, List.of());
  }

  private static Optional<Code> only(List<Code> rows, LocalDate day, @Nullable Law law) {
    return rows.stream().filter(code -> code.applies(day, law)).findFirst();
  }

  private static Code code(Rows.Row row) {
    return new Code(
        row.text("internal"),
        row.find("external").orElse(""),
        row.text("label"),
        row.validity(),
        row.find("law").map(Law::valueOf).orElse(null),
        row.find("source").orElse(""),
        row.cells().keySet().stream()
            .filter(column -> !COMMON.contains(column))
            .collect(Collectors.toMap(Function.identity(), row.cells()::get)));
  }
}
