package bindeledd.mapping.rules;

/** A rule that a table tells about. */
interface Ruled {

  /** What the table says of this rule. */
  RuleRow row();
}
