package bindeledd.connector.casework;

import static java.util.stream.Collectors.groupingBy;

import bindeledd.connector.Receipt;
import bindeledd.connector.files.Keepable;
import bindeledd.connector.http.Answer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the case system says of what it was handed. */
record RestReceipts(ObjectMapper json) {

  private static final int LONGEST_REFERENCE = 200;
  private static final int MOST_FAULTS = 100;
  private static final Pattern CODE = Pattern.compile("(?!.*\\d{6})[A-Za-zÆØÅæøå0-9_.-]{1,60}");

  /** The contract's {@code Feil}. */
  private record Fault(@Nullable String kode, @Nullable String felt, @Nullable String tekst) {}

  /** The contract's {@code Svar}. */
  private record Many(@Nullable List<@Nullable One> svar) {}

  private record One(
      @Nullable String id,
      @Nullable String utfall,
      @Nullable String referanse,
      @Nullable List<@Nullable Fault> feil) {}

  /**
   * A receipt for each that is answered, once, in words of the contract. One that is not is left
   * out, which is to say that nobody knows; it can be handed over again without harm.
   */
  Map<UUID, Receipt> each(Answer answer, Set<UUID> handedOver) {
    var all = answer.json(json, Many.class).svar();
    if (all == null) {
      throw answer.garbled("answers nothing of what it was handed");
    }
    var answers =
        all.stream()
            .filter(one -> one != null && one.id() != null)
            .collect(groupingBy(one -> Objects.requireNonNull(one.id())));
    var receipts = new LinkedHashMap<UUID, Receipt>();
    for (UUID id : handedOver) {
      var told = answers.getOrDefault(id.toString(), List.of());
      if (told.size() == 1) {
        receipt(told.getFirst()).ifPresent(receipt -> receipts.put(id, receipt));
      }
    }
    if (receipts.isEmpty()) {
      throw answer.garbled("answers nothing of what it was handed");
    }
    return receipts;
  }

  private static Optional<Receipt> receipt(One one) {
    return switch (one.utfall()) {
      case "MOTTATT" -> kept(one.referanse()).map(Receipt.Accepted::new);
      case "HADDE_FRA_FOER" -> kept(one.referanse()).map(Receipt.Duplicate::new);
      case "AVVIST" -> reasons(one.feil());
      case null, default -> Optional.empty();
    };
  }

  private static Optional<String> kept(@Nullable String reference) {
    return Optional.ofNullable(reference)
        .filter(text -> text.length() <= LONGEST_REFERENCE && Keepable.is(text));
  }

  private static Optional<Receipt> reasons(@Nullable List<@Nullable Fault> faults) {
    if (faults == null) {
      return Optional.empty();
    }
    var reasons =
        faults.stream()
            .filter(Objects::nonNull)
            .limit(MOST_FAULTS)
            .map(f -> new Receipt.Reason(code(f.kode()), or(f.felt(), ""), or(f.tekst(), "")))
            .toList();
    return reasons.isEmpty() ? Optional.empty() : Optional.of(new Receipt.Rejected(reasons));
  }

  /** A code is shown to operators, so one that could hold anybody's number is not repeated. */
  private static String code(@Nullable String given) {
    return given != null && CODE.matcher(given).matches() ? given : "UKJENT";
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
