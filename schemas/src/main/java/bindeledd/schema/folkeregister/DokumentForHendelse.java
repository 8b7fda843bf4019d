package bindeledd.schema.folkeregister;

import bindeledd.model.NationalNumber;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event document: what one event changed. Only with legal basis (med hjemmel). */
public record DokumentForHendelse(
    String dokumentidentifikator, String skjemaversjon, Hendelse hendelse) implements Lenient {

  /**
   * What happened to whom.
   *
   * @param hendelsestype spelt with the s that the feed entry lacks
   */
  public record Hendelse(
      NationalNumber folkeregisteridentifikator,
      String hendelsestype,
      String ajourholdstidspunkt,
      List<Egenskapshendelse> egenskapshendelse,
      @Nullable String hendelsesaarsakIDsf)
      implements Lenient {

    public Hendelse {
      egenskapshendelse = Lenient.list(egenskapshendelse);
    }
  }

  /**
   * The change of one element.
   *
   * @param entitet the element's name
   * @param entitetsendring registrereNy, korrigere, annullere (korrigereHistorisk is in the schema
   *     only)
   * @param element the changed element under its own name, whatever it is; empty on annulment
   */
  public record Egenskapshendelse(
      String entitet,
      String entitetsendring,
      @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> element)
      implements Lenient {

    public Egenskapshendelse {
      element = element == null ? Map.of() : Map.copyOf(element);
    }

    @Override
    public String toString() {
      return entitetsendring + " " + entitet;
    }
  }
}
