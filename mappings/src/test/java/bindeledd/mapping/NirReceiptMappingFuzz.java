package bindeledd.mapping;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.same;
import static bindeledd.fuzz.Expect.storable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.fuzz.FuzzTarget;
import bindeledd.model.Finding;
import bindeledd.schema.nir.Kvittering;
import jakarta.xml.bind.JAXBException;
import java.util.List;

/**
 * Any receipt that keeps NIR's contract: about a delivery, with what to do, in our words and not in
 * NIR's.
 */
final class NirReceiptMappingFuzz implements FuzzTarget {

  @Override
  public void take(byte[] input) {
    Kvittering receipt;
    try {
      receipt = NirXml.readReceipt(input);
    } catch (JAXBException e) {
      return;
    }
    var answer = NirReceipts.read(receipt);
    same(answer, NirReceipts.read(receipt));
    that(
        answer.delivery().toString().equals(receipt.getMeldingsId()),
        "an answer is about the delivery it names");
    switch (answer) {
      case NirAnswer.Taken(_, String reference, var remarks) -> {
        storable(reference);
        findings(remarks);
      }
      case NirAnswer.Waiting _ -> {}
      case NirAnswer.Refused(_, _, var reasons) -> findings(reasons);
    }
  }

  private static void findings(List<Finding> findings) {
    for (var finding : findings) {
      printable(finding.rule() + finding.field() + finding.text() + finding.advice());
      storable(finding.rule() + finding.field());
    }
  }
}
