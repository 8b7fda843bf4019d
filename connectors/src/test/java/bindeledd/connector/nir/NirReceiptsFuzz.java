package bindeledd.connector.nir;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.Page;
import bindeledd.connector.Pull;
import bindeledd.connector.Served;
import bindeledd.connector.http.CannedClient;
import bindeledd.connector.nir.Canned.Said;
import bindeledd.fuzz.FuzzTarget;
import bindeledd.schema.nir.Kvittering;

/** Any SOAP answers where NIR should give the receipts that came late. */
final class NirReceiptsFuzz implements FuzzTarget {

  private final CannedClient client = Canned.client();
  private final Pull<Kvittering> receipts = Served.pull(Canned.over(client), Nir.RECEIPTS);

  @Override
  public void take(byte[] input) {
    Fuzzed.pages(
        () -> client.answers(input),
        after -> {
          var page = receipts.pull(after);
          return new Page<>(
              page.records().stream().map(Said::of).toList(),
              page.unreadable(),
              page.next(),
              page.more());
        });
  }
}
