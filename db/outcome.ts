/**
 * A procedure's answer. A refusal is a value the page can word and turn into a button, never an exception:
 * exceptions are for faults of the programme, refusals for everything that a person can do something about.
 * The words for each code live in `renderer/text/refusals.ts`; here are only facts.
 */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** What the person can do instead. The page turns each into one button. */
export type Way =
  | 'hold-as-support-meeting'
  | 'record-consent'
  | 'record-notification'
  | 'confirm-safety'
  | 'explain-secrecy'
  | 'explain-plan'
  | 'sign-plan'
  | 'hand-over-case'
  | 'bring-plan-before-meeting'
  | 'amend-plan'
  | 'write-evaluation'
  | 'bring-evaluation-before-meeting'
  | 'name-lead-after'
  | 'explain-evaluation'
  | 'correct-minutes'
  | 'choose-basis'
  | 'say-somebody-else'
  | 'fill-in'
  | 'choose-other-file'
  | 'ask-for-missing-file'
  | 'ask-sender-to-make-again'
  | 'exchange-cards'
  | 'open-backup'
  | 'wait'
  | 'none';

/** Why it was refused. Rule ids (R01 …) are those of the table in the README; the rest name the fault. */
export type RefusalCode =
  | 'R01'
  | 'R02'
  | 'R03'
  | 'R05'
  | 'R06'
  | 'R09'
  | 'R10'
  | 'R11'
  | 'R12'
  | 'R13'
  | 'R16'
  | 'R17'
  | 'adverse-party'
  | 'request-on-trial'
  | 'request-not-member'
  | 'no-handout'
  | 'checked-by-oneself'
  | 'not-yet-seen'
  | 'adverse-and-member'
  | 'merge-impossible'
  | 'missing-required'
  | 'invalid-input'
  | 'not-permitted'
  | 'not-found'
  | 'state-changed'
  | 'transition-unknown'
  | 'not-undoable'
  | 'office-exists'
  | 'office-missing'
  | 'passphrase-weak'
  | 'credentials-wrong'
  | 'credentials-wait'
  | 'recovery-key-wrong'
  | 'login-taken'
  | 'keyring-damaged'
  | 'store-plaintext'
  | 'store-damaged'
  | 'store-newer'
  | 'store-busy'
  | 'migration-failed'
  | 'clock-far-off'
  | 'plan-file-invalid'
  | 'card-invalid'
  | 'card-own'
  | 'card-unconfirmed'
  | 'handoff-outside-basis'
  | 'handoff-concealed-outside'
  | 'letter-concealed'
  | 'letter-no-address'
  | 'card-withdrawn'
  | 'card-replaced'
  | 'practice-apart'
  | 'replica-ended'
  | 'handoff-not-a-file'
  | 'handoff-truncated'
  | 'handoff-counters-own'
  | 'message-tel-concealed'
  | 'handoff-altered'
  | 'handoff-other-recipient'
  | 'handoff-unknown-sender'
  | 'handoff-newer-format'
  | 'handoff-replayed'
  | 'handoff-gap'
  | 'handoff-fork'
  | 'attachment-unfit'
  | 'attachment-known'
  | 'attachment-missing'
  | 'attachment-damaged'
  | 'import-stands'
  | 'ledger-unreadable'
  | 'ledger-undecided'
  | 'ledger-nothing'
  | 'room-taken'
  | 'leave-elsewhere'
  | 'reassignment-ahead'
  | 'reassignment-same'
  | 'reassignment-overtaken'
  | 'kept-from-case'
  | 'message-kept'
  | 'cannot-carry'
  | 'calendar-unreadable'
  | 'holidays-unreadable'
  | 'cancelled'
  | 'disk-full'
  | 'not-writable'
  | 'locked';

export interface Refusal {
  code: RefusalCode;
  /** Values the sentence is built from: names, dates (ISO), counts, field keys. Never a path, never a key. */
  facts?: Record<string, string | number | boolean | string[]>;
  way: Way;
}

export const allowed = <T>(value: T): { ok: true; value: T } => ({
  ok: true,
  value,
});

export const refused = (
  code: RefusalCode,
  way: Way = 'none',
  facts?: Refusal['facts'],
): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: facts ? { code, way, facts } : { code, way },
});
