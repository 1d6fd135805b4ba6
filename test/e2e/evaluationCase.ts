/** Two evaluations on paper: a plan that was closed with everything in its place, and one with as much on it as anybody writes. Invented people only. */
import { idOf } from './counterCases.ts';
import { type Caller, value } from './paperSitting.ts';

export async function closedEvaluation(caller: Caller, caseId: string, date: string) {
  const { evaluationId } = value(await caller.evaluations.begin({ caseId }));
  const { members, evaluations } = value(await caller.evaluations.ofCase({ caseId }));
  const [first] = evaluations;
  value(
    await caller.evaluations.save({
      evaluationId,
      fields: {
        goals: (first?.record.goals ?? []).map((goal, index) => ({
          ...goal,
          result: index === 2 ? ('partly' as const) : ('reached' as const),
          note: index === 2 ? '週3日まで' : '',
        })),
        changes: ['participation-increased', 'isolation-relieved', 'services-begun'],
        changeText: '朝の訪問が入ってから、休む前の日に電話できるようになった。',
        situation: '週3日、朝から登校できている。母の通院は続き、家事の支えはこれからも要る。',
        hope: '母　このまま続けたい。　陽　部活に入りたい。',
        opinion: 'close',
        opinionText: '担当する機関が決まっており、終結してよい。',
        reason: 'roles-agreed',
        reasonText: '二つの機関が、それぞれを受け持つことになった。',
      },
    }),
  );
  value(await caller.evaluations.submit({ evaluationId, date }));
  value(
    await caller.evaluations.recordJudgement({
      evaluationId,
      heldOn: date,
      judgement: 'closed',
      resultText: '見通しが立っており、終結が適切である。',
    }),
  );
  for (const [name, organisation, watching] of [
    ['岡本 恵子', 'こども家庭センター', '月1回の訪問で、体調と家事の様子を見る'],
    ['岡本 陽', '子育て支援課', '学期ごとに学校と話す'],
  ] as const)
    value(
      await caller.evaluations.saveLeadAfter({
        evaluationId,
        personId: members.find((member) => member.name === name)?.personId ?? '',
        fields: { organisationId: await idOf(caller, organisation), watching },
      }),
    );
  value(await caller.evaluations.explain({ evaluationId, date, how: '自宅を訪問して' }));
  value(
    await caller.evaluations.decide({
      evaluationId,
      result: 'closed',
      date,
      deciderName: '宮本 徹',
      decisionNumber: '社福第90号',
      followUpOn: '2027-09-01',
    }),
  );
  return { evaluationId };
}

const long = (mark: string, times: number): string =>
  Array.from(
    { length: times },
    (_, index) =>
      `${mark}${String(index + 1).padStart(2, '0')}番　朝の支度と通院の付き添いを続け、学校とは週に一度、電話で様子を確かめ合っている。`,
  ).join('\n');

export async function overfullEvaluation(caller: Caller, caseId: string) {
  const { evaluationId } = value(await caller.evaluations.begin({ caseId }));
  value(
    await caller.evaluations.save({
      evaluationId,
      fields: {
        goals: Array.from({ length: 12 }, (_, index) => ({
          goal: `目標${String(index + 1).padStart(2, '0')}番　朝、決まった時刻に起き、持ち物をそろえて家を出る`,
          result: 'partly' as const,
          note: '本人のペースで、少しずつ進めている',
        })),
        changes: ['work-begun', 'income-increased', 'other'],
        situation: long('状況', 14),
        hope: long('希望', 6),
        opinion: 'go-on',
        opinionText: long('意見', 4),
      },
    }),
  );
  return { evaluationId };
}
