package bindeledd.mapping;

import bindeledd.model.BankPosting;
import bindeledd.model.DeliveryReceipt;
import bindeledd.model.ExtraGrantDecision;
import bindeledd.model.Fact;
import bindeledd.schema.tilskudd.Liste;
import bindeledd.schema.tilskudd.Radsvar;
import java.util.Map;
import java.util.Objects;

/** What became of a row. */
final class TilskuddAnswers {

  private static final Map<String, Liste> LISTS =
      Map.of(
          Fact.kindOf(BankPosting.class), Liste.BANKPOSTER,
          Fact.kindOf(ExtraGrantDecision.class), Liste.EKSTRAVEDTAK);

  private TilskuddAnswers() {}

  static Radsvar toRadsvar(DeliveryReceipt receipt) {
    var header = receipt.header();
    return new Radsvar(
        LISTS.getOrDefault(receipt.about(), Liste.TILSKUDDSLINJER),
        header.reference(),
        header.version(),
        switch (receipt.outcome()) {
          case ACCEPTED -> Radsvar.Status.GODTATT;
          case REJECTED -> Radsvar.Status.AVVIST;
          case WAITING -> Radsvar.Status.VENTER;
        },
        receipt.receiver(),
        Objects.requireNonNullElse(receipt.receiverReference(), ""),
        receipt.answeredAt(),
        receipt.findings().stream()
            .map(it -> new Radsvar.Merknad(it.rule(), it.field(), it.text(), it.advice()))
            .toList(),
        header.origin());
  }
}
