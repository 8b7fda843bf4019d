package bindeledd.connector.nir;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Cursor;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * How far the person lists are read.
 *
 * @param changed when the file was last changed
 * @param mark which file of that moment
 * @param row the last row read; 0 before the first
 */
record PersonListPlace(long changed, String mark, long row) {

  static final Comparator<PersonListPlace> IN_ORDER =
      Comparator.comparingLong(PersonListPlace::changed).thenComparing(PersonListPlace::mark);

  private static final PersonListPlace START = new PersonListPlace(Long.MIN_VALUE, "", 0);
  private static final Pattern CURSOR = Pattern.compile("(\\d{1,15})\\.([0-9a-f]{8})\\.(\\d{1,9})");

  static PersonListPlace at(Cursor cursor) {
    if (cursor.isStart()) {
      return START;
    }
    var match = CURSOR.matcher(cursor.value());
    if (!match.matches()) {
      throw ConnectorException.garbled("nir: not a place in the person list", "", null);
    }
    return new PersonListPlace(
        Long.parseLong(match.group(1)), match.group(2), Long.parseLong(match.group(3)));
  }

  Cursor cursor() {
    return new Cursor(changed + "." + mark + "." + row);
  }
}
