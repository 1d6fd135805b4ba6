import { desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { tokyoInstant, toTokyoDate } from '../calendar/rules.ts';
import { findCase } from '../cases/transitions.ts';
import type { ConsentItem } from '../consents/codes.ts';
import { sharedItems } from '../consents/rules.ts';
import { consentFacts } from '../consents/store.ts';
import { disclosureInput } from '../disclosures/inputs.ts';
import { addDisclosure, askDisclosure, judgeDisclosure } from '../disclosures/store.ts';
import { organisationNames } from '../organisations/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { adverseNamed } from '../people/adverse.ts';
import { concealedPeople } from '../people/concealment.ts';
import { peopleById, peopleOfCase } from '../people/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import type { callerInput, phoneInquiryInput } from './inputs.ts';
import { phoneInquiry } from './tables.ts';

const WHEREABOUTS: readonly ConsentItem[] = ['address', 'tel'];

type Caller = z.output<typeof callerInput>;

/**
 * 伝えてよいこと, for each member of the household, to whoever is on the telephone today. Of the consent alone (R06): another basis is
 * weighed and written down as a 提供, not over the telephone. To an adverse party (C9) nothing, not even that there is a case.
 */
export function whoMayBeTold({ store }: Session, { caseId, organisationId, callerName }: Caller) {
  const on = toTokyoDate(store.now());
  const consents = consentFacts(store, caseId);
  const ids = [...new Set(peopleOfCase(store, findCase(store, caseId)))];
  const people = peopleById(store, ids);
  const concealed = concealedPeople(store, ids);
  const isAdverse = adverseNamed(store, caseId, { name: callerName }) !== null;
  return {
    isAdverse,
    people: isAdverse
      ? []
      : ids.map((personId) => {
          const shared = sharedItems({ personId, organisationId: organisationId ?? '', on }, consents);
          const isConcealed = concealed.has(personId);
          return {
            ...shared,
            personId,
            name: people.get(personId)?.name ?? '',
            isConcealed,
            // R09: where somebody is, is told to nobody over the telephone, whatever was agreed on before.
            items: shared.items.filter((item) => !isConcealed || !WHEREABOUTS.includes(item)),
          };
        }),
  };
}

export type MayBeTold = ReturnType<typeof whoMayBeTold>;

export function phoneInquiriesOf(store: Store, caseId: string) {
  const names = staffNames(store);
  const organisations = organisationNames(store);
  return store.orm
    .select()
    .from(phoneInquiry)
    .where(eq(phoneInquiry.caseId, caseId))
    .orderBy(desc(phoneInquiry.at), desc(phoneInquiry.id))
    .all()
    .map((row) => ({
      ...row,
      organisationName: organisations.get(row.organisationId ?? '') ?? '',
      staffName: names.get(row.staffId ?? '') ?? '',
    }));
}

const tellsWhereabouts = (store: Store, { personIds, items }: z.output<typeof phoneInquiryInput>): boolean =>
  items.some((item) => WHEREABOUTS.includes(item)) && concealedPeople(store, personIds).size > 0;

/**
 * One line for each call, whatever was answered. What was told is a 提供 and stands in its record too, in the same transaction: refuses
 * what `judgeDisclosure` refuses, and `R09` where somebody's whereabouts are concealed.
 */
export function recordPhoneInquiry(
  session: Session,
  input: z.output<typeof phoneInquiryInput>,
): Outcome<{ phoneInquiryId: string }> {
  const { store, staff, office } = session;
  const { caseId, organisationId, callerName, date, time, asked, inquiryAnswer: answer } = input;
  const fields = [
    ...(organisationId === null && callerName === '' ? ['callerName'] : []),
    ...(asked === '' ? ['asked'] : []),
    ...(answer === 'told' && input.personIds.length === 0 ? ['toldPeople'] : []),
    ...(answer === 'told' && input.items.length === 0 ? ['toldItems'] : []),
    ...(answer === 'told' && input.content === '' ? ['told'] : []),
  ];
  if (fields.length > 0) return refused('missing-required', 'fill-in', { fields });
  if (!findCase(store, caseId)) return refused('not-found');
  const today = toTokyoDate(store.now());
  if (date > today) return refused('invalid-input', 'fill-in', { fields: ['date'] });
  if (answer === 'told' && tellsWhereabouts(store, input)) return refused('R09');
  const told =
    answer === 'told'
      ? disclosureInput.parse({
          caseId,
          personIds: input.personIds,
          organisationId,
          recipientName: organisationId === null ? callerName : '',
          contactName: organisationId === null ? '' : callerName,
          items: input.items,
          basis: 'consent',
          date,
          time,
          method: 'phone',
          content: input.content,
        })
      : null;
  const may = told ? judgeDisclosure(session, told) : allowed({ consentIds: [] });
  if (!may.ok) return may;
  // Written down a day later: what was withdrawn since is not entered as consented to (R08).
  if (told && date !== today) {
    const still = askDisclosure(store, { ...told, date: today });
    if (!still.ok) return still;
  }
  const phoneInquiryId = store.write(staff.id, (writer) =>
    writer.add('phoneInquiry', {
      caseId,
      at: tokyoInstant(date, time),
      organisationId,
      callerName,
      asked,
      inquiryAnswer: answer,
      personIds: told ? told.personIds : [],
      items: told ? told.items : [],
      content: told ? told.content : '',
      disclosureId: told ? addDisclosure(session, writer, told, may.value.consentIds) : null,
      officeId: office.id,
      staffId: staff.id,
    }),
  );
  return allowed({ phoneInquiryId });
}
