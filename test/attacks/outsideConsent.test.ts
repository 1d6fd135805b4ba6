/**
 * What was not consented to, on what leaves the section. Every text field of a case carries a word of its own; whatever is consented to,
 * withheld or withdrawn, the data of the outward papers hold no word of an item that may not go, and never one of the inner record.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONSENT_ITEMS, CONSENT_SCOPES, type ConsentItem } from '../../db/consents/codes.ts';
import { consentFactsFrom, sharedItems, WORRY_ITEM } from '../../db/consents/rules.ts';
import { applicationForm } from '../../renderer/paper/applicationForm.ts';
import { setUpTestOffice, value } from '../db/testOffice.ts';

/** Ids, days, instants and codes: what is no free text. A column that is added later is free text until it stands here. */
const NO_TEXT =
  /(^id|Id|Ids|On|Date|date|Due|At|Time|time|state|mark|login|kind|method|route|form|result|handling|urgency|precision|Precision|relation|Relation|sex|type|Type|basis|scope|outcome|until|concealedFrom|concealedUntil|giver|parentalAuthority|explainedText|way|risk|code|status|noConsentReason|position|term|place|housing|health|handbooks|caseNo|number)$/;
/** Of 本人, on the consent to which item. All else that is planted stays inside. */
const GOES_WITH: Record<string, ConsentItem> = {
  'person.name': 'name',
  'person.kana': 'name',
  'person.zip': 'address',
  'person.address': 'address',
  'person.telHome': 'tel',
  'person.telMobile': 'tel',
  'person.ageNote': 'age',
  'member.name': 'family',
  'reception.wish': 'wish',
};
const BORN = '1993-02-14';

async function plantedCase() {
  const office = await setUpTestOffice('コスモスパレット', 'パ', { staff: '石井 拓' });
  office.at('2026-11-24T13:30:00+09:00');
  const { api } = office;
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        date: '2026-11-24',
        time: '13:30',
        method: 'visit',
        route: 'self-visit',
        memo: '聴いたこと',
        wish: '願い',
        worries: Object.fromEntries(Object.keys(WORRY_ITEM).map((worry) => [worry, 'applies'])),
        urgency: 'low',
        people: [
          {
            name: '本人',
            kana: 'ほんにん',
            sex: 'female',
            birth: { iso: BORN, precision: 'day' },
            relation: 'self',
          },
          {
            name: '長女',
            kana: 'ちょうじょ',
            sex: 'female',
            birth: { iso: '2023-08-03', precision: 'day' },
            relation: 'daughter',
          },
        ],
      },
    }),
  );
  const note = { date: '2026-11-24', time: '14:00', method: 'phone' as const, fact: '事実' };
  for (const handling of ['normal', 'sensitive', 'support-meeting-only', 'not-for-person'] as const)
    value(await api.cases.addNote({ caseId, note: { ...note, handling } }));
  value(
    await api.assessments.recordRisks({
      caseId,
      date: '2026-11-24',
      time: '14:00',
      risks: [],
      askedAndNone: true,
    }),
  );
  value(await api.assessments.screen({ caseId, date: '2026-11-24', result: '2' }));
  const view = value(await api.cases.view({ caseId }));
  const store = office.core.session()?.store;
  if (!store) throw new Error('no store');
  const principalId = view.record.principalPersonId ?? '';
  const staffId = office.core.session()?.staff.id ?? null;

  const planted: string[] = [];
  const words = (entity: string, name: string): Record<string, string> => {
    const fields = [...(store.entities.get(entity)?.fields ?? [])].filter(
      ([field, column]) => column.dataType === 'string' && !NO_TEXT.test(field),
    );
    return Object.fromEntries(
      fields.map(([field]) => {
        planted.push(`${name}.${field}`);
        return [field, `〔${name}.${field}〕`];
      }),
    );
  };
  store.write(staffId, (writer) => {
    for (const { person, memberId } of view.members) {
      const name = person.id === principalId ? 'person' : 'member';
      writer.put('person', person.id, words('person', name));
      writer.put('householdMember', memberId, words('householdMember', `${name}Row`));
    }
    writer.put('household', view.household?.id ?? '', words('household', 'household'));
    writer.put('case', caseId, words('case', 'case'));
    for (const each of view.receptions) writer.put('reception', each.id, words('reception', 'reception'));
    for (const each of view.notes)
      writer.put('progressNote', each.id, words('progressNote', `note-${each.handling}`));
    for (const each of view.screenings) writer.put('screening', each.id, words('screening', 'screening'));
    for (const each of view.riskChecks) writer.put('riskCheck', each.id, words('riskCheck', 'riskCheck'));
    for (const entity of [
      'intakeSheet',
      'memberIssue',
      'riskNotification',
      'involvedOrganisation',
      'adverseParty',
      'disclosure',
      'receivedReferral',
      'acceptance',
      'task',
    ])
      writer.add(entity, {
        ...words(entity, entity),
        caseId,
        ...(store.entities.get(entity)?.fields.has('personId') ? { personId: principalId } : {}),
      });
  });
  const organisationIds = (await api.referrals.candidates({ caseId })).map((each) => each.organisationId);
  return {
    office,
    store,
    caseId,
    principalId,
    memberId: view.members.find(({ person }) => person.id !== principalId)?.person.id ?? '',
    planted,
    organisationIds,
  };
}

test('同意していない項目の言葉も、内側の記録の言葉も、外へ出る書類のデータに一つも入らない', async () => {
  const { office, caseId, principalId, memberId, planted, organisationIds } = await plantedCase();
  const { api } = office;
  const [first = '', second = ''] = organisationIds;
  expect(planted.length).toBeGreaterThan(80);
  let sent = 0;

  const act = fc.record({
    personId: fc.constantFrom(principalId, principalId, memberId),
    scope: fc.subarray([...CONSENT_SCOPES]),
    items: fc.dictionary(
      fc.constantFrom(...CONSENT_ITEMS),
      fc.constantFrom('share' as const, 'withhold' as const),
      { maxKeys: 6 },
    ),
    to: fc.subarray([first, second], { minLength: 1 }),
    excludes: fc.boolean(),
    withdraws: fc.option(fc.subarray([...CONSENT_SCOPES], { minLength: 1 }), { freq: 2 }),
    concealed: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(act, async (given) => {
      const { withdraws, excludes, concealed, to, ...said } = given;
      const gives = said.scope.length > 0 || Object.values(said.items).includes('share');
      fc.pre(gives);
      office.clock.now += 60_000;
      office.core
        .session()
        ?.store.write(null, (writer) => writer.put('person', memberId, { addressConcealed: concealed }));
      const { consentId } = await api.consents.record({
        ...said,
        caseId,
        method: 'oral',
        date: '2026-11-24',
        organisationIds: to,
        excludedOrganisationIds: excludes ? [first, second].filter((id) => !to.includes(id)) : [],
        note: '〔consent.note〕',
        itemsText: '〔consent.itemsText〕',
        childWish: '〔consent.childWish〕',
        capacityNote: '〔consent.capacityNote〕',
      });
      if (withdraws)
        // A scope that was not given can't be taken back: refused, and nothing changes.
        await api.consents.withdraw({ consentId, date: '2026-11-24', method: 'oral', scope: withdraws });

      const consents = consentFactsFrom(value(await api.cases.view({ caseId })).consents);
      for (const organisationId of [first, second]) {
        const asked = { personId: principalId, organisationId, on: '2026-11-24' };
        const { items } = sharedItems(asked, consents);
        const outcome = await api.referrals.send({
          caseId,
          organisationId,
          date: '2026-11-24',
          time: '15:00',
          way: 'contact',
          reason: 'つなぐ理由',
          confirmDue: '2026-12-01',
        });
        expect(outcome.ok).toBe(items.length > 0);
        if (!outcome.ok) continue;
        sent += 1;
        const sheet = value(await api.papers.referralSheet({ id: outcome.value.referralId }));
        const text = JSON.stringify(sheet);
        const found = [...text.matchAll(/〔([^〕]+)〕/g)].map((match) => match[1] ?? '');
        const stray = found.filter((word) => {
          const item = GOES_WITH[word];
          return item === undefined || !items.includes(item) || (concealed && /zip|address|tel/.test(word));
        });
        expect(stray).toEqual([]);
        expect(text.includes(BORN)).toBe(items.includes('age') && items.includes('name'));
        if (!items.includes('sex')) expect(text).not.toContain('"female"');
        for (const worry of sheet.worries) expect(items).toContain(WORRY_ITEM[worry]);
        // The other way round: what was consented to does go.
        if (items.includes('name')) expect(found).toContain('person.name');
      }
    }),
    { numRuns: 40 },
  );
  expect(sent).toBeGreaterThan(10);
}, 120_000);

test('回答書・案内メモ・本人に渡す経過一覧・申込票（同意あり）に、内側の言葉も、知らない相手への言葉も入らない', async () => {
  const { office, store, caseId, principalId, organisationIds } = await plantedCase();
  const { api } = office;
  const [named = '', stranger = ''] = organisationIds;
  const plantedIn = (data: unknown) =>
    [...JSON.stringify(data).matchAll(/〔([^〕]+)〕/g)].map((match) => match[1] ?? '');
  await api.consents.record({
    caseId,
    personId: principalId,
    method: 'oral',
    scope: [...CONSENT_SCOPES],
    date: '2026-11-24',
    organisationIds: [named],
    note: '〔consent.note〕',
    itemsText: '〔consent.itemsText〕',
  });

  // 回答書: to whom the person has agreed, to whom not, and to somebody who is in no directory.
  const [{ id = '' } = {}] = await api.referrals.received.list();
  const answer = { answer: 'taken-on', answeredOn: '2026-11-24', answerWay: 'fax' } as const;
  value(await api.referrals.received.answer({ id, ...answer, answerText: '〔answer〕' }));
  for (const [organisationId, allowed] of [
    [named, ['answer', 'receivedReferral.personName']],
    [stranger, []],
    [null, []],
  ] as const) {
    store.write(null, (writer) =>
      writer.put('receivedReferral', id, { organisationId, organisationName: '差出人', contactName: '担当' }),
    );
    const paper = value(await api.papers.receivedAnswer({ id }));
    expect(plantedIn(paper).sort(), String(organisationId)).toEqual([...allowed].sort());
  }
  // Withdrawn since: a paper that is printed again says no more than a stranger's.
  const [{ id: consentId = '' } = {}] = value(await api.cases.view({ caseId })).consents;
  value(await api.consents.withdraw({ consentId, date: '2026-11-24', method: 'phone' }));
  store.write(null, (writer) => writer.put('receivedReferral', id, { organisationId: named }));
  expect(plantedIn(value(await api.papers.receivedAnswer({ id })))).toEqual([]);

  const referralId = store.write(null, (writer) =>
    writer.add('sentReferral', { caseId, organisationId: named, said: '〔said〕', reason: '〔reason〕' }),
  );
  expect(plantedIn(value(await api.papers.guideMemo({ id: referralId })))).toEqual([]);

  const list = value(await api.papers.progressList({ id: `${caseId} - - person` }));
  const told = plantedIn(list).filter((word) => word.startsWith('note-'));
  expect(told.length).toBeGreaterThan(0);
  for (const word of told) expect(word).toMatch(/^note-(normal|sensitive)\.(fact|companions|nextText)$/);
  const strayFromList = plantedIn(list).filter(
    (word) => !word.startsWith('note-') && !/^person\.(name|kana)$/.test(word),
  );
  expect(strayFromList).toEqual([]);

  const [reception] = value(await api.cases.view({ caseId })).receptions;
  const data = value(await api.papers.applicationForm({ id: reception?.id ?? '' }));
  const signed = plantedIn(applicationForm('consent', data));
  expect(signed).not.toContain('reception.memo');
  expect(signed.filter((word) => /noConsent|^note|^household|^case\.|Row\./.test(word))).toEqual([]);
});
