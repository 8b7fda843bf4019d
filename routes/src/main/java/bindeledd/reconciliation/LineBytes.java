package bindeledd.reconciliation;

import bindeledd.model.Change;
import bindeledd.model.GrantLine;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.PersonNumber;
import bindeledd.model.Subject;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A grant line as bytes, and back. Lists have registrations only, and no others come here. */
final class LineBytes {

  private static final GrantLine.Status[] STATUSES = GrantLine.Status.values();
  private static final long NO_DAY = Long.MIN_VALUE;

  private LineBytes() {}

  @SuppressWarnings("EnumOrdinal") // read by the process that wrote it, and by no other
  static void write(GrantLine line, DataOutputStream out) throws IOException {
    Header header = line.header();
    out.writeUTF(header.municipality().number());
    List<PersonNumber> numbers = header.subject().numbers();
    out.writeByte(numbers.size());
    for (PersonNumber number : numbers) {
      out.writeUTF(number.digits());
    }
    out.writeUTF(header.reference());
    out.writeLong(header.version());
    out.writeLong(header.changedAt().toEpochMilli());
    out.writeUTF(header.origin());
    out.writeUTF(line.term());
    out.writeInt(line.grantYear());
    out.writeUTF(line.code());
    out.writeLong(line.amountInOere());
    day(out, line.from());
    day(out, line.to());
    out.writeByte(line.status().ordinal());
    out.writeBoolean(line.corrects() != null);
    if (line.corrects() != null) {
      out.writeUTF(line.corrects());
    }
    day(out, line.settledOn());
  }

  static GrantLine read(DataInputStream in) throws IOException {
    var municipality = new Municipality(in.readUTF());
    int count = in.readByte();
    List<PersonNumber> numbers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      numbers.add(PersonNumber.of(in.readUTF()));
    }
    var header =
        new Header(
            municipality,
            new Subject(numbers),
            in.readUTF(),
            in.readLong(),
            Instant.ofEpochMilli(in.readLong()),
            in.readUTF(),
            new Change.Registration());
    return new GrantLine(
        header,
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        in.readLong(),
        day(in),
        day(in),
        STATUSES[in.readByte()],
        in.readBoolean() ? in.readUTF() : null,
        day(in));
  }

  private static void day(DataOutputStream out, @Nullable LocalDate day) throws IOException {
    out.writeLong(day == null ? NO_DAY : day.toEpochDay());
  }

  private static @Nullable LocalDate day(DataInputStream in) throws IOException {
    long day = in.readLong();
    return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
  }
}
