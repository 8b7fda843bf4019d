package bindeledd.connector.husbanken;

import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.Fault;
import bindeledd.connector.files.Row;
import bindeledd.connector.files.Rows;
import bindeledd.schema.husbanken.Digisossoknad;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A Digisos file: one application, and nothing of it but what Husbanken told. */
final class DigisosRows implements Rows<Digisossoknad> {

  /** What can be wrong with a file. */
  private enum Problem implements Fault {
    DIGISOS_UGYLDIG_JSON(
        "Filen er ikke gyldig JSON i UTF-8, eller den er kuttet av.",
        "Hent filen på nytt fra KS Fiks."),
    DIGISOS_IKKE_SOKNAD(
        "Filen er ikke en søknad om økonomisk sosialhjelp (soknad.json).",
        "Lever bare soknad.json, ikke vedlegg eller andre filer."),
    DIGISOS_FOR_STOR(
        "Filen er for stor til å være en søknad.",
        "Kontroller filen, eller hev connectors.husbanken.max-file.");

    private final String text;
    private final String advice;

    Problem(String text, String advice) {
      this.text = text;
      this.advice = advice;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public String advice() {
      return advice;
    }
  }

  private final InputStream bytes;
  private final int most;
  private boolean read;

  DigisosRows(InputStream bytes, int most) {
    this.bytes = bytes;
    this.most = most;
  }

  @Override
  public Optional<Row<Digisossoknad>> next() throws IOException, BrokenFile {
    if (read) {
      return Optional.empty();
    }
    read = true;
    var content = bytes.readNBytes(most + 1);
    if (content.length > most) {
      throw new BrokenFile(Problem.DIGISOS_FOR_STOR, 0);
    }
    var application =
        Digisossoknad.av(json(content))
            .orElseThrow(() -> new BrokenFile(Problem.DIGISOS_IKKE_SOKNAD, 0));
    return Optional.of(new Row.Good<>(1, application, content.length));
  }

  private static JsonNode json(byte[] content) throws IOException, BrokenFile {
    try {
      return HusbankenRest.JSON
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .readValue(content);
    } catch (JacksonException | CharConversionException | NumberFormatException e) {
      // The last is Jackson's own, of a number whose exponent has no room. Not as the cause: it
      // quotes the value at fault.
      throw new BrokenFile(Problem.DIGISOS_UGYLDIG_JSON, 0);
    }
  }

  @Override
  public long last() {
    return read ? 1 : 0;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
