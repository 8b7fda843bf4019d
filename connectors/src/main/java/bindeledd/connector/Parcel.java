package bindeledd.connector;

import java.util.UUID;

/** One record on its way to an inbox. The id is the delivery's, the same on every attempt. */
public record Parcel<R>(UUID id, R content) {

  @Override
  public String toString() {
    return "parcel " + id;
  }
}
