package bindeledd.runtime;

import bindeledd.municipality.Shared;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks. Where no operator is named everybody who reaches the port may look, as the
 * port is the machine's own unless somebody opened it, and whoever is on the machine may act.
 * Nobody is then entitled to see protected persons: that takes a name.
 */
@Shared
@Component
final class OperatorFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  /** What an orchestrator asks; says nothing of anybody. */
  private static final Set<String> PROBES =
      Set.of("/actuator/health/liveness", "/actuator/health/readiness");

  private final Operators operators;

  OperatorFilter(Operators operators) {
    this.operators = operators;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return PROBES.contains(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Caller> caller = caller(request);
    if (caller.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Bearer");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    boolean ofAll = request.getRequestURI().startsWith("/actuator/prometheus");
    boolean acts = !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    if ((ofAll && !caller.get().seesAll()) || (acts && !caller.get().commands())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var failure = new Exception[1];
    ScopedValue.where(Caller.NOW, caller.get())
        .run(
            () -> {
              try {
                chain.doFilter(request, response);
              } catch (IOException | ServletException e) {
                failure[0] = e;
              }
            });
    switch (failure[0]) {
      case null -> {}
      case IOException e -> throw e;
      case ServletException e -> throw e;
      default -> throw new IllegalStateException(failure[0]);
    }
  }

  private Optional<Caller> caller(HttpServletRequest request) throws UnknownHostException {
    if (!operators.areNamed()) {
      boolean here = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
      return Optional.of(new Caller("operator", Set.of(), here, false));
    }
    String shown = request.getHeader("Authorization");
    return shown == null || !shown.startsWith(BEARER)
        ? Optional.empty()
        : operators.showing(shown.substring(BEARER.length()));
  }
}
