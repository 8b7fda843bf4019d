package bindeledd.crash;

import bindeledd.connector.folkeregister.Population;
import bindeledd.demo.CaseFile;
import bindeledd.demo.Resident;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Personmelding.Gradering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the case system was told of each person, against what the population register says now. */
final class Persons {

  /** What is to be said of one person. */
  sealed interface Verdict {
    /** Told, and the last word is the register's. */
    record Right() implements Verdict {}

    /** Not told, or not the last. */
    record Lost(String why) implements Verdict {}

    /** Told something older after something newer. */
    record Reordered(String why) implements Verdict {}

    /** Told what is not so, or not to be told. */
    record Wrong(String why) implements Verdict {}
  }

  private final Map<String, List<Personmelding>> told = new HashMap<>();
  private final Map<String, Population.View> views = new HashMap<>();

  Persons(List<Personmelding> messages, Population population) {
    for (Personmelding message : messages) {
      message.numre().stream()
          .filter(number -> number.type() == Personmelding.Nummertype.DUF)
          .forEach(
              duf -> told.computeIfAbsent(duf.verdi(), number -> new ArrayList<>()).add(message));
    }
    population.everybody().forEach(view -> view.dufs().forEach(duf -> views.put(duf, view)));
  }

  Verdict judge(Resident resident) {
    var messages = told.getOrDefault(resident.duf().digits(), List.of());
    var view = Objects.requireNonNull(views.get(resident.duf().digits()));
    if (messages.isEmpty()) {
      return new Verdict.Lost(resident + " was never told about");
    }
    for (int i = 1; i < messages.size(); i++) {
      if (messages.get(i).versjon() < messages.get(i - 1).versjon()) {
        return new Verdict.Reordered(resident + " was told about in the wrong order");
      }
    }
    var last = messages.getLast();
    if (last.gradering() != graded(view.grade())) {
      return new Verdict.Lost(
          resident + " is " + view.grade() + " and was last told to be " + last.gradering());
    }
    if (last.numre().stream().noneMatch(n -> n.gjeldende() && n.verdi().equals(view.number()))) {
      return new Verdict.Lost(resident + " has a new number, and nobody was told");
    }
    return place(resident, last, view.municipality());
  }

  private static Verdict place(Resident resident, Personmelding last, String municipality) {
    boolean hidden = last.gradering() != Gradering.UGRADERT;
    if (hidden && last.bosted().adresse() != null) {
      return new Verdict.Wrong(resident + " is graded, and the address was told");
    }
    String told = Objects.requireNonNullElse(last.bosted().kommunenr(), "");
    if (hidden && !municipality.equals(CaseFile.MUNICIPALITY)) {
      return told.isEmpty()
          ? new Verdict.Right()
          : new Verdict.Wrong(resident + " is graded and lives elsewhere, and it was told where");
    }
    return told.equals(municipality)
        ? new Verdict.Right()
        : new Verdict.Lost(resident + " has moved, and nobody was told");
  }

  static Gradering graded(String grade) {
    return switch (grade) {
      case "ugradert" -> Gradering.UGRADERT;
      case "klientadresse" -> Gradering.KLIENTADRESSE;
      case "fortrolig" -> Gradering.FORTROLIG;
      case "strengtFortrolig" -> Gradering.STRENGT_FORTROLIG;
      default -> throw new IllegalArgumentException(grade);
    };
  }
}
