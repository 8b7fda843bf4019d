package bindeledd.connector.tilskudd;

import static java.util.stream.Collectors.groupingBy;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.Health;
import bindeledd.connector.Parcel;
import bindeledd.connector.Pull;
import bindeledd.connector.Receipt;
import bindeledd.schema.tilskudd.Liste;
import bindeledd.schema.tilskudd.Radsvar;
import bindeledd.schema.tilskudd.Tilskuddsrad;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Serves {@link Tilskudd}'s ports: those of the address, those of the folder, or both. */
@Component
@Conditional(TilskuddIsConfigured.class)
@EnableConfigurationProperties(TilskuddProperties.class)
final class TilskuddConnector implements Connector {

  /** Answers added in one go. */
  private static final int MANY_AT_ONCE = 500;

  private final @Nullable TilskuddRest rest;
  private final Map<Liste, ListFolder> lists = new EnumMap<>(Liste.class);

  TilskuddConnector(TilskuddProperties properties) {
    this.rest = properties.url() == null ? null : new TilskuddRest(properties);
    @Nullable Path folder = properties.folder();
    if (folder != null) {
      for (Liste list : Liste.values()) {
        lists.put(list, new ListFolder(list, folder, properties, System::nanoTime));
      }
    }
  }

  @Override
  public Contract contract() {
    var contract = Contract.of("tilskudd");
    if (rest != null) {
      contract =
          contract
              .serve(Tilskudd.CHANGE_REQUEST, rest::changeRequest)
              .serve(Tilskudd.EXTRA_GRANT, rest::extraGrant)
              .serve(Tilskudd.STATUS, rest::status);
    }
    return lists.isEmpty()
        ? contract
        : contract
            .serve(Tilskudd.GRANT_LINES, from(Liste.TILSKUDDSLINJER))
            .serve(Tilskudd.BANK_POSTINGS, from(Liste.BANKPOSTER))
            .serve(Tilskudd.EXTRA_DECISIONS, from(Liste.EKSTRAVEDTAK))
            .serve(Tilskudd.ANSWERS, MANY_AT_ONCE, this::answer);
  }

  private Pull<Tilskuddsrad> from(Liste list) {
    return Objects.requireNonNull(lists.get(list))::pull;
  }

  private Map<UUID, Receipt> answer(List<Parcel<Radsvar>> parcels) {
    var receipts = new HashMap<UUID, Receipt>();
    parcels.stream()
        .collect(groupingBy(parcel -> parcel.content().liste()))
        .forEach(
            (list, its) -> receipts.putAll(Objects.requireNonNull(lists.get(list)).answer(its)));
    return receipts;
  }

  @Override
  public Health health() {
    return lists.values().stream()
        .map(ListFolder::health)
        .filter(Health.Down.class::isInstance)
        .findFirst()
        .orElseGet(() -> rest == null ? new Health.Up() : rest.health());
  }
}
