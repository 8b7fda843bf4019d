package bindeledd.connector.nir;

import bindeledd.connector.Secret;
import bindeledd.schema.nirlist.ListedPerson.Field;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where NIR is and who we are there.
 *
 * @param municipality the municipality (kommunenummer) the transfer user belongs to
 * @param version what this contract is called where another of NIR's is served beside it (WS4)
 * @param sender how we name ourselves (avsenderSystem)
 * @param user transfer user, when NIR asks for one; with {@code password}
 * @param headers headers to send with every call, when NIR asks for a key in one
 * @param keystore our certificate and key (PKCS #12), when NIR asks for one; with its password
 * @param truststore whom to trust (PKCS #12) instead of the Java default; with its password
 * @param answerBytes how large an answer may be
 * @param receiptsAtOnce how many receipts to ask for in one call
 */
@ConfigurationProperties(prefix = "connectors.nir", ignoreUnknownFields = false)
@Validated
record NirProperties(
    @NotNull URI url,
    @NotNull @Pattern(regexp = "[0-9]{4}") String municipality,
    @DefaultValue("") String version,
    @DefaultValue("Bindeledd") String sender,
    @Nullable String user,
    @Nullable Secret password,
    @DefaultValue Map<String, Secret> headers,
    @Nullable Path keystore,
    @Nullable Secret keystorePassword,
    @Nullable Path truststore,
    @Nullable Secret truststorePassword,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("30s") Duration timeout,
    @DefaultValue("8388608") int answerBytes,
    @DefaultValue("200") int receiptsAtOnce,
    @DefaultValue @Valid PersonList personList) {

  @AssertTrue(message = "user and password go together")
  boolean isUserComplete() {
    return (user == null) == (password == null);
  }

  @AssertTrue(message = "keystore and keystore-password go together")
  boolean isKeystoreComplete() {
    return (keystore == null) == (keystorePassword == null);
  }

  @AssertTrue(message = "truststore and truststore-password go together")
  boolean isTruststoreComplete() {
    return (truststore == null) == (truststorePassword == null);
  }

  /**
   * The person list that somebody exports from NIR's web pages as CSV.
   *
   * @param path a file, or a folder of them; without one the list is empty
   * @param columns the heading of each field's column; NIR's own headings are not public. At least
   *     one of {@code person-number} and {@code duf-number}
   * @param quiet how long a file must have lain unchanged before it is read
   * @param rowsAtOnce how many rows make a page
   */
  record PersonList(
      @Nullable Path path,
      @DefaultValue("UTF-8") Charset charset,
      @DefaultValue(";") char delimiter,
      @DefaultValue Map<Field, String> columns,
      @DefaultValue("10s") Duration quiet,
      @DefaultValue("500") int rowsAtOnce) {

    @AssertTrue(message = "columns must name person-number or duf-number")
    boolean isKeyed() {
      return path == null
          || columns.containsKey(Field.PERSON_NUMBER)
          || columns.containsKey(Field.DUF_NUMBER);
    }
  }
}
