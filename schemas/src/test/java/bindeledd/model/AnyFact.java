package bindeledd.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Facts nobody thought of: any record of ours filled with made-up values of the right types, so
 * that a new component is covered the day it is added. Persons are synthetic.
 */
public final class AnyFact {

  private static final LocalDate START = LocalDate.of(2015, 1, 1);
  private static final List<String> WORDS =
      List.of("", "x", "æøå", "a\"b\\c", "linje\nto", "😀", "work", "granted");

  private final Random random;
  private final SyntheticNumbers numbers;

  public AnyFact(long seed) {
    random = new Random(seed);
    numbers = new SyntheticNumbers(seed);
  }

  /** Some fact of that kind. */
  public <F extends Fact> F of(Class<F> type) {
    return type.cast(record(type));
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = Arrays.stream(components).map(this::component).toArray();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("No made-up " + type.getSimpleName(), e);
    }
  }

  private @Nullable Object component(RecordComponent component) {
    boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return optional && random.nextBoolean() ? null : value(component.getGenericType());
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType list) {
      List<Object> values = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        values.add(value(list.getActualTypeArguments()[0]));
      }
      return values;
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return WORDS.get(random.nextInt(WORDS.size()));
    } else if (plain == boolean.class || plain == Boolean.class) {
      return random.nextBoolean();
    } else if (plain == long.class || plain == Long.class) {
      return random.nextLong(1, 100);
    } else if (plain == int.class || plain == Integer.class) {
      return random.nextInt(2000, 2100);
    } else if (plain == double.class) {
      return random.nextInt(-10, 2000) / 4.0;
    } else if (plain == LocalDate.class) {
      return START.plusDays(random.nextInt(6000));
    } else if (plain == Instant.class) {
      return Instant.ofEpochSecond(random.nextLong(1_400_000_000L, 1_900_000_000L), 123_456_789);
    } else if (plain == PersonNumber.class) {
      return random.nextBoolean() ? numbers.birthNumber() : numbers.dufNumber();
    } else if (plain == Municipality.class) {
      return new Municipality("%04d".formatted(random.nextInt(10_000)));
    } else if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    } else if (plain.isSealed()) {
      return record(
          plain.getPermittedSubclasses()[random.nextInt(plain.getPermittedSubclasses().length)]);
    }
    return record(plain);
  }
}
