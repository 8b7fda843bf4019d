package bindeledd.workbook;

import bindeledd.identity.Audit;
import bindeledd.model.Grade;
import bindeledd.vault.CannotOpenException;
import bindeledd.vault.Vault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who has opened which workbook, when and why: a sealed note of each opening in a folder beside the
 * workbooks, which the adapter reads into the audit trail. Whoever opens one has the key file and
 * no way to the database.
 */
final class Openings {

  /** Where notes are put, and where the adapter puts those it has read. */
  static final String FOLDER = "apnet";

  static final String READ = "lest";

  private static final String ENDING = ".notat";
  private static final String PLACE = "workbook-opening";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Openings() {}

  /**
   * One opening. When it was, is when its note was written.
   *
   * @param who the login on the machine where it was opened
   * @param why names no person
   */
  record Opening(String workbook, String who, String why) {}

  /** Makes the folder beside the workbooks; without it none of them can be opened. */
  static void prepare(Path workbooks) throws IOException {
    Files.createDirectories(workbooks.resolve(FOLDER).resolve(READ));
  }

  /** Whether a workbook lies where its opening will be read. */
  static boolean areNotedBeside(Path workbook) {
    Path beside = workbook.toAbsolutePath().resolveSibling(FOLDER);
    return Files.isDirectory(beside) && Files.isWritable(beside);
  }

  /** Notes an opening beside the workbook. */
  static void note(Vault vault, Path workbook, Opening opening) throws IOException {
    var note = JSON.createObjectNode();
    note.put("workbook", opening.workbook()).put("who", opening.who());
    note.put("why", opening.why());
    Path folder = workbook.toAbsolutePath().resolveSibling(FOLDER);
    Files.write(
        folder.resolve(UUID.randomUUID() + ENDING),
        vault.seal(JSON.writeValueAsBytes(note), Grade.STRICTLY_CONFIDENTIAL, PLACE),
        StandardOpenOption.CREATE_NEW);
  }

  /** Reads every note into the audit trail; one that a crash comes upon is there twice. */
  static void readInto(Audit audit, Vault vault, Path workbooks) throws IOException {
    Path folder = workbooks.resolve(FOLDER);
    List<Path> notes;
    try (Stream<Path> files = Files.list(folder)) {
      notes = files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
    for (Path note : notes) {
      audit.write(List.of(line(vault, note)));
      Files.move(note, folder.resolve(READ).resolve(note.getFileName()));
    }
  }

  private static Audit.Line line(Vault vault, Path note) throws IOException {
    try {
      JsonNode it =
          JSON.readTree(vault.open(Files.readAllBytes(note), Grade.STRICTLY_CONFIDENTIAL, PLACE));
      return new Audit.Line(
          it.path("who").asText(),
          "WORKBOOK_OPENED",
          null,
          it.path("workbook").asText()
              + " at "
              + Files.getLastModifiedTime(note).toInstant()
              + ": "
              + it.path("why").asText());
    } catch (CannotOpenException unreadable) {
      return new Audit.Line(
          "claim-workbooks",
          "WORKBOOK_OPENED",
          null,
          "somebody opened a workbook, and the note of it cannot be read");
    }
  }
}
