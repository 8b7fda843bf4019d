package bindeledd.connector.casework;

import bindeledd.connector.files.ExchangeFolder;
import bindeledd.schema.casework.Personmelding;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The case system's side of a drop folder, where persons are handed over too. */
public final class CaseworkFolder extends ExchangeFolder {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** A drop folder in a folder that is there. */
  public CaseworkFolder(Path root) {
    super(root);
  }

  /** The persons handed over, one for each file. */
  public List<Personmelding> persons() {
    var all = new ArrayList<Personmelding>();
    try {
      for (String name : in("ut")) {
        if (name.startsWith("person-")) {
          all.add(JSON.readValue(root().resolve("ut").resolve(name).toFile(), Personmelding.class));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
