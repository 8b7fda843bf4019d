package bindeledd.demo;

import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import bindeledd.schema.nir.Avslutning;
import bindeledd.schema.nir.Fravaer;
import bindeledd.schema.nir.Innhold;
import bindeledd.schema.nir.Klage;
import bindeledd.schema.nir.Kontrakt;
import bindeledd.schema.nir.Maal;
import bindeledd.schema.nir.Permisjon;
import bindeledd.schema.nir.Tiltak;
import bindeledd.schema.nir.Timer;
import bindeledd.schema.nir.Utdanningsbakgrunn;
import bindeledd.schema.nir.Vedtak;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a record says, in a line, from either side: written twice on purpose and without the
 * mappings, so that a mapping that gets it wrong is seen.
 */
public final class Essence {

  private Essence() {}

  /** As the case system has it. */
  public static String of(Sakspost post) {
    return switch (Sakstype.valueOf(text(post, Felt.TYPE))) {
      case DELTAKER -> "deltaker";
      case BOSTOTTESOKNAD ->
          line("bostottesoknad", text(post, Felt.SOKNADSMAANED), text(post, Felt.MOTTATT_DATO));
      case ENDRINGSFORESPORSEL ->
          line("endringsforesporsel", text(post, Felt.ENDRINGSTYPE), text(post, Felt.LINJE_ID));
      case EKSTRATILSKUDD ->
          line("ekstratilskudd", text(post, Felt.KODE), text(post, Felt.TILSKUDDSAAR));
      case UTDANNINGSBAKGRUNN ->
          line("utdanning", text(post, Felt.HAR_VIDEREGAAENDE).equals("JA"), text(post, Felt.DATO));
      case VEDTAK ->
          line(
              "vedtak",
              text(post, Felt.VEDTAKSDATO),
              text(post, Felt.FRA_DATO),
              text(post, Felt.TIL_DATO),
              text(post, Felt.TILBUDSDATO));
      case FRITAK ->
          line(
              "vedtak",
              text(post, Felt.VEDTAKSDATO),
              text(post, Felt.FRA_DATO),
              text(post, Felt.TIL_DATO),
              "");
      case MAAL ->
          line("maal", text(post, Felt.MAALTYPE).startsWith("SLUTT"), text(post, Felt.DATO));
      case KONTRAKT -> line("kontrakt", text(post, Felt.DATO));
      // Not for NIR, which this is compared with.
      case BOSETTING -> "bosetting";
      case REFUSJONSGRUNNLAG -> "refusjonsgrunnlag";
      case TILTAK ->
          line(
              "tiltak",
              text(post, Felt.FRA_DATO),
              text(post, Felt.TIL_DATO),
              number(post, Felt.TIMER_PER_UKE));
      case PERMISJON ->
          line(
              "permisjon",
              text(post, Felt.VEDTAKSDATO),
              text(post, Felt.FRA_DATO),
              text(post, Felt.TIL_DATO));
      case FRAVAER ->
          line(
              "fravaer",
              text(post, Felt.FRA_DATO),
              text(post, Felt.TIL_DATO),
              number(post, Felt.MENGDE),
              text(post, Felt.GYLDIG).equals("JA"));
      case TIMER ->
          line(
              "timer",
              text(post, Felt.FAG),
              text(post, Felt.FRA_DATO),
              text(post, Felt.TIL_DATO),
              number(post, Felt.TIMER_GJENNOMFOERT),
              number(post, Felt.TIMER_FRAVAER));
      case AVSLUTNING -> line("avslutning", text(post, Felt.DATO));
      case KLAGE -> line("klage", text(post, Felt.MOTTATT_DATO), text(post, Felt.UTFALLSDATO));
    };
  }

  /** As NIR has it. */
  public static String of(Innhold content) {
    return switch (content) {
      case Utdanningsbakgrunn it -> line("utdanning", it.isHarVideregaende(), it.getDato());
      case Vedtak it ->
          line(
              "vedtak",
              it.getVedtaksdato(),
              it.getFraDato(),
              day(it.getTilDato()),
              day(it.getTilbudsdato()));
      case Maal it -> line("maal", it.getType().name().startsWith("SLUTT"), it.getDato());
      case Kontrakt it -> line("kontrakt", it.getDato());
      case Tiltak it -> line("tiltak", it.getFra(), it.getTil(), plain(it.getOmfang()));
      case Permisjon it -> line("permisjon", it.getVedtaksdato(), it.getFra(), it.getTil());
      case Fravaer it ->
          line("fravaer", it.getFra(), it.getTil(), plain(it.getMengde()), it.isGyldig());
      case Timer it ->
          line(
              "timer",
              it.getFag().name(),
              it.getFra(),
              it.getTil(),
              plain(it.getTimerGjennomfort()),
              plain(it.getTimerFravaer()));
      case Avslutning it -> line("avslutning", it.getDato());
      case Klage it -> line("klage", it.getMottattDato(), day(it.getUtfallsdato()));
      default ->
          throw new IllegalStateException("NIR holds a " + content.getClass().getSimpleName());
    };
  }

  private static String text(Sakspost post, Felt field) {
    return post.verdi(field).orElse("");
  }

  private static String number(Sakspost post, Felt field) {
    return plain(new BigDecimal(text(post, field).replace(',', '.')));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static String line(Object... parts) {
    var line = new StringBuilder();
    for (Object part : parts) {
      line.append(part).append('|');
    }
    return line.toString();
  }
}
