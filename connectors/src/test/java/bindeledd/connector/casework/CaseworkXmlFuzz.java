package bindeledd.connector.casework;

import bindeledd.fuzz.FuzzTarget;
import java.io.IOException;

/** Any bytes as a XML file in the drop folder. */
final class CaseworkXmlFuzz implements FuzzTarget {

  @Override
  public void take(byte[] input) throws IOException {
    CaseworkFileReading.of("poster.xml", input);
  }
}
