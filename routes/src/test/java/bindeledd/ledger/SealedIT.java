package bindeledd.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.connector.Unreadable;
import bindeledd.model.Finding;
import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Nobody is readable in the tables. */
final class SealedIT {

  private static final String NAME = "Kanariesen";
  private static final PersonNumber NUMBER = Facts.fnr(4242);
  private static final PersonNumber DUF = Facts.duf(4242);

  @Test
  void holdsNeitherNumberNorNameInAnyTable() {
    try (Desk desk = new Desk(Servers.fresh())) {
      Finding telling =
          Finding.error("NIR-9", "person", NAME + " er ukjent", "Se " + NUMBER.digits());
      desk.enter(
          Facts.participant("D-1", NAME, NUMBER, DUF),
          Facts.decision("V-1", NUMBER),
          Facts.decision("V-2", NUMBER),
          Facts.decision("V-3", DUF));
      desk.ledger.enter(
          new Intake(
              "casework",
              null,
              List.of(
                  new Intake.TurnedAway(
                      Facts.header("V-4", 1, NUMBER), "contract", NAME, List.of(telling)),
                  new Intake.Admitted(Facts.decision("V-5", NUMBER), List.of(telling), null)),
              List.of(
                  new Unreadable(
                      NAME + ".csv", 1, "navn", "CSV-1", "Raden er avkortet", NUMBER.digits()))));
      desk.settle(desk.claim(1).getFirst(), new Result.Refused(List.of(telling)));
      desk.settle(desk.claim(1).getFirst(), new Result.Parked("garbled", List.of(telling)));
      desk.enter(Facts.person(Grade.UNGRADED, Facts.now(NUMBER), Facts.now(DUF)));

      String everything = everything(desk);

      assertThat(everything).contains("V-1", "NIR-9", "CSV-1");
      for (String secret : List.of(NAME, NUMBER.digits(), DUF.digits())) {
        assertThat(everything).doesNotContain(secret);
        assertThat(everything).doesNotContain(hex(secret));
      }
    }
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)).toLowerCase(Locale.ROOT);
  }

  /** Every row of every table, bytes in hexadecimal. */
  private static String everything(Desk desk) {
    List<String> tables =
        desk.jdbc.queryForList(
            "select tablename from pg_tables where schemaname = 'bindeledd'", String.class);
    assertThat(tables)
        .contains("entry", "delivery", "attempt", "identifier", "audit", "unreadable");
    List<String> rows = new ArrayList<>();
    tables.forEach(
        table ->
            rows.addAll(
                desk.jdbc.queryForList("select t::text from " + table + " t", String.class)));
    return String.join("\n", rows);
  }

  @Test
  void showsAnAuditTrailThatWasTamperedWith() {
    try (Desk desk = new Desk(Servers.fresh())) {
      desk.enter(Facts.decision("V-1", NUMBER), Facts.decision("V-2", DUF));
      desk.enter(Facts.person(Grade.UNGRADED, Facts.now(NUMBER)));
      desk.enter(Facts.person(Grade.CONFIDENTIAL, Facts.now(NUMBER), Facts.now(DUF)));
      assertThat(desk.audit.broken()).isEmpty();

      assertThatThrownBy(() -> desk.jdbc.update("update audit set detail = 'nothing'"))
          .isInstanceOf(DataAccessException.class);
      assertThatThrownBy(() -> desk.jdbc.update("delete from audit"))
          .isInstanceOf(DataAccessException.class);
      assertThatThrownBy(() -> desk.jdbc.execute("truncate audit"))
          .isInstanceOf(DataAccessException.class);
      assertThatThrownBy(
              () ->
                  desk.jdbc.update(
                      "insert into audit (seq, actor, action, detail) select 1, 'x', 'y', 'z'; update audit set seq = 1"))
          .isInstanceOf(DataAccessException.class);

      desk.jdbc.execute("alter table audit disable trigger user");
      desk.jdbc.update("update audit set detail = 'nothing' where seq = 2");
      assertThat(desk.audit.broken()).containsExactly(2L);
    }
  }
}
