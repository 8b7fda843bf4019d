package bindeledd.connector.nir;

import bindeledd.connector.ConnectorException;
import jakarta.xml.ws.WebServiceException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;

/** What it means that NIR, or the way to it, failed. */
final class NirFaults {

  private static final String US = "nir";

  private NirFaults() {}

  /**
   * The exception a code of NIR's stands for, unless it is about the content of a message.
   *
   * @param harmless whether asking again has no effect
   */
  static Optional<ConnectorException> systemic(String code, boolean harmless) {
    return switch (code) {
      case "MANGLER_ROLLE" -> Optional.of(ConnectorException.refused(US + " answered " + code));
      case "UTILGJENGELIG" -> Optional.of(ConnectorException.unavailable(US + " answered " + code));
      // Said after the message was read: it may have had its effect.
      case "TIDSAVBRUDD", "INTERN_FEIL" -> Optional.of(failed(US + " answered " + code, harmless));
      default -> Optional.empty();
    };
  }

  /** What CXF's exception stands for: what was thrown on the way, or a fault without a code. */
  static ConnectorException of(WebServiceException thrown, boolean harmless) {
    return causes(thrown, ConnectorException.class)
        .findFirst()
        .or(() -> causes(thrown, SoapFault.class).findFirst().map(it -> unnamed(it, harmless)))
        // CXF's message quotes the content at fault, so it is no cause to pass on.
        .orElseGet(
            () ->
                ConnectorException.garbled(
                    "the message to " + US + " breaks the contract and was not sent", "", null));
  }

  /** A fault that says no more than whose fault it is. */
  private static ConnectorException unnamed(SoapFault fault, boolean harmless) {
    return fault.getFaultCode().equals(Soap11.getInstance().getSender())
        ? ConnectorException.garbled(
            US + " says that the message breaks the contract",
            Objects.requireNonNullElse(fault.getMessage(), ""),
            null)
        : failed(US + " answered with a fault without a code", harmless);
  }

  private static ConnectorException failed(String message, boolean harmless) {
    return harmless
        ? ConnectorException.unavailable(message)
        : ConnectorException.uncertain(message);
  }

  private static <T> Stream<T> causes(Throwable thrown, Class<T> type) {
    return Stream.<Throwable>iterate(thrown, it -> it != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast);
  }
}
