/** ジェノグラム and エコマップ as staff change them: a tie, a node moved, everything back to where the layout puts it. */
import type { z } from 'zod';
import { findCase } from '../cases/transitions.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import type {
  ecomapTieInput,
  familyTieInput,
  moveNodeInput,
  resetDiagramInput,
  tieOfCaseInput,
} from './inputs.ts';
import { ecomapTiesOf, familyTiesOf, placesOf, viewDiagrams } from './view.ts';

/** Nobody but the household's people and whoever stands around it has a place: an adverse party cannot be moved into it (C9). */
export function moveNode(
  session: Session,
  { caseId, diagram, nodeId, x, y }: z.output<typeof moveNodeInput>,
): Outcome<null> {
  const view = viewDiagrams(session.store, caseId);
  const isKnown =
    diagram === 'genogram'
      ? view?.people.some(({ id }) => id === nodeId)
      : view?.organisations.some((each) => each.nodeId === nodeId);
  if (!isKnown) return refused('not-found');
  const row = placesOf(session.store, caseId)
    .filter((each) => each.diagram === diagram && each.nodeId === nodeId)
    .at(-1);
  session.store.write(session.staff.id, (writer) => {
    if (row) writer.put('diagramPlace', row.id, { x, y });
    else writer.add('diagramPlace', { caseId, diagram, nodeId, x, y });
  });
  return allowed(null);
}

export function resetDiagram(
  session: Session,
  { caseId, diagram }: z.output<typeof resetDiagramInput>,
): Outcome<null> {
  if (!findCase(session.store, caseId)) return refused('not-found');
  const moved = placesOf(session.store, caseId).filter((each) => each.diagram === diagram && each.x !== null);
  session.store.write(session.staff.id, (writer) => {
    for (const { id } of moved) writer.put('diagramPlace', id, { x: null, y: null });
  });
  return allowed(null);
}

export function saveFamilyTie(
  session: Session,
  { caseId, tieId, ...tie }: z.output<typeof familyTieInput>,
): Outcome<{ tieId: string }> {
  const { store } = session;
  const found = findCase(store, caseId);
  if (!found?.householdId) return refused('not-found');
  const members = membersOf(store, found.householdId).map(({ person }) => person.id);
  if (!members.includes(tie.oneId)) return refused('missing-required', 'fill-in', { fields: ['oneId'] });
  if (!members.includes(tie.otherId) || tie.oneId === tie.otherId)
    return refused('missing-required', 'fill-in', { fields: ['otherId'] });
  const ties = familyTiesOf(store, caseId);
  if (tieId && !ties.some(({ id }) => id === tieId)) return refused('not-found');
  const isCouple = (kind: string | null) => kind !== 'parent-child' && kind !== 'twins';
  const isSame = (each: (typeof ties)[number]) =>
    (each.kind === tie.kind || (isCouple(each.kind) && isCouple(tie.kind))) &&
    [each.oneId, each.otherId].sort().join() === [tie.oneId, tie.otherId].sort().join();
  // The same two said again is the same tie: what they are to each other has changed.
  const known = tieId ?? ties.find(isSame)?.id;
  return allowed(
    store.write(session.staff.id, (writer) => {
      if (!known) return { tieId: writer.add('familyTie', { caseId, ...tie }) };
      writer.put('familyTie', known, tie);
      return { tieId: known };
    }),
  );
}

export function removeFamilyTie(
  session: Session,
  { caseId, tieId }: z.output<typeof tieOfCaseInput>,
): Outcome<null> {
  const { store } = session;
  if (!familyTiesOf(store, caseId).some(({ id }) => id === tieId)) return refused('not-found');
  store.write(session.staff.id, (writer) => writer.put('familyTie', tieId, { deletedAt: store.now() }));
  return allowed(null);
}

export function saveEcomapTie(
  session: Session,
  { caseId, tieId, ...tie }: z.output<typeof ecomapTieInput>,
): Outcome<{ tieId: string }> {
  const { store } = session;
  const found = findCase(store, caseId);
  if (!found) return refused('not-found');
  if (!tie.organisationId && tie.name === '')
    return refused('missing-required', 'fill-in', { fields: ['name'] });
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  if (tie.personId && !members.some(({ person }) => person.id === tie.personId)) return refused('not-found');
  const ties = ecomapTiesOf(store, caseId);
  if (tieId && !ties.some(({ id }) => id === tieId)) return refused('not-found');
  const row = { ...tie, name: tie.organisationId ? null : tie.name };
  const known =
    tieId ??
    ties.find(
      (each) =>
        each.personId === row.personId &&
        each.organisationId === row.organisationId &&
        (row.organisationId !== null || each.name === row.name),
    )?.id;
  return allowed(
    store.write(session.staff.id, (writer) => {
      if (!known) return { tieId: writer.add('ecomapTie', { caseId, ...row }) };
      writer.put('ecomapTie', known, row);
      return { tieId: known };
    }),
  );
}

export function removeEcomapTie(
  session: Session,
  { caseId, tieId }: z.output<typeof tieOfCaseInput>,
): Outcome<null> {
  const { store } = session;
  if (!ecomapTiesOf(store, caseId).some(({ id }) => id === tieId)) return refused('not-found');
  store.write(session.staff.id, (writer) => writer.put('ecomapTie', tieId, { deletedAt: store.now() }));
  return allowed(null);
}
