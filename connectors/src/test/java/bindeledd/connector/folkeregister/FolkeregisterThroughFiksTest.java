package bindeledd.connector.folkeregister;

/** Folkeregisteret keeps the connector contract through KS Fiks. */
class FolkeregisterThroughFiksTest extends FolkeregisterConnectorTest {

  @Override
  Channel channel() {
    return Channel.FIKS;
  }
}
