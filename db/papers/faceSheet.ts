/**
 * フェースシート: everything on one case that the head of the paper file needs. It stays in the section; even so, what was said at a
 * 支援会議 alone is not on it (R05), and an address that is concealed is not even in the data (R09).
 */
import { viewSheet } from '../assessments/sheetView.ts';
import { type CaseView, viewCase } from '../cases/view.ts';
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
  const sheet = viewSheet(session.store, caseId);
  const members = view.members.map((member) => ({
    ...personOn(member, today),
    telHome: member.person.telHome ?? '',
    telMobile: member.person.telMobile ?? '',
    occupation: member.occupation ?? '',
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
          zip: principal.person.zip ?? '',
          address: principal.person.address || view.household?.address || '',
          telHome: principal.person.telHome || view.household?.tel || '',
          telMobile: principal.person.telMobile || view.household?.telMobile || '',
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
    // Whoever lives apart may be the very person that the address is kept from.
    separateFamily: concealed ? '' : (sheet?.values.separateFamily ?? ''),
    labels: sheet?.labels ?? [],
    issues: (sheet?.issues ?? []).map(({ personId, code }) => ({ personId, code })),
    organisations: organisationsOf(view, sheet),
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

/** Whoever has to do with the case, apart from its referrals: first those that the assessment names, with what they do. */
function organisationsOf(
  view: CaseView,
  sheet: ReturnType<typeof viewSheet>,
): { name: string; contact: string; what: string }[] {
  const named = (sheet?.involved ?? []).map((each) => ({
    id: each.organisationId,
    name: view.names.organisations[each.organisationId ?? ''] ?? each.organisationName ?? '',
    contact: each.contactName ?? '',
    what: each.involvement ?? '',
  }));
  const listed = new Set(
    [...named, ...view.referrals.map((each) => ({ id: each.organisationId }))].map(({ id }) => id),
  );
  const others = [...new Set([...view.tasks, ...view.notes].map((each) => each.organisationId))]
    .filter((id) => id !== null && !listed.has(id))
    .map((id) => ({ id, name: view.names.organisations[id ?? ''] ?? '', contact: '', what: '' }));
  return [...named, ...others]
    .filter(({ name }) => name !== '')
    .map(({ name, contact, what }) => ({ name, contact, what }));
}

export type FaceSheetData = NonNullable<ReturnType<typeof faceSheetData>>;
