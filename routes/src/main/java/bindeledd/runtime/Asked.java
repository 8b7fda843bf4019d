package bindeledd.runtime;

import bindeledd.municipality.Installation;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** What a request about one municipality is answered with. */
final class Asked {

  private Asked() {}

  /**
   * What its part of the adapter says, or why not. Who has no right to it is not told whether it is
   * there.
   *
   * @param part what to ask
   */
  static <T> WebEndpointResponse<Object> about(
      String municipality, Installation installation, Class<T> part, Function<T, Object> says) {
    if (!Caller.now().sees(municipality)) {
      return no(403, "du har ikke rett til kommunen");
    }
    @Nullable T theirs = installation.each(part).get(municipality);
    return theirs == null
        ? no(404, "kommunen finnes ikke her")
        : new WebEndpointResponse<>(says.apply(theirs));
  }

  static WebEndpointResponse<Object> no(int status, String why) {
    return new WebEndpointResponse<>(Map.of("why", why), status);
  }
}
