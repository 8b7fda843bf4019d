package bindeledd.connector.tilskudd;

import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.RowLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that a workbook's cells refer to by number. They are kept, so there is a limit. */
final class SharedTexts {

  /** Bytes, as we reckon them: two a character, and what a text costs besides. */
  private static final long MOST = 64L * 1024 * 1024;

  private static final int EACH = 56;

  private final List<String> texts = new ArrayList<>();

  static SharedTexts of(Workbook book, RowLimits limits) throws IOException, BrokenFile {
    var texts = new SharedTexts();
    var part = book.part("xl/sharedStrings.xml");
    if (part.isPresent()) {
      try (var open = part.get()) {
        texts.read(open, limits.field());
      }
    }
    return texts;
  }

  private void read(Part part, int longest) throws IOException, BrokenFile {
    var text = new StringBuilder();
    boolean in = false;
    int phonetic = 0;
    long size = 0;
    for (var step = part.next(); step.isPresent(); step = part.next()) {
      switch (step.get()) {
        case Part.Begins(String name) -> {
          in = name.equals("t");
          phonetic += name.equals("rPh") ? 1 : 0;
        }
        case Part.Text(String more) -> {
          // One character too long is enough to be seen to be too long.
          if (in && phonetic == 0 && text.length() <= longest) {
            text.append(more, 0, Math.min(more.length(), longest + 1));
          }
        }
        case Part.Ends(String name) -> {
          in = false;
          phonetic -= name.equals("rPh") ? 1 : 0;
          if (name.equals("si")) {
            size += EACH + 2L * text.length();
            if (size > MOST) {
              throw new BrokenFile(Problem.XLSX_FOR_MANGE_TEKSTER, 0);
            }
            texts.add(text.toString());
            text.setLength(0);
          }
        }
      }
    }
  }

  /** The text with that number; nothing when there is none. */
  Optional<String> at(String number) {
    if (!number.matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    int place = Integer.parseInt(number);
    return place < texts.size() ? Optional.of(texts.get(place)) : Optional.empty();
  }
}
