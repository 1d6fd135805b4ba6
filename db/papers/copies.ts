/**
 * A numbered copy of a paper that was not made for a meeting: the diagrams, the plan. Whoever sits there sees it, so the meeting's own
 * rules hold for it: what `layingOf` lets go (R07), and initials where the office chose so.
 */
import type { DiagramsView } from '../diagrams/view.ts';
import { findHandout } from '../meetings/handouts.ts';
import { layingOf, type MeetingPart, partOfSitting } from '../meetings/laying.ts';
import type { Session } from '../session.ts';
import type { diagramsData } from './diagrams.ts';
import { withNamesHidden } from './hiddenNames.ts';

/** Null: no such copy, or not of this paper. */
export function partOfCopy({ store }: Session, copyId: string, paper: string): MeetingPart | null {
  const copy = findHandout(store, copyId);
  if (!copy?.meetingId || !copy.caseId || copy.paper !== paper) return null;
  return partOfSitting(
    store,
    copy.meetingKind === 'support' ? 'support' : 'plan-review',
    copy.meetingId,
    copy.caseId,
  );
}

export function namesHidden<Data>(session: Session, part: MeetingPart, data: Data): Data {
  return part.usesInitials ? withNamesHidden(session, part.caseId, data) : data;
}

export function diagramsForMeeting(
  session: Session,
  part: MeetingPart,
  data: NonNullable<ReturnType<typeof diagramsData>>,
): NonNullable<ReturnType<typeof diagramsData>> {
  const laying = layingOf(session, part);
  const view = laying.isLimited ? consented(data.view, laying.may) : data.view;
  const { head, ...rest } = { ...data, showsAdverse: false, view: { ...view, adverse: [] } };
  return { head, ...namesHidden(session, part, rest) };
}

function consented(view: DiagramsView, may: ReturnType<typeof layingOf>['may']): DiagramsView {
  const principal = view.people.find(({ isPrincipal }) => isPrincipal)?.id ?? null;
  const isShown = (id: string) => may(principal, id === principal ? 'name' : 'family');
  const withOrganisations = may(principal, 'services');
  return {
    ...view,
    people: view.people
      .filter(({ id }) => isShown(id))
      .map((each) => ({
        ...each,
        sex: may(each.id, 'sex') ? each.sex : ('unknown' as const),
        ...(may(each.id, 'age') ? {} : { age: null, ageNote: '', birthDate: null }),
      })),
    familyTies: view.familyTies
      .filter(({ oneId, otherId }) => isShown(oneId) && isShown(otherId))
      // What somebody noted on a line is free text, on both.
      .map((tie) => ({ ...tie, note: '' })),
    organisations: withOrganisations ? view.organisations : [],
    ecomapTies: withOrganisations
      ? view.ecomapTies
          .filter(({ personId }) => personId === null || isShown(personId))
          .map((tie) => ({ ...tie, note: '' }))
      : [],
  };
}
