package bindeledd.connector.casework;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.Health;
import bindeledd.connector.Parcel;
import bindeledd.connector.PushMany;
import bindeledd.connector.files.DropFolder;
import bindeledd.connector.files.FileNames;
import bindeledd.connector.files.Folders;
import bindeledd.connector.files.ResultFiles;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Sakspost;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.HashMap;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * The case system over REST, through a drop folder, or both: a feed for each that is configured. A
 * receipt goes the way its record came; all else goes over REST where there is that.
 */
@Component
@Conditional(CaseworkIsConfigured.class)
@EnableConfigurationProperties(CaseworkProperties.class)
final class CaseworkConnector implements Connector {

  /** As many as the contract lets stand in one call. */
  private static final int MANY_AT_ONCE = 100;

  private final @Nullable CaseworkRest rest;
  private final @Nullable Folders folders;
  private final @Nullable DropFolder<SortedMap<String, String>, Sakspost> files;
  private final @Nullable FolderInbox inbox;

  CaseworkConnector(CaseworkProperties properties) {
    var json = json();
    this.rest =
        properties.url() == null ? null : new CaseworkRest(properties.url(), properties, json);
    if (properties.folder() == null) {
      this.folders = null;
      this.files = null;
      this.inbox = null;
    } else {
      this.folders = new Folders("casework", properties.folder(), true);
      var results = new ResultFiles(folders);
      this.files = CaseworkFiles.feed(properties, results, System::nanoTime);
      this.inbox = new FolderInbox(results, json);
    }
  }

  @Override
  public Contract contract() {
    var contract = Contract.of("casework");
    if (rest != null) {
      contract = contract.serve(Casework.RECORDS, rest::pull);
    }
    if (files != null) {
      contract = contract.serve(Casework.FILES, files::pull);
    }
    return contract
        .serve(Casework.RECEIPTS, MANY_AT_ONCE, receipts())
        .serve(Casework.PERSONS, MANY_AT_ONCE, rest == null ? inbox()::persons : rest::persons)
        .serve(Casework.HOUSING, MANY_AT_ONCE, rest == null ? inbox()::housing : rest::housing)
        .serve(
            Casework.SETTLEMENTS,
            MANY_AT_ONCE,
            rest == null ? inbox()::settlements : rest::settlements)
        .serve(Casework.GRANTS, MANY_AT_ONCE, rest == null ? inbox()::grants : rest::grants);
  }

  private PushMany<Kvittering> receipts() {
    if (rest == null || inbox == null) {
      return rest == null ? inbox()::receipts : rest::receipts;
    }
    return parcels -> {
      var byFile = parcels.stream().filter(CaseworkConnector::cameInFile).toList();
      var others = parcels.stream().filter(parcel -> !cameInFile(parcel)).toList();
      var answers = new HashMap<>(inbox.receipts(byFile));
      if (!others.isEmpty()) {
        answers.putAll(rest.receipts(others));
      }
      return answers;
    };
  }

  private FolderInbox inbox() {
    if (inbox == null) {
      throw new IllegalStateException("The case system has neither address nor folder");
    }
    return inbox;
  }

  private static boolean cameInFile(Parcel<Kvittering> parcel) {
    return FileNames.placeIn(parcel.content().opphav()).isPresent();
  }

  @Override
  public Health health() {
    var folder = folders == null ? new Health.Up() : folders.health();
    return folder instanceof Health.Down || rest == null ? folder : rest.health();
  }

  static ObjectMapper json() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }
}
