package bindeledd.connector.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a private key as it is kept: PEM or JWK, in a file or a secret. What it throws never quotes
 * what it read, and carries no cause, since a parser's message would.
 */
final class KeyReader {

  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");
  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----");

  private KeyReader() {}

  static SigningKey read(MaskinportenProperties.Key key) throws UnusableKeyException {
    var text = key.value() == null ? content(key.file()) : key.value().reveal();
    return text.strip().startsWith("{") ? jwk(text, key.kid()) : pem(text, key.kid());
  }

  private static String content(@Nullable Path file) throws UnusableKeyException {
    if (file == null) {
      throw new UnusableKeyException("has neither a file nor a value");
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UnusableKeyException("is in a file that cannot be read");
    }
  }

  private static SigningKey jwk(String text, @Nullable String kid) throws UnusableKeyException {
    try {
      var jwk = RSAKey.parse(text);
      if (!jwk.isPrivate()) {
        throw new UnusableKeyException("is a JWK without its private part");
      }
      var chain = jwk.getX509CertChain();
      return SigningKey.of(
          jwk.toRSAPrivateKey(),
          kid == null ? jwk.getKeyID() : kid,
          chain == null ? List.of() : chain);
    } catch (ParseException | JOSEException e) {
      throw new UnusableKeyException("is no RSA key as JWK");
    }
  }

  private static SigningKey pem(String text, @Nullable String kid) throws UnusableKeyException {
    var found = PRIVATE_KEY.matcher(text);
    if (!found.find()) {
      throw new UnusableKeyException(
          "is no unencrypted PKCS#8 key in PEM ('openssl pkcs8 -topk8 -nodes' makes one)");
    }
    try {
      var spec = new PKCS8EncodedKeySpec(decoded(found.group(1)));
      var key = KeyFactory.getInstance("RSA").generatePrivate(spec);
      return SigningKey.of((RSAPrivateKey) key, kid, chain(text));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new UnusableKeyException("is no RSA key with certificates in PEM");
    }
  }

  private static List<Base64> chain(String text) throws GeneralSecurityException {
    var chain = new ArrayList<Base64>();
    var factory = CertificateFactory.getInstance("X.509");
    for (var found = CERTIFICATE.matcher(text); found.find(); ) {
      var der = decoded(found.group(1));
      factory.generateCertificate(new ByteArrayInputStream(der));
      chain.add(Base64.encode(der));
    }
    return chain;
  }

  private static byte[] decoded(String base64) {
    return java.util.Base64.getMimeDecoder().decode(base64.getBytes(US_ASCII));
  }
}
