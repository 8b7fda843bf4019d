package bindeledd.connector.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPrivateKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A private key and what tells Maskinporten which one it is: the id of a registered key, or else
 * the certificate chain. Prints neither.
 */
final class SigningKey {

  /** Maskinporten takes no shorter ones. */
  private static final int SHORTEST = 2048;

  private final RSAPrivateKey key;
  private final JWSHeader header;

  private SigningKey(RSAPrivateKey key, JWSHeader header) {
    this.key = key;
    this.header = header;
  }

  /** Exactly one of {@code kid} and {@code x5c} may be in the header; an id wins. */
  static SigningKey of(RSAPrivateKey key, @Nullable String kid, List<Base64> chain)
      throws UnusableKeyException {
    if (key.getModulus().bitLength() < SHORTEST) {
      throw new UnusableKeyException("is an RSA key of less than " + SHORTEST + " bits");
    }
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256);
    if (kid != null) {
      header.keyID(kid);
    } else if (!chain.isEmpty()) {
      header.x509CertChain(chain);
    } else {
      throw new UnusableKeyException("has neither a kid nor a certificate chain");
    }
    return new SigningKey(key, header.build());
  }

  String sign(JWTClaimsSet claims) {
    try {
      var jwt = new SignedJWT(header, claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("An RSA key of sufficient length signs", e);
    }
  }
}
