package bindeledd.mapping;

import bindeledd.model.GrantBasis;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What grants hang on, out of a participant's record. */
final class CaseworkBasis {

  private CaseworkBasis() {}

  /** Absent when the record tells nothing of it. */
  static @Nullable GrantBasis of(Sakspost post, CaseworkFields fields, LocalDate day)
      throws CaseworkFields.NoValue {
    boolean told =
        Stream.of(
                Felt.FOERSTE_BOSETTING,
                Felt.FAMILIEFORHOLD,
                Felt.REFERANSE_BOSATT,
                Felt.REFERANSE_GRUNNLAG,
                Felt.GJENFORENING_SOEKT,
                Felt.FORNYBAR)
            .anyMatch(field -> post.verdi(field).isPresent());
    return told
        ? new GrantBasis(
            fields.maybeDate(Felt.FOERSTE_BOSETTING),
            tie(post),
            fields.maybeDate(Felt.REFERANSE_BOSATT),
            post.verdi(Felt.REFERANSE_GRUNNLAG)
                .map(ground -> CaseworkCodes.PERMIT_GROUND.ours(ground, day))
                .orElse(null),
            fields.maybeDate(Felt.GJENFORENING_SOEKT),
            post.verdi(Felt.FORNYBAR).isPresent() ? fields.yes(Felt.FORNYBAR) : null)
        : null;
  }

  private static GrantBasis.@Nullable Tie tie(Sakspost post) throws CaseworkFields.NoValue {
    return switch (post.verdi(Felt.FAMILIEFORHOLD).orElse("")) {
      case "" -> null;
      case "ENSLIG" -> GrantBasis.Tie.ALONE;
      case "FAMILIE" -> GrantBasis.Tie.FAMILY;
      case "GJENFORENT" -> GrantBasis.Tie.REUNITED;
      case "FOEDT" -> GrantBasis.Tie.BORN;
      case String _ -> throw new CaseworkFields.NoValue(Felt.FAMILIEFORHOLD);
    };
  }
}
