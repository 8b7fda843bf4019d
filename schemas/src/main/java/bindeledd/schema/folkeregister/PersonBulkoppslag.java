package bindeledd.schema.folkeregister;

import bindeledd.model.NationalNumber;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looking up many persons in one call: question and answer. */
public interface PersonBulkoppslag {

  /** Whom to look up: a thousand at most. */
  record Forespoersel(List<NationalNumber> foedselsEllerDNummer) implements Lenient {
    public Forespoersel {
      foedselsEllerDNummer = List.copyOf(foedselsEllerDNummer);
    }

    public static Forespoersel of(Collection<NationalNumber> numbers) {
      return new Forespoersel(List.copyOf(numbers));
    }
  }

  /** The answer: in no promised order, and not necessarily one for each question. */
  record Svar(@JsonProperty(required = true) List<Oppslag> oppslag) implements Lenient {
    public Svar {
      oppslag = Lenient.list(oppslag);
    }
  }

  /**
   * One person, or why there is none.
   *
   * @param foedselsEllerDNummer the number that was asked for; a merged person comes under the old
   *     number with the surviving one inside
   */
  record Oppslag(
      @Nullable String foedselsEllerDNummer,
      @Nullable Folkeregisterperson folkeregisterperson,
      @Nullable Feilmelding feilmelding)
      implements Lenient {
    @Override
    public String toString() {
      return "oppslag ***";
    }
  }

  /** Why there is none; the text may hold the number. */
  record Feilmelding(@Nullable String feilmelding) implements Lenient {
    @Override
    public String toString() {
      return "feilmelding ***";
    }
  }
}
