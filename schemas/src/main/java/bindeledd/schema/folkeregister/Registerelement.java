package bindeledd.schema.folkeregister;

/** One entry in a person document: it came, and may have gone. */
public interface Registerelement extends Lenient {

  Registermetadata metadata();

  /** Whether it holds now. */
  default boolean current() {
    return !Boolean.FALSE.equals(metadata().erGjeldende());
  }
}
