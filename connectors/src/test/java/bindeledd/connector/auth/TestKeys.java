package bindeledd.connector.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Keys made for one run, in the forms they are kept in. */
public final class TestKeys {

  private TestKeys() {}

  public static RSAKey generate(String kid) {
    return generate(kid, 2048);
  }

  static RSAKey generate(String kid, int bits) {
    try {
      return new RSAKeyGenerator(bits, true).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static RSAPublicKey publicPart(RSAKey key) {
    try {
      return key.toRSAPublicKey();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of a private key as {@link #pem} wrote it. */
  static RSAPublicKey publicPart(String pem) {
    var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    try {
      var keys = KeyFactory.getInstance("RSA");
      var key = (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(der));
      return (RSAPublicKey)
          keys.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String pem(RSAKey key) {
    try {
      return block("PRIVATE KEY", key.toRSAPrivateKey().getEncoded());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key with a certificate of its own, in one file: first the key, then the chain. */
  static Certified certified(Path folder) throws Exception {
    var store = folder.resolve("business.p12");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keystore",
            store.toString(),
            "-storepass",
            "not-secret",
            "-alias",
            "business",
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-dname",
            "CN=Bindeledd test");
    var keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    keytool.getInputStream().transferTo(OutputStream.nullOutputStream());
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IllegalStateException("keytool made no key");
    }
    var keys = KeyStore.getInstance(store.toFile(), "not-secret".toCharArray());
    var certificate = keys.getCertificate("business");
    var pem =
        block("PRIVATE KEY", keys.getKey("business", "not-secret".toCharArray()).getEncoded())
            + block("CERTIFICATE", certificate.getEncoded());
    return new Certified(pem, (RSAPublicKey) certificate.getPublicKey());
  }

  record Certified(String pem, RSAPublicKey key) {}

  private static String block(String label, byte[] der) {
    var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(label, base64, label);
  }
}
