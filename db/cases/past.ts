/**
 * 前の相談: what a counter knows of somebody who comes back, in a few lines per case — when, about what, what was done, how it ended and by
 * whom. Codes and names of organisations alone: what was said stays in the case (R05), and no address or telephone is among it (R09).
 */
import { inArray } from 'drizzle-orm';
import { keptFrom } from '../closeRelations/reach.ts';
import { officeNames } from '../offices/names.ts';
import { organisationNames } from '../organisations/store.ts';
import type { Worry, WorryMark } from '../receptions/codes.ts';
import { receptionsOf } from '../receptions/store.ts';
import { referralsOf } from '../referrals/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { notesOf, supersededNotes } from './notes/store.ts';
import { type CaseOfPerson, casesOfPeople } from './ofPeople.ts';
import { supportCase } from './tables.ts';
import { recordView } from './views.ts';

export interface PastCase extends CaseOfPerson {
  worries: Partial<Record<Worry, WorryMark>>;
  referrals: {
    organisation: string;
    way: ReturnType<typeof referralsOf>[number]['way'];
    outcome: ReturnType<typeof referralsOf>[number]['outcome'];
  }[];
  notes: number;
  lastNoteAt: number | null;
  officeName: string;
  staffName: string;
}

/** As many as a card holds; the others are one press away in the record. */
const SHOWN = 4;

export function pastOf(session: Session, personId: string): PastCase[] {
  const { store } = session;
  const kept = keptFrom(store, session.staff.id)?.ids;
  const cases = (casesOfPeople(store, [personId]).get(personId) ?? [])
    .filter(({ caseId }) => !kept?.has(caseId))
    .slice(0, SHOWN);
  if (cases.length === 0) return [];
  const offices = officeNames(store);
  const staff = staffNames(store);
  const organisations = organisationNames(store);
  const heads = new Map(
    store.orm
      .select({
        id: supportCase.id,
        officeId: supportCase.responsibleOfficeId,
        staffId: supportCase.staffId,
      })
      .from(supportCase)
      .where(
        inArray(
          supportCase.id,
          cases.map(({ caseId }) => caseId),
        ),
      )
      .all()
      .map((row) => [row.id, row]),
  );
  return cases.map((each) => {
    const { caseId } = each;
    recordView(session, caseId);
    const all = notesOf(store, caseId);
    const gone = supersededNotes(
      store,
      all.map(({ id }) => id),
    );
    const notes = all.filter(({ id }) => !gone.has(id));
    return {
      ...each,
      worries: Object.assign(
        {},
        ...receptionsOf(store, caseId)
          .map(({ worries }) => worries ?? {})
          .reverse(),
      ),
      referrals: referralsOf(store, caseId).map(({ organisationId, way, outcome }) => ({
        organisation: organisations.get(organisationId ?? '') ?? '',
        way,
        outcome,
      })),
      notes: notes.length,
      lastNoteAt: notes[0]?.at ?? null,
      officeName: offices.get(heads.get(caseId)?.officeId ?? '') ?? '',
      staffName: staff.get(heads.get(caseId)?.staffId ?? '') ?? '',
    };
  });
}
