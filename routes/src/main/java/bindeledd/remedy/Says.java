package bindeledd.remedy;

import bindeledd.ledger.Trace.Sent;
import bindeledd.mapping.reconciliation.Difference.Remedy;
import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Json;
import bindeledd.reconciliation.Found;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a preview says. */
final class Says {

  private static final ObjectMapper JSON = Json.mapper();

  /** Components that tell who somebody is, or where. */
  static final Set<String> WHO =
      Set.of(
          "name",
          "numbers",
          "household",
          "birthDate",
          "purpose",
          "address",
          "addresses",
          "grounds");

  private Says() {}

  static Preview nothing(Found found, boolean shielded) {
    Remedy remedy = found.difference().remedy();
    String why =
        !found.open()
            ? "Avviket er løst eller akseptert."
            : remedy == null
                ? "Det er ingenting å sende. Rett det i systemet der feilen er."
                : "Posten finnes ikke i Bindeledd, eller ingen flyt leverer den.";
    return new Preview(
        found.id().toString(),
        remedy == null ? "" : remedy.type().name(),
        "",
        "",
        remedy == null ? "" : remedy.kind(),
        remedy == null ? "" : remedy.reference(),
        0,
        "",
        null,
        false,
        false,
        false,
        false,
        false,
        shielded,
        found.difference().deadline(),
        false,
        List.of(why));
  }

  static List<String> notes(
      boolean alreadyThere,
      boolean request,
      boolean superseded,
      boolean underway,
      boolean unknown,
      boolean past,
      List<Sent> there,
      List<Finding> findings) {
    List<String> notes = new ArrayList<>();
    if (alreadyThere) {
      notes.add(
          request
              ? "Mottakeren har fått endringsforespørselen. Den sendes ikke en gang til."
              : "Mottakeren har posten fra før. Den sendes som en rettelse av den.");
    }
    if (superseded) {
      notes.add("Noe nyere er kommet siden avviket ble funnet. Kjør avstemmingen på nytt først.");
    }
    if (underway) {
      notes.add("Posten er allerede på vei til mottakeren.");
    }
    if (unknown) {
      notes.add(
          "Et tidligere forsøk kan ha kommet fram, og ingen vet det. Finn ut det først: ellers kan den bli"
              + " registrert to ganger.");
    }
    if (past) {
      notes.add("Fristen er gått ut. Mottakeren kan avvise den.");
    }
    there.stream()
        .filter(it -> it.state().equals("REJECTED") || it.state().equals("PARKED"))
        .findFirst()
        .ifPresent(
            it ->
                notes.add(
                    "Sist gang: "
                        + (it.state().equals("REJECTED") ? "avvist" : "parkert")
                        + (it.cause() == null ? "" : " (" + it.cause() + ")")
                        + ". Er grunnen den samme, kommer den ikke fram nå heller."));
    findings.forEach(it -> notes.add(it.rule() + ": " + it.text() + " " + it.advice()));
    return notes;
  }

  static String change(Fact fact) {
    return switch (fact.header().change()) {
      case Change.Registration _ -> "registration";
      case Change.Correction _ -> "correction";
      case Change.Annulment _ -> "annulment";
    };
  }

  /** The same, as a correction of what the receiver has; what annuls goes on annulling. */
  static Fact asCorrection(Fact fact) {
    if (fact.header().change() instanceof Change.Annulment) {
      return fact;
    }
    ObjectNode tree = tree(fact);
    ObjectNode change = JSON.valueToTree(new Change.Correction());
    ((ObjectNode) tree.get("header")).set("change", change.put("change", "correction"));
    return Json.read(tree.toString(), fact.kind());
  }

  /** The record without what tells who it is about, and who else there is. */
  static ObjectNode content(Fact fact) {
    ObjectNode tree = tree(fact);
    tree.remove("header");
    withoutPersons(tree);
    return tree;
  }

  private static void withoutPersons(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(WHO);
    }
    node.forEach(Says::withoutPersons);
  }

  private static ObjectNode tree(Fact fact) {
    try {
      return (ObjectNode) JSON.readTree(Json.write(fact));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not a fact: " + e.getClass().getSimpleName());
    }
  }
}
