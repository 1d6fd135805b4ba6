/** One screen's help: what it is for, what to do there in order, and what people ask. Plain words; labels as they stand on the screen. */
export interface HelpPage {
  title: string;
  /** In one or two sentences. */
  what: string;
  how: readonly string[];
  asked?: readonly { question: string; answer: string }[];
  /** Other words that somebody may look for. */
  words?: string;
}
