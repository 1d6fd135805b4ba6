/**
 * 回答書 to whoever sent a 受けたつなぎ: whether it is dealt with, by whom, and where to call. The person's name and the answer in words are
 * there only where the person agreed to it, or towards our own section (R06); elsewhere they are absent.
 */

import { organisationNames } from '../organisations/store.ts';
import { answerReachOf } from '../referrals/answerReach.ts';
import { findReceived } from '../referrals/received.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { paperHead } from './head.ts';

export function receivedAnswerData(session: Session, id: string) {
  const { store } = session;
  const row = findReceived(store, id);
  if (!row?.answeredOn || !row.answer) return null;
  // R08: what has been withdrawn since comes out on no further copy.
  const saysMore = answerReachOf(session, id, row.answeredOn).words && answerReachOf(session, id).words;
  return {
    head: paperHead(session),
    caseId: row.caseId,
    number: row.number ?? '',
    receivedOn: row.receivedOn,
    way: row.way ?? 'other',
    to: {
      organisation: organisationNames(store).get(row.organisationId ?? '') || row.organisationName || '',
      person: row.contactName ?? '',
    },
    answer: row.answer,
    answeredOn: row.answeredOn,
    answeredBy: staffNames(store).get(row.answeredByStaffId ?? '') ?? '',
    personName: saysMore ? (row.personName ?? '') : '',
    words: saysMore ? (row.answerText ?? '') : '',
    saysMore,
  };
}
export type ReceivedAnswerData = NonNullable<ReturnType<typeof receivedAnswerData>>;
