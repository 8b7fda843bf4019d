package bindeledd.connector.casework;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.files.Arrival;
import bindeledd.connector.files.Row;
import bindeledd.connector.files.RowLimits;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any records read back the same from each of the three forms. */
final class RoundTripTest {

  private static final RowLimits LIMITS = new RowLimits(4000, 65536);
  private static final List<Felt> FREE_TEXT =
      List.of(Felt.LOKAL_REFERANSE, Felt.FORNAVN, Felt.ETTERNAVN, Felt.HJEMMEL, Felt.BEGRUNNELSE);

  @Property(tries = 300)
  void readsBackTheSame(@ForAll("posts") List<Sakspost> posts) throws Exception {
    for (String form : List.of("csv", "xml", "json")) {
      assertThat(read(form, SakspostFiles.as(form, posts)))
          .as(form)
          .isEqualTo(posts.stream().map(Sakspost::felter).toList());
    }
  }

  private static List<SortedMap<String, String>> read(String form, byte[] file) throws Exception {
    var read = new ArrayList<SortedMap<String, String>>();
    try (var rows =
        new CaseworkFiles(LIMITS).open(arrival("en." + form), new ByteArrayInputStream(file))) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        read.add(
            new Sakspost(((Row.Good<SortedMap<String, String>>) row.get()).content(), "").felter());
      }
    }
    return read;
  }

  /** A file of that name. */
  static Arrival arrival(String name) {
    return new Arrival(Path.of(name), 0, FileTime.fromMillis(0), "");
  }

  @Provide
  static Arbitrary<List<Sakspost>> posts() {
    return post().list().ofMaxSize(20);
  }

  /** A valid record of any type, with other free text and some optional fields gone. */
  private static Arbitrary<Sakspost> post() {
    return Combinators.combine(
            Arbitraries.of(Sakstype.values()),
            text(),
            text(),
            Arbitraries.of(Felt.values()).set().ofMaxSize(3))
        .as(RoundTripTest::varied);
  }

  private static Sakspost varied(
      Sakstype type, String one, String other, java.util.Set<Felt> without) {
    var post = SakspostSamples.of(type, 1);
    for (Felt field : FREE_TEXT) {
      if (post.verdi(field).isPresent()) {
        post = post.med(field, field.ordinal() % 2 == 0 ? one : other);
      }
    }
    for (Felt field : without) {
      post = field == Felt.TYPE ? post : post.uten(field);
    }
    return post;
  }

  /** What the contract lets stand in free text: anything XML can hold, on one line. */
  private static Arbitrary<String> text() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('\u00a0', '\u024f')
        .withCharRange('\u0400', '\u04ff')
        .withCharRange('\u0600', '\u06ff')
        .withChars("æøåÆØÅ;\"'<>&,\\")
        .ofMaxLength(60)
        .map(text -> text + "😀");
  }
}
