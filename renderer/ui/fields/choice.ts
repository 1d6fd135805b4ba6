/** One choice of a select, combo box, radio group or check list: the code that is stored and the words for it. */
export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
  /** Smaller words beside the label: district, hours, what it means. */
  note?: string;
  isDisabled?: boolean;
}
