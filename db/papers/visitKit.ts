/**
 * 家庭訪問の紙一式: the cover of the day and a sheet for each house. It is carried in a bag and lies on kitchen tables: of the record it holds
 * what the way there needs and the facts of the last entries that the person themselves might read (R05); a concealed address, the way
 * to it and its telephone are not even in the data (R09).
 */
import { versionsOf } from '../cases/notes/rules.ts';
import { type NoteRow, notesOf } from '../cases/notes/store.ts';
import { appointmentsBetween } from '../cases/notes/upcoming.ts';
import { casesById } from '../cases/store.ts';
import { findCase } from '../cases/transitions.ts';
import { meetingOnlyNotes } from '../handoff/withholding.ts';
import { findHousehold, isConcealed, membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import type { PlannedStop } from '../visits/codes.ts';
import { findKit } from '../visits/kits.ts';
import { callName, entriesToTake } from '../visits/rules.ts';
import { caseAppointmentsOn } from '../week/ofDay.ts';
import { paperHead, personOn } from './head.ts';

export function visitKitData(session: Session, kitId: string) {
  const { store } = session;
  const kit = findKit(store, kitId);
  if (!kit) return null;
  const heads = casesById(
    store,
    kit.stops.map(({ caseId }) => caseId),
  );
  return {
    head: paperHead(session),
    number: kit.number,
    date: kit.date,
    staffName: staffNames(store).get(kit.staffId) ?? '',
    approver: kit.approver,
    returnDue: kit.returnDue,
    stops: kit.stops.flatMap((stop) => {
      const head = heads.get(stop.caseId);
      return head ? [{ ...sheetOf(session, kit.date, stop), caseNo: head.caseNo }] : [];
    }),
  };
}
export type VisitKitData = NonNullable<ReturnType<typeof visitKitData>>;

function sheetOf(session: Session, date: string, { caseId, time }: PlannedStop) {
  const { store } = session;
  const found = findCase(store, caseId);
  const members = found?.householdId ? membersOf(store, found.householdId) : [];
  const home = found?.householdId ? findHousehold(store, found.householdId) : null;
  const principal = members.find(({ person }) => person.id === found?.principalPersonId);
  const concealed = isConcealed(members) || home?.isContactHidden === true;
  const meetingOnly = meetingOnlyNotes(store, caseId);
  const maySee = ({ id, method }: Pick<NoteRow, 'id' | 'method'>) =>
    !meetingOnly.has(id) && method !== 'support-meeting';
  const notes = versionsOf(notesOf(store, caseId)).map(({ note }) => note);
  const booked = caseAppointmentsOn(store, date).find(
    (each) => each.caseId === caseId && each.kind === 'home-visit',
  );
  const agreed = appointmentsBetween(store, date, date).find((each) => each.caseId === caseId);
  const agreedIn = notes.find(({ id }) => id === agreed?.id && maySee({ id, method: null }));
  const told = agreedIn ? entriesToTake([agreedIn]) : [];
  return {
    caseId,
    time: time ?? booked?.startTime ?? agreed?.nextTime ?? null,
    /** What was agreed on, where the entry that says so may go along. */
    subject: booked?.subject || told[0]?.nextText || '',
    callName: callName(principal?.person.name ?? ''),
    name: principal?.person.name ?? '',
    kana: principal?.person.kana ?? '',
    concealed,
    address: home?.address || principal?.person.address || '',
    tels: [
      ...new Set(
        [home?.tel, home?.telMobile, principal?.person.telHome, principal?.person.telMobile].filter(
          (tel) => tel !== null && tel !== undefined && tel !== '',
        ),
      ),
    ] as string[],
    way: home?.visitWay ?? '',
    caution: home?.visitCaution ?? '',
    cautions: {
      codes: found?.cautionCodes ?? [],
      hours: found?.cautionHours ?? '',
      text: found?.cautions ?? '',
    },
    livesHere: members
      .filter(({ livingTogether, person }) => livingTogether || person.id === principal?.person.id)
      .map((member) => personOn(member, date)),
    entries: entriesToTake(notes.filter(maySee)).map(({ id, at, method, staffId, fact }) => ({
      id,
      at: at ?? 0,
      method,
      staff: staffNames(store).get(staffId ?? '') ?? '',
      fact: fact ?? '',
    })),
  };
}
