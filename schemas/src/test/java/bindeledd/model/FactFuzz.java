package bindeledd.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.fuzz.Expect;
import bindeledd.fuzz.FuzzTarget;

/** A line with a kind, and JSON: a fact that writes itself back the same, or a plain no. */
final class FactFuzz implements FuzzTarget {

  @Override
  public void take(byte[] input) {
    var text = new String(input, UTF_8);
    int end = Math.max(0, text.indexOf('\n'));
    var kind = text.substring(0, end);
    if (FactKinds.named(kind).isEmpty()) {
      return;
    }
    Fact fact;
    try {
      fact = Json.read(text.substring(end), kind);
    } catch (IllegalArgumentException e) {
      Expect.printable(String.valueOf(e.getMessage()));
      return;
    }
    Expect.that(fact.kind().equals(kind), "a fact is of the kind it was read as");
    Expect.same(fact, Json.read(Json.write(fact), kind));
    Expect.printable(fact.header().subject().toString());
  }
}
