/** A column that the judging of files forgets would refuse the whole file, and with it somebody's case: every column goes across. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CASE_STATES } from '../../db/cases/rules.ts';
import type { Entity } from '../../db/store/entities.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../db/testOffice.ts';

/** What each JSON column holds, in the shape of its own type. One that is added later has to be named here. */
const LISTS = ['codes'];
const JSON_SAMPLES: Record<string, unknown> = {
  'reception worries': { '01': 'most', '02': 'applies' },
  'consent items': { debt: 'withhold' },
  'sentReferral tries': [{ on: '2027-04-08', method: '電話', note: '不在', nextDue: '2027-04-12' }],
  'organisation managementTerms': [{ kind: 'direct', from: null, until: '2028-03-31' }],
  'personMerge moved': [{ entity: 'consent', id: 'x', field: 'personId' }],
  'intakeSheet handbooks': [{ handbook: 'physical', grade: '2級' }],
  'progressNote stages': [{ personId: 'x', reaction: 'accepting', participation: null }],
  'planCheck actions': [{ actionId: 'x', progress: 'done', note: '' }],
  'evaluation goals': [{ goal: '目標', result: null, note: '' }],
  'meetingAttendee caseIds': [],
  'planReviewAttendee caseIds': [],
};
const CODE_LISTS = [
  'case cautionCodes',
  'progressNote partners',
  'riskCheck risks',
  'intakeSheet incomeSources',
  'intakeSheet benefits',
  'intakeSheet arrears',
  'intakeSheet labels',
  'intakeSheet labelsRefused',
  'intakeSheet attributes',
  'consent scope',
  'consent organisationIds',
  'consent excludedOrganisationIds',
  'consentWithdrawal scope',
  'consentWithdrawal organisationIds',
  'disclosure personIds',
  'disclosure items',
  'disclosure consentIds',
  'phoneInquiry personIds',
  'phoneInquiry items',
  'sentReferral scope',
  'sentReferral items',
  'sentReferral leftOut',
  'organisation management',
  'organisation worries',
  'organisation districts',
  'staff roles',
  'supportMeeting agenda',
  'supportMeeting otherLaws',
  'planReviewMeeting agenda',
  'planReviewMeetingCase consentIds',
  'evaluation changes',
  'informationRequest personIds',
  'supportPlan personIds',
  'householdMember alsoIn',
  'supportPlan monitoringDates',
];
/** Of no case: these never travel. */
const STAYS = ['phrase', 'reportField', 'stakeholderMeeting', 'meetingSetting'];
/** Codes that the judging itself knows. */
const CODES: Record<string, string> = {
  'case state': CASE_STATES[0],
  'case urgency': 'low',
  'supportMeeting state': 'preparing',
  'planReviewMeeting state': 'preparing',
  'stakeholderMeeting state': 'preparing',
  'screening result': '2',
  'consent kind': 'information-sharing',
  'disclosure basis': 'consent',
  'planReviewAttendee basis': 'by-law',
  'attachment contentHash': 'a5'.repeat(32),
};
const UNTOUCHED: Record<string, readonly string[]> = {
  case: ['caseNo', 'householdId'],
  staff: ['login', 'roles', 'disabled'],
};

function sampleOf(of: Entity, field: string, dataType: string): unknown {
  const name = `${of.name} ${field}`;
  if (CODES[name]) return CODES[name];
  if (dataType === 'json') return JSON_SAMPLES[name] ?? (CODE_LISTS.includes(name) ? LISTS : undefined);
  if (dataType === 'boolean') return true;
  if (dataType === 'number') return 1_807_000_000_000;
  if (/(^date|Date|On|^until|Due|From|Until)$/.test(field)) return '2027-04-07';
  return /Time$/.test(field) ? '10:20' : `〔${name}〕`;
}

let files = 0;
async function carry(from: TestOffice, to: TestOffice, caseId: string): Promise<void> {
  const { others } = await from.api.handoff.offices();
  files += 1;
  const file = `${files}.tsunagi`;
  value(
    await from.api.handoff.export({
      ticket: from.ticket(file, 'write'),
      toOfficeId: others[0]?.officeId ?? '',
      caseIds: [caseId],
      purpose: '相談支援',
      basis: 'within-purpose',
      approver: '石橋 悟',
      blanketApproval: '7福祉第21号',
      mediumKind: 'usb-memory',
      mediumNumber: 'U-1',
      eraseDue: '2027-04-14',
    }),
  );
  copyFileSync(join(from.folder, file), join(to.folder, file));
  const { inspectionId } = value(await to.api.handoff.inspect({ ticket: to.ticket(file, 'read') }));
  value(await to.api.handoff.commit({ inspectionId }));
}

test('どの表のどの列も、渡した先で断られずに同じものになり、返しても断られない', async () => {
  const cityHall = await setUpTestOffice('市役所', '市');
  const palette = await setUpTestOffice('コスモスパレット', 'パ', {
    staff: '石井 拓',
    clock: cityHall.clock,
  });
  await meet(cityHall, palette);
  const { caseId } = value(
    await cityHall.api.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'phone',
        route: 'family',
        memo: '相談',
        people: [{ name: '髙橋 誠', relation: 'self' }],
      },
    }),
  );
  const session = cityHall.core.session();
  if (!session) throw new Error('locked');
  const { store, staff, office } = session;
  const view = value(await cityHall.api.cases.view({ caseId }));
  const ids: Record<string, string> = {
    case: caseId,
    household: view.household?.id ?? '',
    staff: staff.id,
    office: office.id,
  };
  const idOf = (entity: string) => ids[entity] ?? `${entity}-1`;
  const byTable = new Map([...store.entities.values()].map((each) => [each.tableName, each.name]));
  const unnamed: string[] = [];
  store.write(staff.id, (writer) => {
    for (const of of store.entities.values()) {
      const fields: Record<string, unknown> = {};
      for (const [field, column] of of.fields) {
        if (field === 'deletedAt' || UNTOUCHED[of.name]?.includes(field)) continue;
        const table = of.references.get(field);
        fields[field] = table ? idOf(byTable.get(table) ?? '') : sampleOf(of, field, column.dataType);
        if (fields[field] === undefined && !STAYS.includes(of.name)) unnamed.push(`${of.name} ${field}`);
      }
      // Whoever sat in for other cases alone stays out, and so does the member they are.
      if (of.fields.has('caseIds')) fields.caseIds = [caseId];
      // Nobody is merged into themselves, and no address of a concealed person would travel.
      if (of.name === 'person') Object.assign(fields, { mergedIntoId: undefined, addressConcealed: false });
      writer.put(of.name, idOf(of.name), fields);
    }
  });
  expect(unnamed, 'JSON の列には見本が要る').toEqual([]);

  await carry(cityHall, palette, caseId);
  const there = palette.core.session()?.store;
  for (const of of store.entities.values()) {
    const arrived = there?.changes.changesOf(of.name, idOf(of.name)) ?? [];
    if (STAYS.includes(of.name)) expect(arrived, of.name).toEqual([]);
    else if (!['staff', 'office'].includes(of.name))
      expect(arrived, of.name).toEqual(store.changes.changesOf(of.name, idOf(of.name)));
  }

  value(
    await palette.api.cases.addNote({
      caseId,
      note: { date: '2027-04-07', time: '15:00', method: 'phone', fact: '電話で聴いた' },
    }),
  );
  await carry(palette, cityHall, caseId);
  expect(value(await cityHall.api.cases.view({ caseId })).notes.map(({ fact }) => fact)).toContain(
    '電話で聴いた',
  );
});

test('相手の窓口が同一人を統合し、もとに戻しても、こちらで受け取れる', async () => {
  const cityHall = await setUpTestOffice('市役所', '市');
  const palette = await setUpTestOffice('コスモスパレット', 'パ', {
    staff: '石井 拓',
    clock: cityHall.clock,
  });
  await meet(cityHall, palette);
  const reception = {
    date: '2027-04-07',
    time: '10:20',
    method: 'phone',
    route: 'family',
    memo: '相談',
  } as const;
  const { caseId } = value(
    await cityHall.api.receptions.register({
      reception: { ...reception, people: [{ name: '斎藤 美和', relation: 'self' }] },
    }),
  );
  const mergedId = value(await cityHall.api.cases.view({ caseId })).record.principalPersonId ?? '';
  const [to] = await cityHall.api.organisations.list().then((all) => all.map(({ id }) => id));
  await cityHall.api.consents.record({
    caseId,
    personId: mergedId,
    method: 'oral',
    scope: ['1'],
    organisationIds: [to ?? ''],
    date: '2027-04-07',
  });
  await carry(cityHall, palette, caseId);
  const other = value(
    await palette.api.receptions.register({
      reception: { ...reception, people: [{ name: '齋藤 美和', relation: 'self' }] },
    }),
  );
  const keptId = value(await palette.api.cases.view({ caseId: other.caseId })).record.principalPersonId ?? '';
  const { mergeId } = value(await palette.api.people.merge({ keptId, mergedId, reason: '生年月日が同じ' }));
  await carry(palette, cityHall, caseId);
  expect(value(await cityHall.api.cases.view({ caseId })).consents[0]?.personId).toBe(keptId);
  value(await palette.api.people.undoMerge({ mergeId }));
  cityHall.clock.now += 60_000;
  await carry(palette, cityHall, caseId);
  expect(value(await cityHall.api.cases.view({ caseId })).consents[0]?.personId).toBe(mergedId);
});
