/**
 * フェースシート: everything on one case that the head of the paper file needs. It stays in the section; even so, what was said at a
 * 支援会議 alone is not on it (R05), and an address that is concealed is not even in the data (R09).
 */
import { viewCase } from '../cases/view.ts';
import { validSharingConsents } from '../consents/rules.ts';
import { consentFacts } from '../consents/store.ts';
import { isConcealed } from '../people/store.ts';
import type { Session } from '../session.ts';
import { paperHead, personOn } from './head.ts';

/** The entries of 支援経過 that the sheet tells of. */
const LAST_NOTES = 3;

export function faceSheetData(session: Session, caseId: string) {
  const view = viewCase(session.store, caseId);
  if (!view) return null;
  const { head, record, names, today } = view;
  const concealed = isConcealed(view.members);
  const shown = (text: string | null) => (concealed ? '' : (text ?? ''));
  const members = view.members.map((member) => ({
    ...personOn(member, today),
    telHome: shown(member.person.telHome),
    telMobile: shown(member.person.telMobile),
  }));
  const principal = view.members.find(({ person }) => person.id === record.principalPersonId);
  const valid = new Set(
    validSharingConsents(consentFacts(session.store, caseId), today).map((consent) => consent.id),
  );
  const replaced = new Set(view.notes.map((note) => note.supersedesId));
  const organisation = (id: string | null) => names.organisations[id ?? ''] ?? '';
  return {
    head: paperHead(session),
    caseId,
    caseNo: head.caseNo,
    today,
    openedAt: head.openedAt,
    endedAt: record.endedAt,
    term: record.term ?? 1,
    state: head.state,
    step: view.step,
    urgency: head.urgency,
    urgencyGround: head.urgencyGround,
    cautions: {
      codes: record.cautionCodes ?? [],
      hours: record.cautionHours ?? '',
      text: record.cautions ?? '',
    },
    responsible: {
      office: head.officeName,
      staff: head.staffName,
      deputy: names.staff[record.deputyStaffId ?? ''] ?? '',
    },
    concealed,
    principal: principal
      ? {
          ...personOn(principal, today),
          zip: shown(principal.person.zip),
          address: shown(principal.person.address) || shown(view.household?.address ?? null),
          telHome: shown(principal.person.telHome) || shown(view.household?.tel ?? null),
          telMobile: shown(principal.person.telMobile),
        }
      : null,
    members,
    worries: view.worries.worries,
    most: view.worries.most,
    consents: view.consents.map((each) => ({
      id: each.id,
      personId: each.personId,
      kind: each.kind,
      method: each.method,
      scope: each.scope ?? [],
      date: each.date,
      until: each.until,
      withdrawnOn: each.withdrawnOn,
      isValid: valid.has(each.id),
      excluded: (each.excludedOrganisationIds ?? []).map(organisation).filter(Boolean),
    })),
    noConsent: view.receptions.find((each) => each.form !== null)?.form === 'without-consent',
    organisations: organisationsOf(view),
    referrals: view.referrals.map((each) => ({
      organisation: organisation(each.organisationId),
      contact: each.contactName ?? '',
      sentAt: each.sentAt,
      confirmDue: each.confirmDue,
      outcome: each.outcome,
      confirmedOn: each.confirmedOn,
    })),
    tasks: view.tasks
      .filter((task) => task.doneAt === null)
      .sort((a, b) => (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9'))
      .map((task) => ({
        kind: task.kind,
        title: task.title ?? '',
        dueDate: task.dueDate,
        dueTime: task.dueTime,
        who: task.organisationName || task.staffName,
      })),
    notes: view.notes
      .filter((note) => !replaced.has(note.id))
      .slice(0, LAST_NOTES)
      .map((note) => ({
        at: note.at ?? 0,
        method: note.method,
        staff: names.staff[note.staffId ?? ''] ?? '',
        fact: note.handling === 'support-meeting-only' ? null : (note.fact ?? ''),
      })),
  };
}

/** Whoever has to do with the case, apart from its referrals: those of its entries and its open tasks. */
function organisationsOf(view: NonNullable<ReturnType<typeof viewCase>>): { name: string; what: string }[] {
  const referred = new Set(view.referrals.map((each) => each.organisationId));
  const ids = [...view.tasks, ...view.notes].map((each) => each.organisationId);
  return [...new Set(ids)]
    .filter((id) => id !== null && !referred.has(id))
    .map((id) => ({ name: view.names.organisations[id ?? ''] ?? '', what: '' }))
    .filter(({ name }) => name !== '');
}

export type FaceSheetData = NonNullable<ReturnType<typeof faceSheetData>>;
