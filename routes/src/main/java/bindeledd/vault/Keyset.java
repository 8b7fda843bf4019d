package bindeledd.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

/**
 * The three Tink keysets an installation owns: one for ungraded persons, one for graded ones and
 * everybody whose grade is unknown, one for look-up. The first two rotate, and each holds the key
 * that comes next beside the one in use, so that whoever has not yet got the rotated keys can open
 * what one who has them sealed. The third must stay, or nothing entered before is found again.
 */
public final class Keyset {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Configuration AEAD = AeadConfig2026.get();
  private static final Configuration PRF = PrfConfig2026.get();

  private final KeysetHandle open;
  private final KeysetHandle strict;
  private final KeysetHandle lookup;

  private Keyset(KeysetHandle open, KeysetHandle strict, KeysetHandle lookup) {
    this.open = open;
    this.strict = strict;
    this.lookup = lookup;
  }

  /** New keys. */
  public static Keyset generate() {
    try {
      return new Keyset(
          withNext(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AEAD)),
          withNext(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AEAD)),
          KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, PRF));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No keyset could be generated", e);
    }
  }

  /**
   * The same keys with the next ones in use and new next ones. All that was sealed before can be
   * opened. A set that holds no next keys gets some, and goes on using what it used.
   */
  public Keyset rotated() {
    try {
      return new Keyset(rotated(open), rotated(strict), lookup);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The keys could not be rotated", e);
    }
  }

  /** Whether {@link #rotated} takes other keys into use. */
  public boolean holdsNext() {
    return !last(open).isPrimary() && !last(strict).isPrimary();
  }

  private static KeysetHandle rotated(KeysetHandle keys) throws GeneralSecurityException {
    KeysetHandle.Builder next = KeysetHandle.newBuilder(keys).setConfiguration(AEAD);
    next.getAt(next.size() - 1).makePrimary();
    return withNext(next.build());
  }

  private static KeysetHandle withNext(KeysetHandle keys) throws GeneralSecurityException {
    return KeysetHandle.newBuilder(keys)
        .setConfiguration(AEAD)
        .addEntry(
            KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId())
        .build();
  }

  private static KeysetHandle.Entry last(KeysetHandle keys) {
    return keys.getAt(keys.size() - 1);
  }

  /**
   * Reads keys as {@link #write} wrote them; base64 around it is allowed, for environment
   * variables.
   *
   * @throws KeysRefusedException if they are not what they should be; the message holds no key
   */
  public static Keyset read(String text) {
    String json = text.strip();
    try {
      if (!json.startsWith("{")) {
        json =
            new String(
                Base64.getMimeDecoder().decode(json), java.nio.charset.StandardCharsets.UTF_8);
      }
      JsonNode root = JSON.readTree(json);
      Keyset keyset =
          new Keyset(
              part(root, "ungraded", AEAD), part(root, "graded", AEAD), part(root, "lookup", PRF));
      if (keyset.open.equalsKeyset(keyset.strict)) {
        throw new KeysRefusedException(
            "Nøklene for graderte og ugraderte er de samme; lag et nytt nøkkelsett");
      }
      return keyset;
    } catch (JsonProcessingException | IllegalArgumentException | GeneralSecurityException e) {
      // The cause is left out on purpose: parsers quote what they could not read.
      throw new KeysRefusedException(
          "Nøkkelsettet kan ikke leses (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static KeysetHandle part(JsonNode root, String name, Configuration configuration)
      throws GeneralSecurityException {
    JsonNode part = root.path(name);
    if (!part.isObject()) {
      throw new KeysRefusedException("Nøkkelsettet mangler «" + name + "»");
    }
    return TinkJsonProtoKeysetFormat.parseKeyset(
        part.toString(), configuration, InsecureSecretKeyAccess.get());
  }

  /** The keys as JSON, in clear: for a file only its owner can read, or a secret store. */
  public String write() {
    try {
      return JSON.writerWithDefaultPrettyPrinter()
          .writeValueAsString(
              Map.of(
                  "ungraded",
                  tree(open, AEAD),
                  "graded",
                  tree(strict, AEAD),
                  "lookup",
                  tree(lookup, PRF)));
    } catch (JsonProcessingException | GeneralSecurityException e) {
      throw new IllegalStateException("The keyset could not be written", e);
    }
  }

  private static JsonNode tree(KeysetHandle keys, Configuration configuration)
      throws JsonProcessingException, GeneralSecurityException {
    return JSON.readTree(
        TinkJsonProtoKeysetFormat.serializeKeyset(
            keys, configuration, InsecureSecretKeyAccess.get()));
  }

  Aead ungraded() {
    return primitive(open, AEAD, Aead.class);
  }

  Aead graded() {
    return primitive(strict, AEAD, Aead.class);
  }

  PrfSet lookup() {
    return primitive(lookup, PRF, PrfSet.class);
  }

  private static <P> P primitive(KeysetHandle keys, Configuration configuration, Class<P> type) {
    try {
      return keys.getPrimitive(configuration, type);
    } catch (GeneralSecurityException e) {
      throw new KeysRefusedException(
          "Nøkkelsettet har feil slags nøkler (" + e.getClass().getSimpleName() + ")");
    }
  }

  @Override
  public String toString() {
    return "keyset ***";
  }
}
