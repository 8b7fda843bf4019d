package bindeledd.connector.http;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache's blocking client with everything off that would act on its own: retries, redirects,
 * cookies, compression. Blocking, because a call has a virtual thread of its own; the JDK's client
 * hands each call through three threads more.
 */
final class Client {

  /** More than any bulkhead lets through; who waits, waits there. */
  private static final int CONNECTIONS = 512;

  private static final Http1Config HTTP =
      Http1Config.custom()
          .setMaxLineLength(64 * 1024)
          .setMaxHeaderCount(200)
          .setMaxEmptyLineCount(1)
          .build();

  private Client() {}

  static CloseableHttpClient within(Limits limits, Optional<SSLContext> tls) {
    var connection =
        ConnectionConfig.custom()
            .setConnectTimeout(timeout(limits.connect()))
            .setSocketTimeout(timeout(limits.answer()))
            .setValidateAfterInactivity(TimeValue.of(limits.unseen()))
            .build();
    var manager =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setConnectionFactory(new CleanConnections(HTTP))
            .setDefaultConnectionConfig(connection)
            .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls.orElseGet(Client::machines)))
            .setMaxConnPerRoute(CONNECTIONS)
            .setMaxConnTotal(CONNECTIONS)
            .build();
    return HttpClients.custom()
        .setConnectionManager(manager)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(timeout(limits.answer()))
                .setResponseTimeout(timeout(limits.answer()))
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent("Bindeledd")
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }

  private static SSLContext machines() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no TLS", e);
    }
  }
}
