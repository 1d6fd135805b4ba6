/** A house on the round. `time`: null where it is that of the appointment, or nobody has said one. */
export interface PlannedStop {
  caseId: string;
  time: string | null;
}
