package bindeledd.schema.folkeregister;

import bindeledd.model.DufNumber;

/**
 * What {@code entydigsoek} finds a person by who is known by DUF number only.
 *
 * @param name given name first, family name last; a whole word of each must be right
 */
public record DufAndName(DufNumber duf, String name) {

  @Override
  public String toString() {
    return "DUF number and name ***";
  }
}
