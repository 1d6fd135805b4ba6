/** 住所秘匿: the address is in no answer of the contract but the one that is asked for with a reason. */
import { describe, expect, test } from 'vitest';
import { builtInHolidays, closedDays } from '../../../db/calendar/holidays.ts';
import { concealmentUntil, mayConceal, renewalDue } from '../../../db/people/rules.ts';
import { appRouter } from '../../../db/router.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const MARKS = {
  zip: '999-9999',
  address: '印西市目印町7-7',
  telHome: '0476-77-0001',
  telMobile: '090-7777-0002',
  email: 'mejirushi@example.jp',
  concealedNote: '目印の相談室で決定',
};
const HOUSEHOLD = { address: '印西市世帯目印8-8', tel: '0476-88-0003', visitWay: '目印の角を右へ' };
const VISITOR_TEL = '080-6666-0004';
const ALL = [...Object.values(MARKS), ...Object.values(HOUSEHOLD), VISITOR_TEL];

async function concealedCase(office: TestOffice) {
  const { api } = office;
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'visit',
        route: 'self-visit',
        visitorTel: VISITOR_TEL,
        memo: '避難してきた',
        form: 'with-consent',
        people: [
          {
            name: '小川 恵',
            kana: 'おがわ めぐみ',
            relation: 'self',
            addressConcealed: true,
            concealedFrom: '2027-04-01',
            ...MARKS,
          },
          {
            name: '小川 湊',
            kana: 'おがわ みなと',
            relation: 'son',
            address: MARKS.address,
            telHome: MARKS.telHome,
          },
        ],
      },
    }),
  );
  value(await api.cases.saveHousehold({ caseId, fields: HOUSEHOLD }));
  const view = value(await api.cases.view({ caseId }));
  const personId = view.members.find(({ relation }) => relation === 'self')?.person.id ?? '';
  return { caseId, personId, view };
}

describe('支援措置の期間', () => {
  const holidays = closedDays(builtInHolidays());
  test('始まりの日から一年で終わり、うるう日に始まっても月の末で終わる', () => {
    expect(concealmentUntil('2026-04-01')).toBe('2027-03-31');
    expect(concealmentUntil('2026-08-15')).toBe('2027-08-14');
    expect(concealmentUntil('2028-02-29')).toBe('2029-02-27');
  });
  test('延長の確認は終わりのひと月前、閉庁日なら次の開庁日', () => {
    // 2027-02-28 is a Sunday.
    expect(renewalDue('2027-03-31', holidays)).toBe('2027-03-01');
    expect(renewalDue('2027-05-16', holidays)).toBe('2027-04-16');
  });
  test('終わりが始まりより前なら、期限の欄で断る', () => {
    expect(mayConceal('2027-04-01', '2027-03-31')).toMatchObject({
      refusal: { code: 'invalid-input', facts: { fields: ['concealedUntil'] } },
    });
    expect(mayConceal('2027-04-01', null).ok).toBe(true);
  });
});

describe('住所秘匿', () => {
  test('秘匿の人とその世帯の住所・電話は、契約のどの答えにもない', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const { caseId, personId, view } = await concealedCase(office);
    const { api } = office;
    const memberIds = view.members.map(({ memberId }) => memberId);
    const rows = [
      { entity: 'case', id: caseId },
      { entity: 'household', id: view.household?.id ?? '' },
      ...view.members.map(({ person }) => ({ entity: 'person', id: person.id })),
      ...memberIds.map((id) => ({ entity: 'householdMember', id })),
    ];
    const receptionId = view.receptions[0]?.id ?? '';
    const organisationId = (await api.organisations.list())[0]?.id ?? '';
    const { referralId } = value(
      await api.referrals.send({
        caseId,
        organisationId,
        date: '2027-04-07',
        time: '11:00',
        way: 'contact',
        reason: '住まいの相談',
        basis: 'benefit-of-person',
        basisReason: '避難先での支援のため',
        approver: '福祉部長 大野',
        approvedOn: '2027-04-07',
        confirmDue: '2027-04-14',
      }),
    );
    // Everything that can be asked without more than this case: each of the contract's queries with the inputs that name it.
    const inputs: Record<string, unknown[]> = {
      'cases.list': [{ filter: 'all' }],
      'people.candidates': [
        { name: '小川 恵', kana: 'おがわ めぐみ', tel: MARKS.telMobile, address: MARKS.address },
        { name: '小川 湊', kana: 'おがわ みなと' },
      ],
      'people.records': [{ personIds: view.members.map(({ person }) => person.id) }],
      'people.adverseMatches': [{ name: '小川 恵', kana: 'おがわ めぐみ' }],
      'search.find': ['小川', 'おがわ', MARKS.telMobile, MARKS.address, '避難'].map((query) => ({ query })),
      'history.of': [{ rows }],
      'papers.referralSheet': [{ id: referralId }],
    };
    const queries = Object.entries(appRouter._def.procedures).filter(
      ([, procedure]) => (procedure as unknown as { _def: { type: string } })._def.type === 'query',
    );
    let answered = 0;
    for (const [path] of queries) {
      const [area, name] = path.split('.') as [string, string];
      const call = (api as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[
        area
      ]?.[name];
      const tried = inputs[path] ?? [
        undefined,
        { caseId },
        ...[caseId, receptionId, personId, referralId].map((id) => ({ id })),
        { personId },
        { caseId, personId },
        { referralId },
        { caseId, organisationId, date: '2027-04-07' },
        { filter: 'all', query: '', limit: 50 },
        {},
      ];
      for (const input of tried) {
        const answer = await call?.(input).catch(() => null);
        if (answer === null || answer === undefined) continue;
        answered += 1;
        const text = JSON.stringify(answer);
        for (const mark of ALL)
          expect(text.includes(mark), `${path} ${JSON.stringify(input)}: ${mark}`).toBe(false);
      }
    }
    expect(answered).toBeGreaterThan(15);
  });

  test('理由を書けば見え、だれがなぜ見たかが操作記録に残る。短い理由・別のケースでは見えない', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const { caseId, personId } = await concealedCase(office);
    await expect(office.api.people.reveal({ caseId, personId, reason: '確認' })).rejects.toThrow('"reason"');
    const shown = value(
      await office.api.people.reveal({ caseId, personId, reason: '弁護士との面談の迎えに行くため' }),
    );
    expect(shown).toMatchObject({ ...MARKS, household: HOUSEHOLD, visitorTels: [VISITOR_TEL] });
    const other = value(
      await office.api.receptions.register({
        reception: {
          date: '2027-04-08',
          time: '09:00',
          method: 'phone',
          route: 'self-visit',
          memo: '別の人',
        },
      } as never),
    );
    expect(
      await office.api.people.reveal({ caseId: other.caseId, personId, reason: '間違えて開いたケース' }),
    ).toMatchObject({ refusal: { code: 'not-found' } });
    const audit = office.core
      .session()
      ?.store.connection.prepare(`SELECT entity_id, detail FROM audit WHERE action = 'address.revealed'`)
      .all();
    expect(audit).toEqual([
      { entity_id: personId, detail: JSON.stringify({ reason: '弁護士との面談の迎えに行くため' }) },
    ]);
  });

  test('見えないまま直しても、隠れた住所は消えない', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const { caseId, personId, view } = await concealedCase(office);
    const member = view.members.find(({ person }) => person.id === personId);
    expect(member?.person).toMatchObject({ address: null, telMobile: null, isContactHidden: true });
    value(
      await office.api.cases.savePerson({
        caseId,
        memberId: member?.memberId ?? null,
        member: { personId, name: '小川 恵', kana: 'おがわ めぐみ', relation: 'self', note: '左利き' },
      }),
    );
    const shown = value(await office.api.people.reveal({ caseId, personId, reason: '書き直しを確かめる' }));
    expect(shown).toMatchObject(MARKS);
  });

  test('期間を書けば延長の確認が対応事項になり、期間が変われば入れ替わり、解けば終わる', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const { caseId, personId, view } = await concealedCase(office);
    const memberId = view.members.find(({ person }) => person.id === personId)?.memberId ?? null;
    const renewals = async () =>
      value(await office.api.cases.view({ caseId })).tasks.filter(
        ({ kind }) => kind === 'concealment-renewal',
      );
    expect((await renewals()).map(({ dueDate, doneAt }) => [dueDate, doneAt])).toEqual([
      ['2028-02-29', null],
    ]);
    const save = (part: Record<string, unknown>) =>
      office.api.cases.savePerson({
        caseId,
        memberId,
        member: { personId, name: '小川 恵', relation: 'self', ...part } as never,
      });
    value(await save({ addressConcealed: true, concealedFrom: '2027-06-01', concealedUntil: '2028-05-31' }));
    expect((await renewals()).filter(({ doneAt }) => doneAt === null).map(({ dueDate }) => dueDate)).toEqual([
      '2028-05-01',
    ]);
    value(await save({ addressConcealed: true, concealedUntil: '2028-05-31' }));
    expect(await renewals()).toHaveLength(2);
    value(await save({ addressConcealed: false }));
    expect((await renewals()).filter(({ doneAt }) => doneAt === null)).toEqual([]);
    const [shown] = value(await office.api.cases.view({ caseId })).members;
    expect(shown?.person).toMatchObject({
      addressConcealed: false,
      address: MARKS.address,
      concealedUntil: null,
    });
  });
});
