package bindeledd.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The targets of a module, found by their names. */
public final class FuzzTargets {

  private static final String ENDING = "Fuzz";
  private static final String CLASS = ENDING + ".class";

  private FuzzTargets() {}

  /**
   * One of them.
   *
   * @param name the class's, in kebab case and without its ending
   * @param module the folder of the module it lies in
   */
  public record Found(String name, String className, Path module) {

    /** What the repository keeps for it. */
    public Path seeds() {
      return module.resolve("src/test/fuzz").resolve(name);
    }

    /** Words for the fuzzer to try; need not be there. */
    public Path dictionary() {
      return module.resolve("src/test/fuzz").resolve(name + ".dict");
    }

    /** What a run leaves behind. */
    public Path output() {
      return module.resolve("target/fuzz").resolve(name);
    }

    public FuzzTarget make() throws ReflectiveOperationException {
      return FuzzTargets.make(className);
    }
  }

  /** Every target in the module's test classes, by name. */
  public static List<Found> in(Path module) throws IOException {
    var classes = module.resolve("target/test-classes");
    if (!Files.isDirectory(classes)) {
      return List.of();
    }
    try (var files = Files.walk(classes)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(CLASS))
          .map(file -> found(classes.relativize(file), module))
          .sorted(java.util.Comparator.comparing(Found::name))
          .toList();
    }
  }

  private static Found found(Path file, Path module) {
    var simple = file.getFileName().toString().replace(CLASS, "");
    var name = simple.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    var className = file.toString().replace(".class", "").replace('/', '.').replace('\\', '.');
    return new Found(name, className, module);
  }

  static FuzzTarget make(String className) throws ReflectiveOperationException {
    var constructor = Class.forName(className).getDeclaredConstructor();
    constructor.setAccessible(true);
    return (FuzzTarget) constructor.newInstance();
  }
}
