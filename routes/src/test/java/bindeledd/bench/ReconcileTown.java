package bindeledd.bench;

import bindeledd.connector.nir.PersonListExport;
import bindeledd.connector.tilskudd.GrantExport;
import bindeledd.ledger.Desk;
import bindeledd.mapping.NirReading;
import bindeledd.mapping.Reading;
import bindeledd.mapping.TilskuddMapping;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.mapping.rules.GrantTerm;
import bindeledd.model.DufNumber;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.Json;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.NumberRules;
import bindeledd.model.PersonNumber;
import bindeledd.model.Subject;
import bindeledd.model.SyntheticNumbers;
import bindeledd.model.SyntheticSeries;
import bindeledd.reconciliation.Reconciling;
import bindeledd.schema.nirlist.ListedPerson.Field;
import bindeledd.schema.tilskudd.Kolonne;
import bindeledd.schema.tilskudd.Liste;
import bindeledd.vault.Hash;
import bindeledd.vault.Vault;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A municipality of so many made-up persons, as six systems have them: four in a ledger, NIR's
 * person list and five years of grant lines in files. One in a hundred is missing somewhere.
 */
final class ReconcileTown {

  static final Municipality MUNICIPALITY = new Municipality("4601");
  static final Map<Field, String> LISTED =
      Map.of(
          Field.PERSON_NUMBER, "Fødselsnummer",
          Field.DUF_NUMBER, "DUF",
          Field.MUNICIPALITY, "Kommune",
          Field.SETTLED_ON, "Bosatt");

  private static final NumberRules RULES =
      new NumberRules(Set.of(SyntheticSeries.SKATTEETATEN), NumberRules.DufCheckDigits.WARNING);
  private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

  private final Vault vault = Desk.vault();
  private final Desk desk;
  private final ReconcileFiles files;
  private final int persons;
  private final List<UUID> keys = new ArrayList<>();
  private final List<String> dufs = new ArrayList<>();
  private final List<String> fnrs = new ArrayList<>();

  ReconcileTown(Desk desk, ReconcileFiles files) {
    this.desk = desk;
    this.files = files;
    this.persons = files.persons();
  }

  void make() throws SQLException, IOException {
    desk.jdbc.execute(
        "truncate person, identifier, known_to, entry, delivery, finding, finding_event, reconciliation, cursor cascade");
    var numbers = new SyntheticNumbers(persons);
    for (int i = 0; i < persons; i++) {
      keys.add(UuidCreator.getTimeOrderedEpoch());
      dufs.add(numbers.dufNumber(2015 + i % 7).digits());
      fnrs.add(numbers.birthNumber().digits());
    }
    copy("person (id, grade)", i -> List.of(keys.get(i) + "\tUNGRADED"));
    copy(
        "identifier (hash, person, kind, sealed, strict, held, current)",
        i -> List.of(identifier(i, "DUF", dufs.get(i)), identifier(i, "FNR", fnrs.get(i))));
    copy("known_to (owner, person)", i -> List.of("1\t" + keys.get(i)));
    copy(
        "entry (id, fingerprint, municipality, source, kind, reference, version, person, subject, grade, content)",
        this::entries);
    for (String feed :
        List.of(
            "casework.records",
            "imdinett.settlements",
            "folkeregister.events",
            "housing-refresh")) {
      desk.jdbc.update("insert into cursor (owner, feed, ended_at) values (1, ?, now())", feed);
    }
    desk.jdbc.execute("analyze");
    writeLines();
    writeList();
    keys.clear();
    dufs.clear();
    fnrs.clear();
  }

  /** Rows of one person for one table. */
  private interface Rows {
    List<String> of(int person);
  }

  private void copy(String table, Rows rows) throws SQLException {
    try (var connection = desk.database.pool().getConnection()) {
      try (var statement = connection.createStatement()) {
        statement.execute("set synchronous_commit = off");
      }
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table + " from stdin");
      for (int i = 0; i < persons; i++) {
        for (String row : rows.of(i)) {
          byte[] bytes = (row + "\n").getBytes(StandardCharsets.UTF_8);
          copy.writeToCopy(bytes, 0, bytes.length);
        }
      }
      copy.endCopy();
    }
  }

  private String identifier(int person, String kind, String digits) {
    Hash hash = vault.hash(PersonNumber.of(digits));
    String hex = HexFormat.of().formatHex(hash.bytes());
    byte[] sealed = vault.seal(digits, Grade.UNGRADED, "identifier:" + hex);
    return String.join(
        "\t", bytes(hash.bytes()), keys.get(person).toString(), kind, bytes(sealed), "f", "t", "t");
  }

  private static String bytes(byte[] bytes) {
    return "\\\\x" + HexFormat.of().formatHex(bytes);
  }

  private List<String> entries(int i) {
    var subject = Subject.of(new NationalNumber(fnrs.get(i)), new DufNumber(dufs.get(i)));
    return ReconcileFacts.of(i, subject).stream()
        .map(told -> entry(i, told.source(), told.fact()))
        .toList();
  }

  private String entry(int person, String source, Fact fact) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    byte[] content = vault.seal(Json.write(fact), Grade.UNGRADED, "entry:" + id);
    byte[] fingerprint =
        java.nio.ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return String.join(
        "\t",
        id.toString(),
        bytes(fingerprint),
        MUNICIPALITY.number(),
        source,
        fact.kind(),
        fact.header().reference(),
        "1",
        keys.get(person).toString(),
        "\\\\x",
        "UNGRADED",
        bytes(content));
  }

  private void writeLines() throws IOException {
    List<Kolonne> columns = new ArrayList<>(Liste.TILSKUDDSLINJER.nodvendige());
    columns.add(Kolonne.DUF);
    columns.add(Kolonne.FNR);
    try (BufferedWriter out = Files.newBufferedWriter(files.lines())) {
      out.write(String.join(";", columns.stream().map(Kolonne::navn).toList()) + "\n");
      for (int i = 0; i < persons; i++) {
        int quarter = (ReconcileFiles.settledOn(i).getMonthValue() + 2) / 3;
        line(out, i, "AR-1EV", new GrantTerm(ReconcileFiles.FIRST_YEAR, quarter));
      }
      for (GrantTerm term : ReconcileFiles.terms()) {
        String code = "AR-" + (term.year() - ReconcileFiles.FIRST_YEAR + 1);
        for (int i = 0; i < persons; i++) {
          if (!ReconcileFiles.lacksAYear(i) || !code.equals("AR-3")) {
            line(out, i, code, term);
          }
        }
      }
    }
  }

  /** What one system calls by one number, another calls by the other. */
  private void line(BufferedWriter out, int i, String code, GrantTerm term) throws IOException {
    boolean duf = (i + term.year()) % 2 == 0;
    out.write(
        String.join(
            ";",
            "L-" + i + "-" + term.written(),
            term.written(),
            String.valueOf(term.year()),
            MUNICIPALITY.number(),
            code,
            "12345,50",
            "UTBETALT",
            duf ? dufs.get(i) : "",
            duf ? "" : fnrs.get(i)));
    out.write('\n');
  }

  private void writeList() throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(files.list())) {
      out.write("Fødselsnummer;DUF;Kommune;Bosatt\n");
      for (int i = 0; i < persons; i++) {
        out.write(
            String.join(
                ";",
                fnrs.get(i),
                dufs.get(i),
                MUNICIPALITY.number(),
                ReconcileFiles.settledOn(i).toString()));
        out.write('\n');
      }
    }
  }

  /** The sides that are read from files. */
  Map<Side, Reconciling.Reading> readings() {
    Map<Side, Reconciling.Reading> readings = new EnumMap<>(Side.class);
    readings.put(Side.NIR, this::listed);
    readings.put(Side.TILSKUDD, this::granted);
    return readings;
  }

  private void listed(Consumer<Fact> to) throws IOException {
    PersonListExport.read(
        files.list(), LISTED, row -> to.accept(NirReading.read(row, MUNICIPALITY, NOW)));
  }

  private void granted(Consumer<Fact> to) throws IOException {
    GrantExport.read(
        files.lines(),
        row -> {
          switch (TilskuddMapping.read(row, MUNICIPALITY, RULES)) {
            case Reading.Read<? extends Fact> read -> to.accept(read.fact());
            case Reading.Stopped<? extends Fact> stopped ->
                throw new UncheckedIOException(
                    new IOException("A line is stopped: " + stopped.findings().getFirst().rule()));
          }
        });
  }
}
