package bindeledd.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.model.Grade;
import bindeledd.model.NationalNumber;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What is sealed stays sealed. */
final class VaultTest {

  private final Keyset keys = Keyset.generate();
  private final Vault vault = new Vault(keys);

  @Test
  void opensWhatItSealed() {
    byte[] sealed = vault.seal("vedtak", Grade.UNGRADED, "entry:1");

    assertThat(vault.openText(sealed, Grade.UNGRADED, "entry:1")).isEqualTo("vedtak");
    assertThat(new String(sealed, UTF_8)).doesNotContain("vedtak");
  }

  @Test
  void opensNothingInAnotherPlace() {
    byte[] sealed = vault.seal("vedtak", Grade.UNGRADED, "entry:1");

    assertThatThrownBy(() -> vault.open(sealed, Grade.UNGRADED, "entry:2"))
        .isInstanceOf(CannotOpenException.class);
  }

  @Test
  void opensNothingThatWasAltered() {
    byte[] sealed = vault.seal("vedtak", Grade.UNGRADED, "entry:1");
    sealed[sealed.length - 1] ^= 1;

    assertThatThrownBy(() -> vault.open(sealed, Grade.UNGRADED, "entry:1"))
        .isInstanceOf(CannotOpenException.class);
  }

  @Test
  void sealsWhatIsGradedOrUnknownWithAnotherKey() {
    byte[] unknown = vault.seal("vedtak", null, "entry:1");

    assertThatThrownBy(() -> vault.open(unknown, Grade.UNGRADED, "entry:1"))
        .isInstanceOf(CannotOpenException.class);
    assertThat(vault.openText(unknown, Grade.STRICTLY_CONFIDENTIAL, "entry:1")).isEqualTo("vedtak");
  }

  @Test
  void findsANumberAgainOnlyWithTheSameKeys() {
    NationalNumber number = new NationalNumber("01810112345");

    assertThat(vault.hash(number)).isEqualTo(new Vault(Keyset.read(keys.write())).hash(number));
    assertThat(vault.hash(number)).isNotEqualTo(new Vault(Keyset.generate()).hash(number));
    assertThat(vault.hash(number)).isNotEqualTo(vault.hash("other", "01810112345".getBytes(UTF_8)));
  }

  @Test
  void readsKeysThatWereWrittenEvenInBase64() {
    byte[] sealed = vault.seal("vedtak", null, "entry:1");
    String base64 = Base64.getEncoder().encodeToString(keys.write().getBytes(UTF_8));

    assertThat(new Vault(Keyset.read(base64)).openText(sealed, null, "entry:1"))
        .isEqualTo("vedtak");
  }

  @Test
  void opensWithRotatedKeysWhatWasSealedBeforeAndTheOtherWayAround() {
    Keyset rotated = Keyset.read(keys.rotated().write());
    Vault after = new Vault(rotated);

    byte[] old = vault.seal("vedtak", Grade.UNGRADED, "entry:1");
    byte[] fresh = after.seal("vedtak", Grade.UNGRADED, "entry:1");
    byte[] strict = after.seal("vedtak", null, "entry:1");

    assertThat(keyOf(fresh)).isNotEqualTo(keyOf(old));
    assertThat(after.openText(old, Grade.UNGRADED, "entry:1")).isEqualTo("vedtak");
    assertThat(vault.openText(fresh, Grade.UNGRADED, "entry:1")).isEqualTo("vedtak");
    assertThat(vault.openText(strict, null, "entry:1")).isEqualTo("vedtak");
    assertThat(new Vault(rotated.rotated()).openText(old, Grade.UNGRADED, "entry:1"))
        .isEqualTo("vedtak");
    assertThat(after.hash("x", old)).isEqualTo(vault.hash("x", old));
  }

  /** What Tink writes before the ciphertext: a version and the id of the key. */
  private static byte[] keyOf(byte[] sealed) {
    return Arrays.copyOf(sealed, 5);
  }

  @Test
  void refusesKeysThatAreNoneAndNeverRepeatsThem() {
    assertThatThrownBy(() -> Keyset.read("{\"ungraded\": \"hemmelig\"}"))
        .isInstanceOf(KeysRefusedException.class)
        .hasMessageNotContaining("hemmelig");
    assertThatThrownBy(() -> Keyset.read("hemmelig!")).isInstanceOf(KeysRefusedException.class);
  }

  @Test
  void refusesOneKeyForBothPurposes() {
    String json = keys.write();
    try {
      var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
      var root = (com.fasterxml.jackson.databind.node.ObjectNode) mapper.readTree(json);
      root.set("graded", root.get("ungraded"));
      assertThatThrownBy(() -> Keyset.read(root.toString()))
          .isInstanceOf(KeysRefusedException.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
