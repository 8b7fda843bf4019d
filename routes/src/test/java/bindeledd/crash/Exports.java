package bindeledd.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.education.EducationSandbox;
import bindeledd.connector.education.PifuFile;
import bindeledd.connector.files.ExchangeFolder;
import bindeledd.connector.tilskudd.Tables;
import bindeledd.demo.CaseFile;
import bindeledd.demo.Resident;
import bindeledd.schema.education.PifuItem.Hours;
import bindeledd.schema.education.PifuItem.Teaching;
import bindeledd.schema.tilskudd.Liste;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a school and the grant portal put into their folders: learners with their hours, and lists
 * of what was paid. Folders lie on the disk and nobody can kill them.
 */
final class Exports {

  static final long KRONER = 194_400;

  private static final String GROUP = "norsk-2";

  final EducationSandbox school;
  final ExchangeFolder digisos;
  private final Map<Liste, ExchangeFolder> lists = new EnumMap<>(Liste.class);
  private final Path folder;
  private final Set<Integer> listed = new HashSet<>();
  private int exports;
  private int terms;

  Exports(Path folder) throws IOException {
    this.folder = folder;
    Path learning = Files.createDirectories(folder.resolve("opplaering"));
    school = new EducationSandbox(learning, PifuFile.Dialect.PIFU);
    school.school().opens(GROUP, "undervisningsgruppe", new Teaching("NORSK", "no", "2"));
    digisos = new ExchangeFolder(Agencies.digisos(folder));
    for (Liste list : Liste.values()) {
      lists.put(list, new ExchangeFolder(tilskudd().resolve(list.mappe())));
    }
    Files.createDirectories(workbooks());
  }

  Path tilskudd() {
    return folder.resolve("tilskudd");
  }

  Path workbooks() {
    return folder.resolve("arbeidsboker");
  }

  ExchangeFolder list(Liste list) {
    return lists.get(list);
  }

  /** How many files nobody has taken yet. */
  int waiting() {
    int waiting = school.folder().in("inn").size() + digisos.in("inn").size();
    for (ExchangeFolder list : lists.values()) {
      waiting += list.in("inn").size();
    }
    return waiting;
  }

  /** The school exports these, who are new there; now and then everybody. */
  void learners(List<Resident> learners, Handed handed) {
    for (Resident learner : learners) {
      String name = "elev-" + learner.no();
      school
          .school()
          .enrols(
              name, learner.given(), learner.family(), learner.born().toString(), learner.duf());
      school.school().joins(name, GROUP, "01");
      school
          .school()
          .registers(
              name, GROUP, new Hours("", Teaching.NONE, "2026-01-12", "2026-01-31", "30", "2"));
      handed.learns(learner);
    }
    school.now(LocalDate.of(2026, 5, 1).atStartOfDay().plusMinutes(++exports));
    String name = "elever-%05d.xml".formatted(exports);
    if (exports % 4 == 0) {
      school.full(name);
    } else {
      school.delta(name);
    }
    handed.inList(school.folder(), name);
  }

  /** The portal lists what was paid for these, if it has not before, and the bank the sum. */
  void grants(List<Resident> residents, boolean twice, Handed handed) {
    var rows = new ArrayList<List<Object>>();
    rows.add(
        List.of(
            "linjeId", "termin", "tilskuddsaar", "kommunenr", "kode", "belop", "status", "duf"));
    for (Resident resident : residents) {
      if (listed.add(resident.no())) {
        String line = "L-%05d".formatted(resident.no());
        rows.add(
            List.of(
                line,
                "2026-Q1",
                "2026",
                CaseFile.MUNICIPALITY,
                "AR-1",
                Long.toString(KRONER),
                "UTBETALT",
                resident.duf().digits()));
        handed.granted(line);
      }
    }
    if (rows.size() == 1) {
      return;
    }
    terms++;
    byte[] content = Tables.csv(';', UTF_8, rows);
    drop(Liste.TILSKUDDSLINJER, "linjer-%05d.csv".formatted(terms), content, handed);
    if (twice) {
      drop(Liste.TILSKUDDSLINJER, "linjer-%05d-igjen.csv".formatted(terms), content, handed);
    }
    String posting =
        "dato;belop;gruppe;referanse\n2026-04-15;%d;AR1;BANK-%d\n"
            .formatted((rows.size() - 1) * KRONER, terms);
    drop(Liste.BANKPOSTER, "bank-%05d.csv".formatted(terms), posting.getBytes(UTF_8), handed);
  }

  private void drop(Liste list, String name, byte[] content, Handed handed) {
    list(list).drop(name, content);
    handed.inList(list(list), name);
  }
}
