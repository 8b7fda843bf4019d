package bindeledd.schema.folkeregister;

import bindeledd.model.NationalNumber;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An extract job: what to extract, the job, and one batch of the result. */
public interface Uttrekk {

  /**
   * What to extract (tilpasset uttrekk).
   *
   * @param personstatustyper required: aktiv, bosatt, utflyttet, doed, inaktiv
   * @param kommunenummer nested, whatever the prose table says
   */
  record Bestilling(List<String> personstatustyper, @Nullable Kommunenummer kommunenummer)
      implements Lenient {
    public Bestilling {
      personstatustyper = Lenient.list(personstatustyper);
    }
  }

  /** By residence or by place of stay; never both in one job. */
  record Kommunenummer(
      @Nullable String bostedskommunenummer, @Nullable String oppholdskommunenummer)
      implements Lenient {

    public static Kommunenummer residence(String number) {
      return new Kommunenummer(number, null);
    }

    public static Kommunenummer stay(String number) {
      return new Kommunenummer(null, number);
    }
  }

  /** The job, or why there is none. */
  record Jobb(@Nullable String jobbId, @Nullable String feilmelding) implements Lenient {}

  /**
   * One batch of numbers.
   *
   * @param foedselsEllerDNummer absent in the empty object that ends the result
   * @param annet what else was in it
   */
  record Batch(
      @Nullable List<NationalNumber> foedselsEllerDNummer,
      @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> annet)
      implements Lenient {
    public Batch {
      annet = annet == null ? Map.of() : Map.copyOf(annet);
    }
  }
}
