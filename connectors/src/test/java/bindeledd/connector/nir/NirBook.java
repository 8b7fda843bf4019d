package bindeledd.connector.nir;

import bindeledd.schema.nir.Annuller;
import bindeledd.schema.nir.Feil;
import bindeledd.schema.nir.Innhold;
import bindeledd.schema.nir.Kilde;
import bindeledd.schema.nir.Korriger;
import bindeledd.schema.nir.Kvittering;
import bindeledd.schema.nir.Kvitteringsstatus;
import bindeledd.schema.nir.Melding;
import bindeledd.schema.nir.NummerertKvittering;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What NIR's sandbox holds, and what becomes of a message. One message at a time. */
final class NirBook {

  /** A person and what is registered on them. */
  static final class Person {
    NirSandboxPerson now;
    final List<Entry> entries = new ArrayList<>();

    Person(NirSandboxPerson now) {
      this.now = now;
    }
  }

  /** One registration. */
  static final class Entry {
    final String id;
    final Person person;
    final String localReference;
    final String municipality;
    Innhold content;
    int version = 1;
    boolean annulled;
    Kilde source = Kilde.FAGSYSTEM;

    Entry(String id, Person person, String localReference, String municipality, Innhold content) {
      this.id = id;
      this.person = person;
      this.localReference = localReference;
      this.municipality = municipality;
      this.content = content;
    }
  }

  private record Heard(String fingerprint, Kvittering receipt) {}

  private record Late(long number, String municipality, Kvittering receipt) {}

  private final Map<String, Person> byNumber = new HashMap<>();
  private final List<Person> persons = new ArrayList<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Entry> byLocalReference = new HashMap<>();
  private final Map<String, Heard> heard = new HashMap<>();
  private final Map<String, Kvittering> receipts = new HashMap<>();
  private final Map<String, Integer> effects = new HashMap<>();
  private final List<Late> late = new ArrayList<>();
  private final List<NirEffect> inOrder = new ArrayList<>();
  private final NirJudge judge = new NirJudge(this);
  LocalDate today = LocalDate.MIN;
  boolean deferred;
  Consumer<Melding> hearing = _ -> {};

  synchronized void clear() {
    byNumber.clear();
    persons.clear();
    entries.clear();
    byLocalReference.clear();
    heard.clear();
    receipts.clear();
    effects.clear();
    inOrder.clear();
    late.clear();
    today = LocalDate.MIN;
    deferred = false;
  }

  synchronized void know(NirSandboxPerson person) {
    var known =
        person.numbers().stream()
            .map(byNumber::get)
            .filter(it -> it != null)
            .findFirst()
            .orElse(null);
    if (known == null) {
      known = new Person(person);
      persons.add(known);
    } else {
      var numbers = new HashSet<>(known.now.numbers());
      numbers.addAll(person.numbers());
      known.now =
          new NirSandboxPerson(numbers, person.municipality(), person.law(), person.schemes());
    }
    for (var number : known.now.numbers()) {
      byNumber.put(number, known);
    }
  }

  /** What becomes of a message; the same again for a message that was taken before. */
  synchronized Kvittering hear(Melding message) {
    hearing.accept(message);
    var id = message.getHode().getMeldingsId();
    var fingerprint = fingerprint(message);
    var before = heard.get(id);
    if (before != null) {
      return before.fingerprint().equals(fingerprint)
          ? before.receipt()
          : refused(id, List.of(NirJudge.no("DUPLIKAT", "meldingsId")), Optional.empty());
    }
    var receipt = act(message);
    receipts.put(id, receipt);
    if (receipt.getStatus() != Kvitteringsstatus.AVVIST) {
      heard.put(id, new Heard(fingerprint, receipt));
    }
    if (deferred) {
      late.add(new Late(late.size() + 1L, message.getHode().getKommunenr(), receipt));
      return receipt(id, Kvitteringsstatus.MOTTATT);
    }
    return receipt;
  }

  /** By person rather than by number, since a number may change between two attempts. */
  private String fingerprint(Melding message) {
    var person = NirContent.of(message).map(it -> byNumber.get(NirContent.number(it.getPerson())));
    return person.map(System::identityHashCode).orElse(0) + NirContent.fingerprint(message);
  }

  private Kvittering act(Melding message) {
    var id = message.getHode().getMeldingsId();
    var known =
        message instanceof Korriger || message instanceof Annuller
            ? Optional.<Entry>empty()
            : live(message.getHode().getKommunenr(), message.getHode().getLokalReferanse());
    if (known.isPresent()) {
      var same =
          NirContent.of(message)
              .map(NirContent::fingerprint)
              .filter(NirContent.fingerprint(known.get().content)::equals)
              .map(_ -> known.get());
      return refused(id, List.of(NirJudge.no("DUPLIKAT", "lokalReferanse")), same);
    }
    var reasons = judge.of(message);
    if (!reasons.isEmpty()) {
      return refused(id, reasons, Optional.empty());
    }
    var entry =
        switch (message) {
          case Korriger it -> corrected(it);
          case Annuller it -> annulled(it);
          default -> registered(message);
        };
    effects.merge(id, 1, Integer::sum);
    inOrder.add(new NirEffect(id, entry.localReference, entry.version, entry.annulled));
    var remarks = judge.remarks(message);
    var receipt =
        receipt(id, remarks.isEmpty() ? Kvitteringsstatus.GODTATT : Kvitteringsstatus.DELVIS);
    receipt.getFeil().addAll(remarks);
    return named(receipt, entry);
  }

  private Entry registered(Melding message) {
    var head = message.getHode();
    return register(
        head.getKommunenr(), head.getLokalReferanse(), NirContent.of(message).orElseThrow());
  }

  synchronized Entry register(String municipality, String localReference, Innhold content) {
    var person = byNumber.get(NirContent.number(content.getPerson()));
    var entry =
        new Entry("R-" + (entries.size() + 1), person, localReference, municipality, content);
    entries.put(entry.id, entry);
    byLocalReference.put(municipality + " " + localReference, entry);
    person.entries.add(entry);
    return entry;
  }

  private Entry corrected(Korriger message) {
    var entry = entries.get(message.getRegistreringsId());
    entry.content = message.getInnhold();
    entry.version++;
    entry.source = Kilde.FAGSYSTEM;
    return entry;
  }

  private Entry annulled(Annuller message) {
    var entry = entries.get(message.getRegistreringsId());
    entry.annulled = true;
    entry.version++;
    return entry;
  }

  Optional<Person> person(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  Optional<Entry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  Optional<Entry> live(String municipality, String localReference) {
    return Optional.ofNullable(byLocalReference.get(municipality + " " + localReference))
        .filter(entry -> !entry.annulled);
  }

  synchronized Optional<Entry> named(String localReference) {
    return entries.values().stream()
        .filter(entry -> entry.localReference.equals(localReference) && !entry.annulled)
        .findFirst();
  }

  synchronized List<NirHeld> held() {
    return entries.values().stream().map(NirBook::held).toList();
  }

  synchronized List<NirHeld> heldOn(String number) {
    return person(number).stream().flatMap(it -> it.entries.stream()).map(NirBook::held).toList();
  }

  synchronized List<NirSandboxPerson> persons() {
    return persons.stream().map(it -> it.now).toList();
  }

  synchronized Map<String, Integer> effects() {
    return Map.copyOf(effects);
  }

  synchronized List<NirEffect> inOrder() {
    return List.copyOf(inOrder);
  }

  synchronized int lateReceipts() {
    return late.size();
  }

  synchronized Optional<Kvittering> receipt(String messageId) {
    return Optional.ofNullable(receipts.get(messageId));
  }

  synchronized List<NummerertKvittering> lateAfter(long number, String municipality, int most) {
    var start = (int) Math.clamp(number, 0, late.size());
    return late.subList(start, late.size()).stream()
        .filter(it -> it.municipality().equals(municipality))
        .limit(most)
        .map(NirBook::numbered)
        .toList();
  }

  synchronized void addLate(String municipality, Collection<Kvittering> more) {
    more.forEach(it -> late.add(new Late(late.size() + 1L, municipality, it)));
  }

  private static NummerertKvittering numbered(Late it) {
    var numbered = new NummerertKvittering();
    numbered.setLopenummer(it.number());
    numbered.setKvittering(it.receipt());
    return numbered;
  }

  private static NirHeld held(Entry entry) {
    return new NirHeld(
        entry.id,
        entry.version,
        entry.annulled,
        entry.localReference,
        entry.municipality,
        entry.person.now.numbers(),
        entry.source,
        entry.content);
  }

  private static Kvittering refused(String id, List<Feil> reasons, Optional<Entry> same) {
    var receipt = receipt(id, Kvitteringsstatus.AVVIST);
    receipt.getFeil().addAll(reasons);
    return same.map(entry -> named(receipt, entry)).orElse(receipt);
  }

  private static Kvittering named(Kvittering receipt, Entry entry) {
    receipt.setRegistreringsId(entry.id);
    receipt.setVersjon(entry.version);
    if (entry.annulled) {
      receipt.setAnnullert(true);
    }
    return receipt;
  }

  static Kvittering receipt(String id, Kvitteringsstatus status) {
    var receipt = new Kvittering();
    receipt.setMeldingsId(id);
    receipt.setStatus(status);
    return receipt;
  }
}
