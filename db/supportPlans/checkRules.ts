/**
 * 中間の状況確認 of a plan in force, and 助言 to those who carry it: what each must say before it stands, which 対応事項 a check closes and
 * which one it makes. Pure.
 */
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { AdviceFields } from './checkInputs.ts';
import type { Progress } from './codes.ts';

export interface CheckFacts {
  checkedOn: string;
  decidedOn: string;
  /** 支援内容 of the plan. */
  actionIds: readonly string[];
  actions: readonly { actionId: string; progress: Progress | null }[];
  situation: string;
  nextOn: string | null;
}

/** Every 支援内容 is looked at, once; and how the person is stands in words. */
export function mayCheck(facts: CheckFacts, today: string): Outcome<null> {
  if (facts.checkedOn > today || facts.checkedOn < facts.decidedOn)
    return refused('invalid-input', 'fill-in', { fields: ['date'] });
  const told = facts.actions.flatMap(({ actionId, progress }) => (progress === null ? [] : [actionId]));
  const isForeign = facts.actions.some(({ actionId }) => !facts.actionIds.includes(actionId));
  if (isForeign || new Set(facts.actions.map(({ actionId }) => actionId)).size !== facts.actions.length)
    return refused('invalid-input', 'fill-in', { fields: ['planProgress'] });
  const missing = [
    ...(facts.actionIds.every((id) => told.includes(id)) ? [] : ['planProgress']),
    ...(facts.situation === '' ? ['checkSituation'] : []),
  ];
  if (missing.length > 0) return refused('missing-required', 'fill-in', { fields: missing });
  return facts.nextOn !== null && facts.nextOn <= facts.checkedOn
    ? refused('invalid-input', 'fill-in', { fields: ['nextCheckOn'] })
    : allowed(null);
}

interface Due {
  id: string;
  dueDate: string | null;
}

/** Those that had fallen due by then; where none had, the next one, which was done before its day. */
export function closedByCheck(open: readonly Due[], checkedOn: string): string[] {
  const inOrder = [...open].sort((a, b) => (a.dueDate ?? '').localeCompare(b.dueDate ?? ''));
  const due = inOrder.filter(({ dueDate }) => (dueDate ?? '') <= checkedOn);
  return (due.length > 0 ? due : inOrder.slice(0, 1)).map(({ id }) => id);
}

/** The day agreed on at the check makes a 対応事項 unless one for it is open already. `due`: that day on a working day (C22). */
export const needsTask = (open: readonly Due[], closed: readonly string[], due: string): boolean =>
  !open.some(({ id, dueDate }) => !closed.includes(id) && dueDate === due);

/** Given on a day that has come, to an organisation, in words that somebody reads next year. */
export function mayAdvise(
  advice: Pick<AdviceFields, 'givenOn' | 'organisationId' | 'organisationName' | 'content'>,
  today: string,
): Outcome<null> {
  const missing = [
    ...(advice.organisationId === null && advice.organisationName === '' ? ['adviceOrganisation'] : []),
    ...(advice.content === '' ? ['adviceContent'] : []),
  ];
  if (missing.length > 0) return refused('missing-required', 'fill-in', { fields: missing });
  return advice.givenOn > today
    ? refused('invalid-input', 'fill-in', { fields: ['givenOn'] })
    : allowed(null);
}
