package bindeledd.connector.example;

import bindeledd.connector.Port.Feed;
import bindeledd.connector.Port.Inbox;
import bindeledd.connector.Port.Register;
import bindeledd.connector.Port.Safety;
import java.util.Objects;

/** What Eksempelregisteret offers us. */
public final class Example {

  /** What happened to the people in it, in order. */
  public static final Feed<Hendelse> EVENT = new Feed<>("example.event", Hendelse.class);

  /** Who lives there, by number. */
  public static final Register<String, Beboer> RESIDENT =
      new Register<>("example.resident", String.class, Beboer.class);

  /** Messages to the people in it. Our parcel id is the message's, so a repeat is known. */
  public static final Inbox<Melding> MESSAGE =
      new Inbox<>("example.message", Melding.class, Safety.RECOGNISES_REPEATS);

  /** Something that happened; {@code lopenummer} counts upwards without gaps. */
  public record Hendelse(long lopenummer, String nummer, String hva) {
    public Hendelse {
      Objects.requireNonNull(nummer);
      Objects.requireNonNull(hva);
    }

    @Override
    public String toString() {
      return "hendelse " + lopenummer;
    }
  }

  public record Beboer(String nummer, String navn) {
    public Beboer {
      Objects.requireNonNull(nummer);
    }

    @Override
    public String toString() {
      return "beboer";
    }
  }

  public record Melding(String nummer, String tekst) {
    @Override
    public String toString() {
      return "melding";
    }
  }

  private Example() {}
}
