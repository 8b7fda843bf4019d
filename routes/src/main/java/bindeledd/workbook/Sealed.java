package bindeledd.workbook;

import bindeledd.model.Grade;
import bindeledd.vault.Vault;

/** How a workbook lies in a folder: by the strict key, bound to being a workbook. */
final class Sealed {

  static final String ENDING = ".xlsx.forseglet";

  private static final String PLACE = "workbook";

  private Sealed() {}

  static byte[] seal(Vault vault, byte[] workbook) {
    return vault.seal(workbook, Grade.STRICTLY_CONFIDENTIAL, PLACE);
  }

  static byte[] open(Vault vault, byte[] sealed) {
    return vault.open(sealed, Grade.STRICTLY_CONFIDENTIAL, PLACE);
  }
}
