package bindeledd.schema.husbanken;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A person's cases and payments, as {@code minbostotte} answers. Either list may be {@code null} on
 * the wire, which is the same as none.
 */
public record Bostotte(List<Sak> saker, List<Utbetaling> utbetalinger) implements Bostottesvar {

  public Bostotte {
    saker = List.copyOf(saker);
    utbetalinger = List.copyOf(utbetalinger);
  }

  @Override
  public String toString() {
    return "bostøtte: " + saker.size() + " saker, " + utbetalinger.size() + " utbetalinger";
  }

  /** From its JSON form; nothing when that is something else. */
  public static Optional<Bostotte> av(JsonNode answer) {
    var saker = liste(answer, "saker", Sak::av);
    var utbetalinger = liste(answer, "utbetalinger", Utbetaling::av);
    return answer.isObject() && saker.isPresent() && utbetalinger.isPresent()
        ? Optional.of(new Bostotte(saker.get(), utbetalinger.get()))
        : Optional.empty();
  }

  static <T> Optional<List<T>> liste(JsonNode parent, String name, Function<JsonNode, T> element) {
    var list = parent.path(name);
    if (list.isMissingNode() || list.isNull()) {
      return Optional.of(List.of());
    }
    if (!list.isArray()) {
      return Optional.empty();
    }
    var all = new ArrayList<T>();
    list.forEach(one -> all.add(element.apply(one)));
    return Optional.of(all);
  }

  /**
   * A case in one month. What is absent, or no single value, is {@code null}.
   *
   * @param vedtak absent while the case is under treatment
   */
  public record Sak(
      @Nullable String mnd,
      @Nullable String ar,
      @Nullable String status,
      @Nullable Vedtak vedtak,
      @Nullable String rolle) {

    private static Sak av(JsonNode sak) {
      return new Sak(
          Verdi.av(sak, "mnd"),
          Verdi.av(sak, "ar"),
          Verdi.av(sak, "status"),
          sak.path("vedtak").isObject() ? Vedtak.av(sak.path("vedtak")) : null,
          Verdi.av(sak, "rolle"));
    }

    @Override
    public String toString() {
      return "sak ***";
    }
  }

  /** A decision; {@code type} says what was decided, {@code kode} why. */
  public record Vedtak(@Nullable String kode, @Nullable String beskrivelse, @Nullable String type) {

    private static Vedtak av(JsonNode vedtak) {
      return new Vedtak(
          Verdi.av(vedtak, "kode"), Verdi.av(vedtak, "beskrivelse"), Verdi.av(vedtak, "type"));
    }

    @Override
    public String toString() {
      return "vedtak ***";
    }
  }

  /** A payment; {@code belop} is in kroner, perhaps with decimals. */
  public record Utbetaling(
      @Nullable String utbetalingsdato,
      @Nullable String belop,
      @Nullable String mottaker,
      @Nullable String rolle) {

    private static Utbetaling av(JsonNode utbetaling) {
      return new Utbetaling(
          Verdi.av(utbetaling, "utbetalingsdato"),
          Verdi.av(utbetaling, "belop"),
          Verdi.av(utbetaling, "mottaker"),
          Verdi.av(utbetaling, "rolle"));
    }

    @Override
    public String toString() {
      return "utbetaling ***";
    }
  }
}
