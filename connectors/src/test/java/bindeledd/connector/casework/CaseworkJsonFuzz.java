package bindeledd.connector.casework;

import bindeledd.fuzz.FuzzTarget;
import java.io.IOException;

/** Any bytes as a JSON file in the drop folder. */
final class CaseworkJsonFuzz implements FuzzTarget {

  @Override
  public void take(byte[] input) throws IOException {
    CaseworkFileReading.of("poster.json", input);
  }
}
