package bindeledd.connector.bad;

import static bindeledd.connector.bad.Mistaken.answered;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.ConnectorException.Kind;
import bindeledd.connector.Parcel;
import bindeledd.connector.Push;
import bindeledd.connector.Receipt;
import bindeledd.connector.example.Example.Melding;
import java.net.ConnectException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** Ways to hand something over wrongly. */
final class BadPushes {

  private BadPushes() {}

  static Push<Melding> takingAsUnsent(Push<Melding> good, Predicate<ConnectorException> what) {
    return parcel -> Mistaken.unavailable(() -> good.push(parcel), what);
  }

  static Push<Melding> swallowing500(Push<Melding> good) {
    return parcel ->
        Mistaken.value(() -> good.push(parcel), answered(500), new Receipt.Accepted("?"));
  }

  static Push<Melding> taking409AsTaken(Push<Melding> good) {
    return parcel ->
        Mistaken.value(() -> good.push(parcel), answered(409), new Receipt.Accepted("?"));
  }

  static Push<Melding> uncertain(Push<Melding> good) {
    return parcel -> {
      try {
        return good.push(parcel);
      } catch (ConnectorException e) {
        throw e.getCause() instanceof ConnectException ? ConnectorException.uncertain("?") : e;
      }
    };
  }

  /** "Hei" is too short a message, it finds. */
  static Push<Melding> refusingOne(Push<Melding> good) {
    return parcel ->
        parcel.content().tekst().equals("Hei") ? new Receipt.Rejected() : good.push(parcel);
  }

  static Push<Melding> makingUpAnId(Push<Melding> good) {
    return parcel -> good.push(new Parcel<>(UUID.randomUUID(), parcel.content()));
  }

  static Push<Melding> givenUp(Push<Melding> good) {
    var failure = new AtomicReference<ConnectorException>();
    return parcel -> {
      if (failure.get() != null) {
        throw failure.get();
      }
      try {
        return good.push(parcel);
      } catch (ConnectorException e) {
        failure.set(e);
        throw e;
      }
    };
  }

  static Push<Melding> printed(Push<Melding> good) {
    return parcel -> {
      System.out.println("to " + parcel.content().nummer());
      return good.push(parcel);
    };
  }

  static Push<Melding> namedInCause(Push<Melding> good) {
    return parcel -> {
      try {
        return good.push(parcel);
      } catch (ConnectorException e) {
        throw e.kind() == Kind.GARBLED
            ? ConnectorException.garbled("?", "", new Exception(e.answer().orElseThrow()))
            : e;
      }
    };
  }

  static Push<Melding> hanging(Push<Melding> good) {
    return parcel -> {
      try {
        return good.push(parcel);
      } catch (ConnectorException e) {
        if (Mistaken.timedOut(e)) {
          hang();
        }
        throw e;
      }
    };
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Push<Melding> refusingRepeats(Push<Melding> good) {
    return parcel ->
        switch (good.push(parcel)) {
          case Receipt.Duplicate _ -> new Receipt.Rejected();
          case Receipt other -> other;
        };
  }

  static Push<Melding> withoutReasons(Push<Melding> good) {
    return parcel ->
        switch (good.push(parcel)) {
          case Receipt.Rejected _ -> new Receipt.Rejected(List.of());
          case Receipt other -> other;
        };
  }
}
