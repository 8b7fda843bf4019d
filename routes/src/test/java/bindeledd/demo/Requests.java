package bindeledd.demo;

import static bindeledd.demo.CaseFile.one;
import static bindeledd.demo.CaseFile.post;

import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/** What the case worker registers about a resident that is for others than NIR. */
public final class Requests {

  private static final Set<String> FOR_OTHERS =
      Set.of(
          "DELTAKER",
          "BOSETTING",
          "BOSTOTTESOKNAD",
          "ENDRINGSFORESPORSEL",
          "EKSTRATILSKUDD",
          "REFUSJONSGRUNNLAG");

  private Requests() {}

  /** Whether a record is to reach NIR, and nobody else. */
  public static boolean isForNir(Sakspost post) {
    return !FOR_OTHERS.contains(post.verdi(Felt.TYPE).orElse(""));
  }

  /** The day somebody was settled, in the case that IMDinett has them under. */
  public static Sakspost settlement(Resident resident, LocalDate day) {
    return one(
        resident,
        day,
        "bosetting",
        post(Sakstype.BOSETTING)
            .med(Felt.BOSETTINGSSAK, Assigned.caseOf(resident))
            .med(Felt.DATO, resident.settledOn().toString()));
  }

  /** An application for housing allowance. */
  public static Sakspost housing(Resident resident, LocalDate day, YearMonth month) {
    return one(
        resident,
        day,
        "bostotte",
        post(Sakstype.BOSTOTTESOKNAD)
            .med(Felt.MOTTATT_DATO, day.toString())
            .med(Felt.SOKNADSMAANED, month.toString())
            .med(Felt.BOUTGIFT, "9500"));
  }

  /** What the municipality asks the grant portal to put right. */
  public static Sakspost change(Resident resident, LocalDate day) {
    return one(
        resident,
        day,
        "endring",
        post(Sakstype.ENDRINGSFORESPORSEL)
            .med(Felt.ENDRINGSTYPE, "MANGLER")
            .med(Felt.KODE, "AR-1")
            .med(Felt.TILSKUDDSAAR, "2026")
            .med(Felt.FORKLARING, "Bosatt etter avtale, og står ikke i listen."));
  }

  /** An application for ekstratilskudd in the year of settlement. */
  public static Sakspost extraGrant(Resident resident, LocalDate day) {
    return one(
        resident,
        day,
        "ekstratilskudd",
        post(Sakstype.EKSTRATILSKUDD)
            .med(Felt.KODE, "FHT2")
            .med(Felt.DATO, resident.settledOn().toString())
            .med(Felt.TILSKUDDSAAR, Integer.toString(resident.settledOn().getYear()))
            .med(Felt.UTGIFTER, "Avlastning=120000|Støttekontakt=45000,50")
            .med(Felt.SAMTYKKE, "JA")
            .med(Felt.LEGEERKLAERING, "2026/17-4"));
  }

  /** A line of the claim for resource-demanding services, for last year. */
  public static Sakspost claim(Resident resident, LocalDate day) {
    return one(
        resident,
        day,
        "refusjon",
        post(Sakstype.REFUSJONSGRUNNLAG)
            .med(Felt.FOEDSELSDATO, resident.born().toString())
            .med(Felt.VEDTAKSDATO, "2024-12-10")
            .med(Felt.FRA_DATO, "2025-01-01")
            .med(Felt.AAR, "2025")
            .med(Felt.LOENNSUTGIFTER, Integer.toString(2_900_000 + resident.no()))
            .med(Felt.FHT2, "850000")
            .med(Felt.ANDRE_TILSKUDD, "0")
            .med(Felt.BRUKERBETALING, "0")
            .med(Felt.RAMMETILSKUDD, "0"));
  }
}
