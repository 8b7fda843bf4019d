package bindeledd.connector.nir;

import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.Parcel;
import bindeledd.connector.Push;
import bindeledd.connector.Receipt;
import bindeledd.connector.Served;
import bindeledd.connector.http.CannedClient;
import bindeledd.fuzz.FuzzTarget;
import bindeledd.schema.nir.RegistrerKontrakt;
import java.util.UUID;
import java.util.regex.Pattern;

/** Any SOAP answer to a message: receipts, faults, and what is neither. */
final class NirReceiptFuzz implements FuzzTarget {

  private static final Pattern REFERENCE =
      Pattern.compile("[A-Za-z0-9._:-]{1,64}#[1-9][0-9]{0,9}(#annullert)?");
  private static final Pattern MESSAGE =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int LONGEST_CODE = 60;

  /** The one that the answers are about; about another they would get no further. */
  private static final UUID PARCEL = UUID.fromString("0192f6a0-0000-7000-8000-00000000000a");

  private final CannedClient client = Canned.client();
  private final Push<RegistrerKontrakt> contract = Served.push(Canned.over(client), Nir.CONTRACT);

  @Override
  public void take(byte[] input) {
    var came =
        Fuzzed.twice(
            () -> {
              client.answers(input);
              return contract.push(
                  new Parcel<>(PARCEL, NirSamples.contract("K-1", NirSamples.PERSON)));
            },
            Fuzzed.TOLD);
    if (came.value() != null) {
      Fuzzed.receipt(came.value());
      keepsTheSchema(came.value());
    }
  }

  /** What is checked and what is read may not be two different things. */
  private static void keepsTheSchema(Receipt receipt) {
    switch (receipt) {
      case Receipt.Accepted(String reference, var remarks) -> {
        that(REFERENCE.matcher(reference).matches(), "a reference is as the schema has it");
        remarks.forEach(NirReceiptFuzz::keepsTheSchema);
      }
      case Receipt.Duplicate(String reference) ->
          that(REFERENCE.matcher(reference).matches(), "a reference is as the schema has it");
      case Receipt.Pending(String message) ->
          that(MESSAGE.matcher(message).matches(), "a message id is as the schema has it");
      case Receipt.Rejected(var reasons) -> reasons.forEach(NirReceiptFuzz::keepsTheSchema);
    }
  }

  private static void keepsTheSchema(Receipt.Reason reason) {
    that(
        !reason.code().isEmpty() && reason.code().length() <= LONGEST_CODE,
        "a code is as the schema has it");
  }
}
