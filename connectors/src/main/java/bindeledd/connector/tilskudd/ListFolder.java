package bindeledd.connector.tilskudd;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Cursor;
import bindeledd.connector.Health;
import bindeledd.connector.Page;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.files.DropFolder;
import bindeledd.connector.files.Folders;
import bindeledd.connector.files.ResultFiles;
import bindeledd.connector.files.RowLimits;
import bindeledd.schema.tilskudd.Liste;
import bindeledd.schema.tilskudd.Radsvar;
import bindeledd.schema.tilskudd.Tilskuddsrad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.LongSupplier;

/** One list's folder: the feed from its files, and the answers beside them. */
final class ListFolder {

  /** Answers about what came in no file that we know. */
  static final String OTHERS = "svar";

  private final Path root;
  private final Folders folders;
  private final ResultFiles results;
  private final DropFolder<SortedMap<String, String>, Tilskuddsrad> feed;

  ListFolder(Liste list, Path root, TilskuddProperties properties, LongSupplier nanos) {
    this.root = root;
    this.folders = new Folders("tilskudd", root.resolve(list.mappe()), false);
    this.results = new ResultFiles(folders);
    this.feed =
        new DropFolder<>(
            results,
            new DropFolder.Pace(properties.settle(), properties.marker(), properties.pageSize()),
            format(list, properties),
            (fields, origin) -> new Tilskuddsrad(list, fields, origin),
            nanos);
  }

  private static ListFiles format(Liste list, TilskuddProperties properties) {
    return new ListFiles(
        new Columns(list, properties.columns().getOrDefault(list, Map.of())),
        new RowLimits(properties.maxField(), properties.maxRow()),
        properties.charset(),
        properties.delimiter(),
        properties.sheet());
  }

  Page<Tilskuddsrad> pull(Cursor after) {
    prepare();
    return feed.pull(after);
  }

  Map<UUID, Receipt> answer(List<Parcel<Radsvar>> parcels) {
    prepare();
    return results.answer(parcels, new AnswerLines(), OTHERS);
  }

  /** The list's own folder is made; the one it lies in must be there, as it may be a mount. */
  private void prepare() {
    if (!Files.isDirectory(root)) {
      throw ConnectorException.unavailable("tilskudd: the drop folder is not there");
    }
    try {
      Files.createDirectories(folders.root());
    } catch (IOException e) {
      throw folders.unavailable(e);
    }
  }

  Health health() {
    if (!Files.isDirectory(root)) {
      return new Health.Down("tilskudd: the drop folder is not there");
    }
    return Files.exists(folders.root()) ? folders.health() : new Health.Up();
  }
}
