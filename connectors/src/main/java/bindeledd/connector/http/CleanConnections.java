package bindeledd.connector.http;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.util.Timeout;

/**
 * Connections that count as stale also when something has come that nobody asked for: a system, or
 * what is in front of it, that answers twice would answer the next request with the last one's
 * answer, and go on so.
 */
final class CleanConnections implements HttpConnectionFactory<ManagedHttpClientConnection> {

  private static final Timeout A_LOOK = Timeout.ofMilliseconds(1);

  private final HttpConnectionFactory<ManagedHttpClientConnection> factory;

  CleanConnections(Http1Config config) {
    this.factory = ManagedHttpClientConnectionFactory.builder().http1Config(config).build();
  }

  @Override
  public ManagedHttpClientConnection createConnection(Socket socket) throws IOException {
    var connection = factory.createConnection(socket);
    InvocationHandler looks =
        (_, method, arguments) -> {
          try {
            if (method.getName().equals("isStale")) {
              return connection.isStale() || connection.isDataAvailable(A_LOOK);
            }
            return method.invoke(connection, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (ManagedHttpClientConnection)
        Proxy.newProxyInstance(
            ManagedHttpClientConnection.class.getClassLoader(),
            new Class<?>[] {ManagedHttpClientConnection.class},
            looks);
  }
}
