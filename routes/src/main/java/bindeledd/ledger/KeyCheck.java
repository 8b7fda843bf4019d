package bindeledd.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.model.Grade;
import bindeledd.vault.CannotOpenException;
import bindeledd.vault.Hash;
import bindeledd.vault.KeysRefusedException;
import bindeledd.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Refuses to work with keys that are not those the ledger was sealed with: nothing could be opened,
 * and everybody known would be entered anew.
 */
final class KeyCheck {

  private static final String WORD = "bindeledd";
  private static final String UNGRADED = "key_check:ungraded";
  private static final String GRADED = "key_check:graded";

  private KeyCheck() {}

  /**
   * Notes the keys in a new ledger; compares them in one that has been used.
   *
   * @throws KeysRefusedException if they differ
   */
  static void run(JdbcTemplate jdbc, Vault vault) {
    Hash lookup = vault.hash("key_check", WORD.getBytes(UTF_8));
    jdbc.update(
        "insert into key_check (ungraded, graded, lookup) values (?, ?, ?) on conflict do nothing",
        vault.seal(WORD, Grade.UNGRADED, UNGRADED),
        vault.seal(WORD, Grade.STRICTLY_CONFIDENTIAL, GRADED),
        lookup.bytes());
    boolean same;
    try {
      same =
          Boolean.TRUE.equals(
              jdbc.queryForObject(
                  "select ungraded, graded, lookup from key_check",
                  (row, n) ->
                      vault.openText(row.getBytes(1), Grade.UNGRADED, UNGRADED).equals(WORD)
                          && vault
                              .openText(row.getBytes(2), Grade.STRICTLY_CONFIDENTIAL, GRADED)
                              .equals(WORD)
                          && new Hash(row.getBytes(3)).equals(lookup)));
    } catch (CannotOpenException e) {
      same = false;
    }
    if (!same) {
      throw new KeysRefusedException(
          "Nøklene er ikke de som databasen er låst med. Sett bindeledd.keys.file til nøkkelsettet"
              + " som hører til, eller pek på en annen database");
    }
  }
}
