/** 今日の訪問 of the member at the screen: read from what was agreed on, put in order, and which of it is on record already. */
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { toTokyoDate } from '../calendar/rules.ts';
import { visitedOn } from '../cases/notes/ofDay.ts';
import { appointmentsBetween } from '../cases/notes/upcoming.ts';
import { casesById } from '../cases/store.ts';
import { findCase } from '../cases/transitions.ts';
import { concealedHouseholds } from '../people/concealment.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import { caseAppointmentsOn } from '../week/ofDay.ts';
import type { arrangeInput } from './inputs.ts';
import { type DayAppointment, inKitOrder, isVisit, roundOf, type Stop } from './rules.ts';
import { visitKit, visitPlan } from './tables.ts';

/** 予定 and the next appointments of 支援経過 that fall on this day. */
function appointmentsOn({ store, staff }: Session, date: string): DayAppointment[] {
  const carries = (caseId: string) => {
    const found = findCase(store, caseId);
    return found?.staffId === staff.id || found?.deputyStaffId === staff.id;
  };
  return [
    ...caseAppointmentsOn(store, date).map((row) => ({
      caseId: row.caseId,
      time: row.startTime,
      subject: row.subject ?? '',
      isVisit: row.kind === 'home-visit',
      isOwn: row.staffId === staff.id,
    })),
    ...appointmentsBetween(store, date, date).flatMap(({ caseId, ...row }) =>
      caseId
        ? [
            {
              caseId,
              time: row.nextTime,
              subject: row.nextText ?? '',
              isVisit: isVisit(row.nextText),
              isOwn: row.staffId === staff.id || carries(caseId),
            },
          ]
        : [],
    ),
  ];
}

const planOf = (store: Store, staffId: string, date: string) =>
  store.orm
    .select()
    .from(visitPlan)
    .where(and(eq(visitPlan.staffId, staffId), eq(visitPlan.date, date)))
    .get() ?? null;

export const roundOn = (session: Session, date: string) =>
  roundOf(planOf(session.store, session.staff.id, date), appointmentsOn(session, date));

/** The newest kit of that day that this member made. */
export const kitOn = (store: Store, staffId: string, date: string) =>
  store.orm
    .select()
    .from(visitKit)
    .where(and(eq(visitKit.date, date), eq(visitKit.staffId, staffId), isNotNull(visitKit.takenAt)))
    .orderBy(desc(visitKit.madeAt), desc(visitKit.id))
    .limit(1)
    .get() ?? null;

/** Out of the office still, whoever took them. */
export const kitsOut = (store: Store) =>
  store.orm
    .select()
    .from(visitKit)
    .where(and(isNotNull(visitKit.takenAt), isNull(visitKit.returnedOn)))
    .orderBy(visitKit.returnDue, visitKit.number)
    .all();

export function readDay(session: Session, date: string) {
  const { store, staff } = session;
  const { stops, others } = roundOn(session, date);
  const ids = [...stops, ...others].map(({ caseId }) => caseId);
  const heads = casesById(store, ids);
  const households = householdsOfCases(store, ids);
  const concealed = concealedHouseholds(store, [...households.values()]);
  const entered = visitedOn(store, date);
  const kit = kitOn(store, staff.id, date);
  const names = staffNames(store);
  const told = <S extends Stop>(stop: S) => {
    const head = heads.get(stop.caseId);
    return head
      ? [
          {
            ...stop,
            caseNo: head.caseNo,
            personName: head.personName,
            personKana: head.personKana,
            staffName: head.staffName,
            isConcealed: concealed.has(households.get(stop.caseId) ?? ''),
            noteId: entered.get(stop.caseId) ?? null,
          },
        ]
      : [];
  };
  return {
    date,
    today: toTokyoDate(store.now()),
    stops: stops.flatMap(told),
    others: others.flatMap(told),
    /** In the order in which the sheets lie on the desk. */
    toEnter: inKitOrder(stops.flatMap(told), kit?.stops ?? []).map(({ caseId }) => ({ caseId })),
    kit: kit && { id: kit.id, number: kit.number, returnDue: kit.returnDue, returnedOn: kit.returnedOn },
    out: kitsOut(store).map(({ id, number, date: on, staffId, returnDue, stops: of }) => ({
      id,
      number,
      date: on,
      staffName: names.get(staffId) ?? '',
      returnDue,
      sheets: of.length,
    })),
  };
}
export type VisitDay = ReturnType<typeof readDay>;

const householdsOfCases = (store: Store, caseIds: readonly string[]): Map<string, string> =>
  new Map(
    caseIds.flatMap((id): [string, string][] => {
      const householdId = findCase(store, id)?.householdId;
      return householdId ? [[id, householdId]] : [];
    }),
  );

/** The whole round as it is to be. What the day proposed and is not on it was taken off. */
export function arrange(session: Session, { date, stops }: z.output<typeof arrangeInput>): void {
  const { store, staff } = session;
  const on = new Set(stops.map(({ caseId }) => caseId));
  const known = casesById(store, [...on]);
  const plan = planOf(store, staff.id, date);
  const row = {
    stops: stops.filter(
      ({ caseId }, index) => known.has(caseId) && stops.findIndex((each) => each.caseId === caseId) === index,
    ),
    dismissed: [
      ...new Set([...(plan?.dismissed ?? []), ...roundOn(session, date).stops.map(({ caseId }) => caseId)]),
    ].filter((caseId) => !on.has(caseId)),
    changedAt: store.now(),
  };
  store.orm
    .insert(visitPlan)
    .values({ staffId: staff.id, date, ...row })
    .onConflictDoUpdate({ target: [visitPlan.staffId, visitPlan.date], set: row })
    .run();
}
