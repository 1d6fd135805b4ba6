/** 伝言・折返し: whose they are and how far they are. */
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { MessageState } from './codes.ts';

export interface Addressed {
  fromStaffId: string | null;
  toStaffId: string | null;
  /** Null `toStaffId`: anybody at that window. */
  toOfficeId: string | null;
}

export interface Reader {
  staffId: string;
  officeId: string;
  /** Members of the window who read none of theirs any more, or not this one (R17): whoever is there reads it for them. */
  covers: readonly string[];
}

export const isFor = ({ toStaffId, toOfficeId }: Addressed, reader: Reader): boolean =>
  toStaffId === reader.staffId ||
  (toOfficeId === reader.officeId && (toStaffId === null || reader.covers.includes(toStaffId)));

export const stateOf = ({
  readAt,
  doneAt,
}: {
  readAt: number | null;
  doneAt: number | null;
}): MessageState => (doneAt !== null ? 'done' : readAt !== null ? 'read' : 'unread');

/** A 伝言 is read and done by whom it is for; whoever wrote it may end it too: the matter has settled itself. */
export function mayFinish(message: Addressed & { doneAt: number | null }, reader: Reader): Outcome<null> {
  if (message.doneAt !== null) return refused('state-changed');
  if (!isFor(message, reader) && message.fromStaffId !== reader.staffId)
    return refused('not-permitted', 'none');
  return allowed(null);
}
