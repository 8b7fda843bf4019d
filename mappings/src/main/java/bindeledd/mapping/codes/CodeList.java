package bindeledd.mapping.codes;

/** The tables of the codes our own records carry. The other side's tables are named after it. */
public enum CodeList {
  /** Vedtakstype; {@code schemes} says on which, {@code effect} what it does. */
  DECISION_TYPE("decision-type"),
  /** Sluttmål. */
  FINAL_GOAL("final-goal"),
  /** Norskmål. */
  NORWEGIAN_GOAL("norwegian-goal"),
  /** Tiltak. */
  MEASURE("measure"),
  /** Avslutningsårsak. */
  END_CAUSE("end-cause"),
  /** Permisjonsårsak. */
  LEAVE_CAUSE("leave-cause"),
  /** Fraværsårsak. */
  ABSENCE_CAUSE("absence-cause"),
  /** What a fritak is from. */
  EXEMPTION_TYPE("exemption-type"),
  /** Hjemmel of a refusal or an exemption. */
  GROUND("ground"),
  /** Oppholdsgrunnlag; kept here, sent to nobody. */
  PERMIT_GROUND("permit-ground"),
  /** Utfall av klage. */
  COMPLAINT_OUTCOME("complaint-outcome"),
  /** Opplæringsspråk: ISO 639. */
  LANGUAGE("language"),
  /** Spor i norskopplæringen. */
  TRACK("track"),
  /** Omfang: bands of hours a week, for reports and receivers that count in bands. */
  EXTENT("extent");

  private final String table;

  CodeList(String table) {
    this.table = table;
  }

  public CodeTable table() {
    return CodeTable.named(table);
  }
}
