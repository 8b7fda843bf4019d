package bindeledd.connector.nir;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Our certificate at NIR, and whom we trust, when that is not Java's default. */
final class NirCertificates {

  private NirCertificates() {}

  /**
   * @throws ConnectorException refused, if a store cannot be read; a mended one is read at the next
   *     call
   */
  static Optional<SSLContext> context(NirProperties properties) {
    if (properties.keystore() == null && properties.truststore() == null) {
      return Optional.empty();
    }
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(
          keys(properties.keystore(), properties.keystorePassword()),
          trust(properties.truststore(), properties.truststorePassword()),
          null);
      return Optional.of(context);
    } catch (IOException | GeneralSecurityException e) {
      throw ConnectorException.refused("nir: the certificate stores cannot be read", e);
    }
  }

  private static KeyManager @Nullable [] keys(@Nullable Path path, @Nullable Secret password)
      throws IOException, GeneralSecurityException {
    if (path == null || password == null) {
      return null;
    }
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store(path, password), password.reveal().toCharArray());
    return factory.getKeyManagers();
  }

  private static TrustManager @Nullable [] trust(@Nullable Path path, @Nullable Secret password)
      throws IOException, GeneralSecurityException {
    if (path == null || password == null) {
      return null;
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store(path, password));
    return factory.getTrustManagers();
  }

  private static KeyStore store(Path path, Secret password)
      throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(path)) {
      store.load(in, password.reveal().toCharArray());
    }
    return store;
  }
}
