package bindeledd.runtime;

import bindeledd.connector.Receipt;
import bindeledd.ledger.Result;
import bindeledd.model.Finding;
import java.util.List;

/** What a receiver's no calls for. */
@FunctionalInterface
public interface Judgement {

  /** A no is a no: back to the sender with the receiver's own words. */
  Judgement FINAL =
      reasons ->
          new Result.Refused(
              reasons.stream()
                  .map(
                      reason ->
                          Finding.error(
                              reason.code(),
                              reason.field(),
                              reason.text(),
                              "Rett opplysningen i fagsystemet og send på nytt."))
                  .toList());

  Result judge(List<Receipt.Reason> reasons);
}
