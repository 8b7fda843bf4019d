package bindeledd.connector.casework;

import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.files.ResultFiles;
import bindeledd.schema.casework.Bosettingsmelding;
import bindeledd.schema.casework.Bostottemelding;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Tilskuddsmelding;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The inboxes in a folder: a receipt is added to the result file of the file its record came in; a
 * person, a housing case, a settlement or a grant is a file of its own in {@code ut}, named by the
 * parcel.
 */
final class FolderInbox {

  /** Receipts about records that came in no file. */
  static final String OTHERS = "kvitteringer";

  private final ResultFiles results;
  private final ObjectMapper json;

  FolderInbox(ResultFiles results, ObjectMapper json) {
    this.results = results;
    this.json = json;
  }

  Map<UUID, Receipt> receipts(List<Parcel<Kvittering>> parcels) {
    return results.answer(parcels, new ReceiptLines(), OTHERS);
  }

  Map<UUID, Receipt> persons(List<Parcel<Personmelding>> parcels) {
    return all("person-", parcels);
  }

  Map<UUID, Receipt> housing(List<Parcel<Bostottemelding>> parcels) {
    return all("bostotte-", parcels);
  }

  Map<UUID, Receipt> settlements(List<Parcel<Bosettingsmelding>> parcels) {
    return all("bosetting-", parcels);
  }

  Map<UUID, Receipt> grants(List<Parcel<Tilskuddsmelding>> parcels) {
    return all("tilskudd-", parcels);
  }

  /** Those written before a failure are found again when all are handed over once more. */
  private <M> Map<UUID, Receipt> all(String kind, List<Parcel<M>> parcels) {
    var receipts = new LinkedHashMap<UUID, Receipt>();
    parcels.forEach(parcel -> receipts.put(parcel.id(), out(kind, parcel)));
    return receipts;
  }

  private Receipt out(String kind, Parcel<?> parcel) {
    var folders = results.folders();
    var file = folders.out().resolve(kind + parcel.id() + ".json");
    try {
      folders.prepare();
      var content = json.writeValueAsBytes(parcel.content());
      if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
        return answer(false, parcel);
      }
      write(folders.out().resolve("." + parcel.id() + ".tmp"), file, content);
      return answer(true, parcel);
    } catch (IOException e) {
      throw results.folders().unavailable(e);
    }
  }

  private static Receipt answer(boolean added, Parcel<?> parcel) {
    var reference = parcel.id().toString();
    return added ? new Receipt.Accepted(reference) : new Receipt.Duplicate(reference);
  }

  /** Whole or not at all, and on disk. */
  private static void write(Path unfinished, Path file, byte[] content) throws IOException {
    try (var channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
