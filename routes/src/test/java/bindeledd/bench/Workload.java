package bindeledd.bench;

import static bindeledd.schema.casework.Felt.AARSAK;
import static bindeledd.schema.casework.Felt.DATO;
import static bindeledd.schema.casework.Felt.DUF;
import static bindeledd.schema.casework.Felt.ENDRET_TID;
import static bindeledd.schema.casework.Felt.ENHET;
import static bindeledd.schema.casework.Felt.FAG;
import static bindeledd.schema.casework.Felt.FNR;
import static bindeledd.schema.casework.Felt.FRA_DATO;
import static bindeledd.schema.casework.Felt.GYLDIG;
import static bindeledd.schema.casework.Felt.HANDLING;
import static bindeledd.schema.casework.Felt.HAR_VIDEREGAAENDE;
import static bindeledd.schema.casework.Felt.KODE;
import static bindeledd.schema.casework.Felt.KOMMUNENR;
import static bindeledd.schema.casework.Felt.LOKAL_REFERANSE;
import static bindeledd.schema.casework.Felt.LOVVERK;
import static bindeledd.schema.casework.Felt.MENGDE;
import static bindeledd.schema.casework.Felt.ORDNING;
import static bindeledd.schema.casework.Felt.SPRAAK;
import static bindeledd.schema.casework.Felt.TILBUDSDATO;
import static bindeledd.schema.casework.Felt.TIL_DATO;
import static bindeledd.schema.casework.Felt.TIMER_FRAVAER;
import static bindeledd.schema.casework.Felt.TIMER_GJENNOMFOERT;
import static bindeledd.schema.casework.Felt.VEDTAKSDATO;
import static bindeledd.schema.casework.Felt.VERSJON;

import bindeledd.connector.casework.SakspostFiles;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Drop files of programme records about made-up persons whom nobody has heard of before: for each a
 * decision on either scheme, the education, the hours and the absence of a month.
 */
public final class Workload {

  public static final String MUNICIPALITY = "0301";
  static final int RECORDS_PER_PERSON = 5;

  private final SyntheticNumbers numbers;
  private final Path folder;
  private int files;
  private int persons;

  public Workload(Path folder, long seed) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.numbers = new SyntheticNumbers(seed);
  }

  /** A file of so many records that were in no file before, five for each person. */
  Path file(int records) throws IOException {
    var posts = records(records);
    var file = folder.resolve("fil-%04d.csv".formatted(++files));
    Files.write(file, SakspostFiles.as("csv", posts));
    return file;
  }

  /** The records such a file holds, in its order: all decisions first. */
  public List<Sakspost> records(int records) {
    var settled = LocalDate.of(2026, 1, 5);
    var byPerson = new ArrayList<List<Sakspost>>();
    for (int i = 0; i < records; i += RECORDS_PER_PERSON) {
      byPerson.add(of(settled.plusDays(persons % 28)));
    }
    var posts = new ArrayList<Sakspost>(records);
    for (int kind = 0; kind < RECORDS_PER_PERSON; kind++) {
      for (var one : byPerson) {
        if (posts.size() < records) {
          posts.add(one.get(kind));
        }
      }
    }
    return posts;
  }

  private List<Sakspost> of(LocalDate settled) {
    int no = ++persons;
    String number = numbers.birthNumber(LocalDate.of(1980, 1, 1).plusDays(no % 7000)).digits();
    String duf = numbers.dufNumber().digits();
    var from = settled.plusDays(18);
    return List.of(
        head(Sakstype.VEDTAK, no, "intro", number, duf, settled)
            .med(ORDNING, "INTRODUKSJONSPROGRAM")
            .med(LOVVERK, "INTEGRERINGSLOVEN")
            .med(KODE, "grant")
            .med(VEDTAKSDATO, settled.plusDays(8).toString())
            .med(TILBUDSDATO, settled.plusDays(8).toString())
            .med(FRA_DATO, from.toString())
            .med(TIL_DATO, from.plusMonths(11).toString()),
        head(Sakstype.VEDTAK, no, "norsk", number, duf, settled)
            .med(ORDNING, "NORSKOPPLAERING")
            .med(LOVVERK, "INTEGRERINGSLOVEN")
            .med(KODE, "grant")
            .med(VEDTAKSDATO, settled.plusDays(8).toString())
            .med(FRA_DATO, from.toString()),
        head(Sakstype.UTDANNINGSBAKGRUNN, no, "utdanning", number, duf, settled)
            .med(HAR_VIDEREGAAENDE, no % 3 == 0 ? "JA" : "NEI")
            .med(DATO, settled.plusDays(2).toString()),
        head(Sakstype.TIMER, no, "timer", number, duf, settled)
            .med(FAG, "NORSK")
            .med(FRA_DATO, from.toString())
            .med(TIL_DATO, from.plusDays(29).toString())
            .med(TIMER_GJENNOMFOERT, Integer.toString(40 + no % 20))
            .med(TIMER_FRAVAER, "2.5")
            .med(SPRAAK, "no"),
        head(Sakstype.FRAVAER, no, "fravaer", number, duf, settled)
            .med(ORDNING, "INTRODUKSJONSPROGRAM")
            .med(FRA_DATO, from.plusDays(7).toString())
            .med(TIL_DATO, from.plusDays(8).toString())
            .med(MENGDE, "2")
            .med(ENHET, "DAGER")
            .med(GYLDIG, "JA")
            .med(AARSAK, "own-illness"));
  }

  private static Sakspost head(
      Sakstype type, int no, String what, String number, String duf, LocalDate settled) {
    return Sakspost.av(type)
        .med(KOMMUNENR, MUNICIPALITY)
        .med(LOKAL_REFERANSE, "B%07d-%s".formatted(no, what))
        .med(VERSJON, "1")
        .med(HANDLING, "REGISTRER")
        .med(ENDRET_TID, settled.plusDays(55) + "T09:00:00Z")
        .med(FNR, number)
        .med(DUF, duf);
  }
}
