package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.fuzz.FuzzContract;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The seeds of this module's parsers. */
final class FuzzTest extends FuzzContract {

  @Test
  void everyKindOfRecordIsASeed() throws IOException {
    var json = new ObjectMapper();
    Set<String> seeded = new TreeSet<>();
    try (var seeds = Files.newDirectoryStream(Path.of("src/test/fuzz/casework-mapping"))) {
      for (Path seed : seeds) {
        json.readValue(seed.toFile(), new TypeReference<List<Map<String, Object>>>() {}).stream()
            .map(Sakspost::av)
            .forEach(post -> post.verdi(Felt.TYPE).ifPresent(seeded::add));
      }
    }
    assertThat(seeded)
        .containsAll(EnumSet.allOf(Sakstype.class).stream().map(Sakstype::name).toList());
  }
}
