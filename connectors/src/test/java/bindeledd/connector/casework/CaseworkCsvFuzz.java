package bindeledd.connector.casework;

import bindeledd.fuzz.FuzzTarget;
import java.io.IOException;

/** Any bytes as a CSV file in the drop folder. */
final class CaseworkCsvFuzz implements FuzzTarget {

  @Override
  public void take(byte[] input) throws IOException {
    CaseworkFileReading.of("poster.csv", input);
  }
}
