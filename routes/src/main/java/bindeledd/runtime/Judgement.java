package bindeledd.runtime;

import bindeledd.connector.Receipt;
import bindeledd.ledger.Result;
import bindeledd.model.Finding;
import java.util.List;

/** What a receiver's words call for, and how they are told to the sender. */
public interface Judgement {

  /** A no is a no: back to the sender with the receiver's own words. */
  Judgement FINAL =
      new Judgement() {
        @Override
        public Result refused(List<Receipt.Reason> reasons) {
          return new Result.Refused(
              reasons.stream()
                  .map(
                      reason ->
                          Finding.error(
                              reason.code(),
                              reason.field(),
                              reason.text(),
                              "Rett opplysningen i fagsystemet og send på nytt."))
                  .toList());
        }

        @Override
        public Finding remark(Receipt.Reason reason) {
          return Finding.warning(
              reason.code(),
              reason.field(),
              reason.text(),
              "Posten er mottatt. Kontroller opplysningen.");
        }
      };

  Result refused(List<Receipt.Reason> reasons);

  /** A remark to what was taken all the same. */
  Finding remark(Receipt.Reason reason);
}
