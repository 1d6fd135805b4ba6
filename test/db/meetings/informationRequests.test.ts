import { expect, test } from 'vitest';
import { setUpTestOffice, value } from '../testOffice.ts';

async function asked() {
  const office = await setUpTestOffice('市役所', '市');
  office.at('2027-04-08T10:00:00+09:00');
  const { caseId } = value(
    await office.api.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'phone',
        route: 'acquaintance-neighbour',
        memo: '最近見ない。',
        form: 'without-consent',
        noConsentReason: 'not-contacted',
        urgency: 'middle',
        people: [
          {
            name: '高橋 節子',
            kana: 'たかはし せつこ',
            birth: { iso: '1943-05-02', precision: 'day' },
            address: '印西市大森2364番地2',
            relation: 'self',
          },
        ],
      },
    }),
  );
  const { meetingCaseId } = value(
    await office.api.meetings.createSupportMeeting({ caseId, date: '2027-04-16' }),
  );
  const organisations = await office.api.organisations.list();
  const organisationId = organisations.find(({ name }) => name === '高齢者福祉課')?.id ?? '';
  const view = value(await office.api.cases.view({ caseId }));
  const ask = () =>
    office.api.informationRequests.create({
      meetingCaseId,
      organisationId,
      personIds: [view.record.principalPersonId ?? ''],
      number: '社福第45号',
      requestedOn: '2027-04-08',
      content: '介護保険の認定の状況\nサービスの利用の状況',
      dueOn: '2027-04-29',
    });
  const member = () =>
    office.api.organisations.saveMember({
      organisationId,
      name: '木内 薫',
      title: '主査',
      secrecyNoticeDate: '2027-04-01',
    });
  return { office, caseId, meetingCaseId, caseNo: view.head.caseNo, ask, member };
}

test('依頼できるのは、守秘義務を説明した構成員のいる機関だけ。断りも操作記録に残る', async () => {
  const { office, ask, member } = await asked();
  expect(await ask()).toMatchObject({
    ok: false,
    refusal: { code: 'request-not-member', facts: { name: '高齢者福祉課' } },
  });
  await member();
  expect((await ask()).ok).toBe(true);
  const refusals = office.core
    .session()
    ?.store.connection.prepare("SELECT count(*) AS n FROM audit WHERE action = 'refused'")
    .get();
  expect(refusals).toEqual({ n: 1 });
});

test('依頼すると、期限が開庁日の対応事項と提供記録ができ、回答で対応事項が済む', async () => {
  const { office, caseId, meetingCaseId, ask, member } = await asked();
  await member();
  const { requestId, dueOn } = value(await ask());
  // 昭和の日から大型連休の合間の開庁日へ。
  expect(dueOn).toBe('2027-04-30');
  const tasks = async () =>
    value(await office.api.cases.view({ caseId })).tasks.filter(({ kind }) => kind === 'information-answer');
  expect(await tasks()).toMatchObject([{ dueDate: '2027-04-30', title: '高齢者福祉課', doneAt: null }]);
  expect(await office.api.disclosures.ofCase({ caseId })).toMatchObject([
    { basis: 'support-meeting', items: ['name', 'age'], method: 'paper' },
  ]);
  value(
    await office.api.informationRequests.answer({
      requestId,
      answeredOn: '2027-04-20',
      answer: '要介護2である。',
    }),
  );
  expect((await tasks())[0]?.doneAt).not.toBeNull();
  expect(await office.api.informationRequests.list({ meetingCaseId })).toMatchObject([
    { answer: '要介護2である。', organisationName: '高齢者福祉課' },
  ]);
  expect(await office.api.informationRequests.withdraw({ requestId })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
});

test('取り下げると対応事項は閉じ、提供記録は残る', async () => {
  const { office, caseId, meetingCaseId, ask, member } = await asked();
  await member();
  const { requestId } = value(await ask());
  value(await office.api.informationRequests.withdraw({ requestId }));
  expect(await office.api.informationRequests.list({ meetingCaseId })).toEqual([]);
  expect(await office.api.disclosures.ofCase({ caseId })).toHaveLength(1);
});

test('依頼書に載るのは氏名・ふりがな・生年月日だけ。回答書の用紙には誰の名もない', async () => {
  const { office, caseNo, ask, member } = await asked();
  await member();
  const { requestId } = value(await ask());
  value(
    await office.api.informationRequests.answer({
      requestId,
      answeredOn: '2027-04-20',
      answer: '要介護2である。',
    }),
  );
  const paper = value(await office.api.papers.informationRequest({ id: requestId }));
  expect(paper).toMatchObject({
    address: { lines: ['高齢者福祉課長'] },
    people: [{ name: '高橋 節子', birthDate: '1943-05-02' }],
    questions: ['介護保険の認定の状況', 'サービスの利用の状況'],
  });
  for (const word of ['大森', caseNo, '要介護2', '最近見ない'])
    expect(JSON.stringify(paper)).not.toContain(word);
  const form = JSON.stringify(value(await office.api.papers.informationAnswer({ id: requestId })));
  for (const word of ['高橋', 'たかはし', '1943-05-02', caseNo]) expect(form).not.toContain(word);
});

test('R05: 回答の中身は、プランの引継ぎ・図・フェースシート・本人の写しに出ない', async () => {
  const { office, caseId, ask, member } = await asked();
  await member();
  const { requestId } = value(await ask());
  value(
    await office.api.informationRequests.answer({
      requestId,
      answeredOn: '2027-04-20',
      answer: '〔回答の印〕',
    }),
  );
  const { api } = office;
  const said = JSON.stringify([
    await api.supportPlans.propose({ caseId }),
    await api.diagrams.view({ caseId }),
    await api.papers.faceSheet({ id: caseId }),
    await api.papers.intakeSheet({ id: caseId }),
    await api.papers.progressList({ id: `${caseId} - - person` }),
    await api.cases.view({ caseId }),
  ]);
  expect(said).not.toContain('〔回答の印〕');
});

test('回答は一押しで、その機関の情報共有になる。回答の前と、会議を中止したあとは写せない', async () => {
  const { office, meetingCaseId, ask, member } = await asked();
  const { api } = office;
  await member();
  const { requestId } = value(await ask());
  const share = () => api.informationRequests.share({ requestId, meetingCaseId });
  expect(await share()).toMatchObject({ refusal: { code: 'state-changed' } });
  value(await api.informationRequests.answer({ requestId, answeredOn: '2027-04-12', answer: '要介護2' }));
  value(await share());
  const meetingId = (await api.meetings.list())[0]?.id ?? '';
  const statements = async () => value(await api.meetings.view({ meetingId })).cases[0]?.statements;
  expect(await statements()).toMatchObject([
    { organisationName: '高齢者福祉課', fact: '要介護2', position: 0 },
  ]);
  value(await api.sittings.callOff({ kind: 'support', meetingId, reason: '日が合わない' }));
  expect((await share()).ok).toBe(false);
});
