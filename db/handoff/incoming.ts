/**
 * Judging what another office's file would write, change by change, before anything is written. The signature proves who
 * wrote it, not that it is harmless: accounts and this office's own staff are never written from outside, and a value of the wrong
 * type is refused with the whole file.
 */
import { z } from 'zod';
import { SCREENING_RESULTS, URGENCIES } from '../assessments/codes.ts';
import { isSha256 } from '../attachments/rules.ts';
import { isIsoDate } from '../calendar/rules.ts';
import { CASE_STATES } from '../cases/rules.ts';
import { CONSENT_KINDS } from '../consents/codes.ts';
import { MEETING_STATES } from '../meetings/codes.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Change } from '../store/changeLog.ts';
import type { EntityRegistry } from '../store/entities.ts';
import { hlcReplica, isHlc } from '../store/hlc.ts';
import { LEGAL_BASES } from './codes.ts';

const stamp = z.string().refine(isHlc);
const incomingChange = z.strictObject({
  hlc: stamp,
  replica: z.string().regex(/^[0-9a-f]{12}$/),
  staff: z.string().max(64).nullable(),
  entity: z.string().regex(/^[A-Za-z]{1,40}$/),
  id: z.string().regex(/^[0-9A-Za-z-]{1,64}$/),
  field: z.string().regex(/^[A-Za-z]{1,40}$/),
  baseHlc: stamp.nullable(),
  alsoBase: z.array(stamp).max(64).optional(),
  value: z.string(),
});

/** 2100-01-01: an instant beyond it is no instant of this work, and no calendar of ours could write it. */
const LATEST = Date.UTC(2100, 0, 1);

/** Codes that decide what a screen does: an unknown one would leave a case or a meeting stuck. */
const DECIDING: Record<string, readonly string[]> = {
  'case state': CASE_STATES,
  'case urgency': URGENCIES,
  'supportMeeting state': MEETING_STATES,
  'planReviewMeeting state': MEETING_STATES,
  'stakeholderMeeting state': MEETING_STATES,
  'screening result': SCREENING_RESULTS,
  'consent kind': CONSENT_KINDS,
  'disclosure basis': LEGAL_BASES,
  'planReviewAttendee basis': LEGAL_BASES,
};

function isPlausible({ entity, field }: { entity: string; field: string }, value: unknown): boolean {
  if (value === null || value === '') return true;
  // It becomes the name of what is looked for on the disk.
  if (entity === 'attachment' && field === 'contentHash') return isSha256(value);
  const codes = DECIDING[`${entity} ${field}`];
  if (codes) return codes.includes(value as string);
  if (typeof value !== 'string') return true;
  if (/(^date|Date|On|^until|Due)$/.test(field)) return isIsoDate(value);
  return !/Time$/.test(field) || /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}

/** Never taken from a file, whoever signed it. */
const PROTECTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['staff', ['login', 'roles', 'disabled']],
]);

/** JSON columns that hold marks by code, and those that hold a list of small records; all others are lists of codes or ids. */
const MARKS = ['reception worries', 'consent items'];
const RECORDS = [
  'organisation managementTerms',
  'personMerge moved',
  'intakeSheet handbooks',
  'sentReferral tries',
  'planCheck actions',
  'progressNote stages',
  'evaluation goals',
  'stakeholderMeeting attendees',
];

const isText = (value: unknown): boolean => typeof value === 'string';
const isRecord = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((each) => each === null || isText(each) || typeof each === 'boolean');

/** What a screen relies on: a list where it maps over one, marks where it looks them up. */
function jsonFits(name: string, value: unknown): boolean {
  if (MARKS.includes(name)) return isRecord(value) && Object.values(value as object).every(isText);
  return Array.isArray(value) && value.every(RECORDS.includes(name) ? isRecord : isText);
}

const typeFits = ({ entity, field }: Change, dataType: string, value: unknown): boolean => {
  if (value === null) return true;
  if (dataType === 'string') return isText(value);
  if (dataType === 'number')
    return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= LATEST;
  if (dataType === 'boolean') return typeof value === 'boolean';
  return dataType === 'json' && jsonFits(`${entity} ${field}`, value);
};

export function judgeChange(raw: unknown, entities: EntityRegistry): Outcome<Change> {
  const altered = refused('handoff-altered', 'ask-sender-to-make-again', { part: 'changes' });
  const read = incomingChange.safeParse(raw);
  if (!read.success || hlcReplica(read.data.hlc) !== read.data.replica) return altered;
  const change = read.data;
  // Nobody writes on top of what comes later: a change that names itself or the future as its base would erase heads.
  const bases = [...(change.baseHlc ? [change.baseHlc] : []), ...(change.alsoBase ?? [])];
  if (bases.some((base) => base >= change.hlc)) return altered;
  if (PROTECTED.get(change.entity)?.includes(change.field)) return altered;
  let value: unknown;
  try {
    value = JSON.parse(change.value);
  } catch {
    return altered;
  }
  const column = entities.get(change.entity)?.fields.get(change.field);
  // A field that this version does not know is kept for a later one; its type is that version's affair.
  if (column && !(typeFits(change, column.dataType, value) && isPlausible(change, value))) return altered;
  const { alsoBase, ...rest } = change;
  return allowed(alsoBase ? { ...rest, alsoBase } : rest);
}
