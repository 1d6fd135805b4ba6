/**
 * The cases of the counter whose papers are printed: a short one (a parent who is led on), a household with consents of its own each,
 * and one that holds more than any page can. Invented people only.
 */
import { type Caller, value } from './paperSitting.ts';

/** 5,000 characters, each sentence with its own number: none may be missing on paper. */
export const sentences = (word: string, count = 160): string[] =>
  Array.from(
    { length: count },
    (_, nth) => `${word}${String(nth + 1).padStart(3, '0')}番の記載は、途中で切れずに紙に載る。`,
  );
export const longText = (word: string, count?: number): string => sentences(word, count).join('\n');

export const idOf = async (caller: Caller, name: string): Promise<string> => {
  const found = (await caller.organisations.list()).find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found.id;
};

const principalOf = async (caller: Caller, caseId: string): Promise<string> => {
  const view = value(await caller.cases.view({ caseId }));
  return view.members.find((member) => member.relation === 'self')?.person.id ?? '';
};

/** 子育ての相談: led on to one organisation, with consent to ① and ⑥ alone. */
export async function kosodate(caller: Caller) {
  const { caseId, receptionId } = value(
    await caller.receptions.register({
      reception: {
        date: '2027-04-12',
        time: '13:30',
        method: 'visit',
        route: 'self-visit',
        memo: '夫の単身赴任で一人での育児がつらい。',
        worries: { '11': 'most', '01': 'applies' },
        form: 'with-consent',
        urgency: 'low',
        urgencyGround: '聴き取りのうえ、おそれはない',
        people: [
          {
            name: '中村 あかり',
            kana: 'なかむら あかり',
            sex: 'female',
            birth: { iso: '1993-02-14', precision: 'day' },
            zip: '270-1300',
            address: '印西市試験町1-2-3',
            telMobile: '090-0000-1234',
            relation: 'self',
          },
          {
            name: '中村 ゆい',
            kana: 'なかむら ゆい',
            sex: 'female',
            birth: { iso: '2023-08-03', precision: 'day' },
            relation: 'daughter',
          },
        ],
      },
    }),
  );
  const personId = await principalOf(caller, caseId);
  const organisationId = await idOf(caller, '子育てコンシェルジュ');
  await caller.consents.record({
    caseId,
    personId,
    method: 'oral',
    scope: ['1', '6'],
    organisationIds: [organisationId],
    date: '2027-04-12',
  });
  const { referralId } = value(
    await caller.referrals.send({
      caseId,
      organisationId,
      date: '2027-04-12',
      time: '14:20',
      contactName: '',
      way: 'accompany',
      reason:
        '一人での育児がつらいと話している。子育ての相談と、一時預かりの利用について話を聴いていただきたい。',
      request: '日中に長女を連れて行けるところを知りたい。電話は午前中がよい。',
      appointment: '4月12日 15時　子育て支援課の窓口',
      confirmDue: '2027-04-19',
    }),
  );
  return { caseId, receptionId, referralId };
}

/** ヤングケアラー: the school writes 斎藤, the register 齋藤; the address is concealed. */
export async function youngCarer(caller: Caller) {
  const born = (iso: string) => ({ iso, precision: 'day' as const });
  const { caseId, receptionId } = value(
    await caller.receptions.register({
      reception: {
        date: '2027-05-11',
        time: '15:40',
        method: 'phone',
        route: 'school-education-board',
        visitorIsPrincipal: false,
        visitorName: '試験 教頭',
        visitorRelation: 'organisation',
        memo: '中学2年の生徒が週に2〜3日欠席し、給食費が未納。弟妹の朝の支度と迎えをしている。',
        wish: '朝の支度の手伝いと、家賃のことを相談したい。',
        worries: { '11': 'most', '03': 'applies', '04': 'applies', '13': 'applies' },
        form: 'without-consent',
        noConsentReason: 'not-contacted',
        noConsentReasonText: '母とまだ話していない。',
        noConsentSource: '中学校の教頭からの電話',
        noConsentRequest: '要対協のケースかを確かめたい。',
        urgency: 'middle',
        urgencyGround: '欠席が続いている',
        people: [
          {
            name: '齋藤 美和',
            kana: 'さいとう みわ',
            sex: 'female',
            birth: born('1983-01-30'),
            zip: '270-1300',
            address: '印西市秘匿町9-9-9',
            telMobile: '090-0000-9999',
            addressConcealed: true,
            relation: 'self',
            keyPerson: true,
          },
          {
            name: '斎藤 大輝',
            kana: 'さいとう だいき',
            sex: 'male',
            birth: born('2013-06-09'),
            relation: 'son',
          },
          {
            name: '齋藤 颯太',
            kana: 'さいとう そうた',
            sex: 'male',
            birth: born('2019-04-30'),
            relation: 'son',
          },
          {
            name: '齋藤 花',
            kana: 'さいとう はな',
            sex: 'female',
            birth: born('2019-05-01'),
            relation: 'daughter',
          },
        ],
      },
    }),
  );
  const personId = await principalOf(caller, caseId);
  await caller.consents.record({
    caseId,
    personId,
    method: 'written',
    scope: ['1', '2', '3', '5', '6'],
    organisationIds: [await idOf(caller, 'こども家庭センター')],
    date: '2027-05-14',
  });
  const { noteId } = value(
    await caller.cases.addNote({
      caseId,
      note: {
        date: '2027-05-12',
        time: '10:00',
        endTime: '11:20',
        method: 'home-visit',
        partners: ['self', 'family'],
        companions: '木内 薫',
        kind: 'assessment',
        fact: '母と面談。朝は起きられない日があるという。\n大輝さんが弟妹の支度をしている。',
        view: '大輝さんの朝の負担を先に減らす。',
        handling: 'sensitive',
        nextDate: '2027-05-20',
        nextTime: '13:30',
        nextText: '母と面談、学校の様子を聴く',
      },
    }),
  );
  value(
    await caller.cases.setCautions({
      caseId,
      cautionCodes: ['no-voicemail', 'no-post', 'two-person-visit'],
      cautionHours: '平日の10時から15時',
      cautions: '父方の親族には、相談していることを言わない。',
    }),
  );
  value(
    await caller.assessments.saveSheet({
      caseId,
      fields: {
        date: '2027-05-12',
        method: 'home-visit',
        chiefPrincipal: '朝起きられない日がある。家賃が3か月遅れている。',
        chiefFamily: '大輝「学校には行きたいが、弟と妹の支度がある」',
        housing: 'rented',
        health: 'attending-clinic',
        arrears: ['rent'],
        arrearsText: '家賃3か月',
        summary: '大輝さんの朝の負担を減らすことが先。',
      },
    }),
  );
  const { members } = value(await caller.cases.view({ caseId }));
  const eldest = members.find(({ person }) => person.name?.includes('大輝'))?.person.id ?? '';
  for (const [who, code] of [
    [personId, 'mental-health'],
    [personId, 'poverty'],
    [personId, 'child-rearing'],
    [eldest, 'school-absence'],
  ] as const)
    value(await caller.assessments.setIssue({ caseId, personId: who, code, on: true }));
  value(
    await caller.assessments.setLabel({ caseId, label: 'young-carer', act: 'take', personIds: [eldest] }),
  );
  value(
    await caller.assessments.saveInvolved({
      caseId,
      fields: {
        organisationName: '試験中学校',
        contactName: '試験 教頭',
        involvement: '欠席の連絡、登校の支援',
        issue: '朝の様子が分からない',
      },
    }),
  );
  const { disclosureId } = value(
    await caller.disclosures.record({
      caseId,
      personIds: [personId],
      organisationId: null,
      recipientName: '印西警察署',
      contactName: '生活安全課 担当',
      date: '2027-05-20',
      time: '09:40',
      method: 'phone',
      items: ['name', 'age', 'address', 'issues'],
      content:
        '本人が転居先の近くで元の配偶者を見かけた。本人と連絡がとれないときは、居所の安全を確かめていただきたい。',
      basis: 'benefit-of-person',
      reason: '本人の身に危険が迫っており、本人に確かめる間がない。',
      approver: '社会福祉課長 宮本 徹',
      approvedOn: '2027-05-20',
      approvedTime: '09:25',
      approvalWay: 'phone',
    }),
  );
  return { caseId, receptionId, noteId, disclosureId };
}

/** More of everything than a page holds, and names that the bundled face has no glyph for. */
export async function overfull(caller: Caller) {
  const { caseId, receptionId } = value(
    await caller.receptions.register({
      reception: {
        date: '2027-04-20',
        time: '09:10',
        method: 'home-visit',
        route: 'family',
        memo: longText('相談'),
        wish: longText('希望'),
        worries: {
          '11': 'most',
          '01': 'applies',
          '02': 'applies',
          '03': 'applies',
          '05': 'applies',
          '12': 'applies',
        },
        form: 'without-consent',
        noConsentReason: 'refused',
        noConsentRequest: longText('検討'),
        urgency: 'high',
        urgencyGround: sentences('根拠', 30).join(''),
        people: [
          {
            // 邉 and 葛 as the register of families writes them: a base letter with a variation selector.
            name: '渡邉\u{E0102} 髙﨑',
            kana: 'わたなべ たかさき',
            sex: 'male',
            birth: { iso: '1948-04-30', precision: 'day' },
            zip: '270-1300',
            address:
              '印西市葛\u{E0100}飾台一丁目二十三番地四十五号 とても長い名前の集合住宅ひかりヶ丘コーポラス弐番館 1203号室',
            telHome: '0476-00-0001',
            telMobile: '090-0000-0001',
            relation: 'self',
          },
          ...Array.from({ length: 13 }, (_, nth) => ({
            name: `渡邊 ${nth + 1}郎`,
            kana: 'わたなべ',
            sex: 'male' as const,
            birth: { iso: `19${70 + nth}-01-0${(nth % 9) + 1}`, precision: 'day' as const },
            telMobile: `090-1111-00${String(nth).padStart(2, '0')}`,
            relation: 'son' as const,
            livingTogether: nth % 2 === 0,
            keyPerson: nth < 3,
          })),
        ],
      },
    }),
  );
  const personId = await principalOf(caller, caseId);
  const organisations = (await caller.organisations.list()).map(({ id }) => id);
  for (const organisationId of organisations.slice(0, 8))
    await caller.consents.record({
      caseId,
      personId,
      method: 'written',
      scope: ['1', '2', '3', '4', '5', '6'],
      organisationIds: organisations.filter((id) => id !== organisationId),
      excludedOrganisationIds: [organisationId],
      date: '2027-04-20',
    });
  value(
    await caller.cases.setCautions({
      caseId,
      cautionCodes: ['no-voicemail', 'no-post', 'call-hours', 'two-person-visit', 'animal', 'writing'],
      cautionHours: '水曜の午前だけ',
      cautions: sentences('注意', 20).join('\n'),
    }),
  );
  value(
    await caller.assessments.saveSheet({
      caseId,
      fields: {
        date: '2027-04-20',
        history: longText('相談歴'),
        chiefPrincipal: longText('主訴'),
        lifeHistory: longText('生活歴'),
        issueBackground: longText('背景'),
        strengths: longText('強み'),
        willPrincipal: longText('意向'),
        summary: longText('整理'),
        missingSupport: longText('不足'),
      },
    }),
  );
  let noteId = '';
  for (let nth = 0; nth < 24; nth += 1)
    noteId = value(
      await caller.cases.addNote({
        caseId,
        note: {
          date: `2027-05-${String(nth + 1).padStart(2, '0')}`,
          time: '09:30',
          method: 'phone',
          partners: ['organisation'],
          organisationId: organisations[nth] ?? null,
          fact: nth === 23 ? longText('内容') : sentences(`記録${nth}-`, 6).join('\n'),
          view: nth === 23 ? longText('所見') : '引き続き見守る。',
          nextDate: `2027-06-${String(nth + 1).padStart(2, '0')}`,
          nextText: `${nth + 1}回目の訪問の予定。集合住宅の管理人にも声をかけ、郵便受けと電気のメーターの様子を確かめる。`,
        },
      }),
    ).noteId;
  return { caseId, receptionId, noteId };
}

/** 経過 of each 取扱区分, one of them corrected. */
export async function noted(caller: Caller) {
  const { caseId } = value(
    await caller.receptions.register({
      reception: {
        date: '2027-05-06',
        time: '09:30',
        method: 'phone',
        route: 'self-phone-mail',
        memo: '家賃を3か月滞納している。',
        people: [{ name: '小川 和也', kana: 'おがわ かずや', relation: 'self' }],
      },
    }),
  );
  const write = async (note: Partial<NoteTyped> & Pick<NoteTyped, 'date' | 'fact'>) =>
    value(
      await caller.cases.addNote({
        caseId,
        note: { time: '14:00', method: 'home-visit', partners: ['self'], ...note },
      }),
    ).noteId;
  const first = await write({ date: '2027-05-07', fact: '自宅を訪問し、玄関先で20分ほど話した。' });
  await write({ date: '2027-05-10', fact: '会議の中だけで示された事情。', handling: 'support-meeting-only' });
  await write({ date: '2027-05-11', fact: '隣人が名を伏せて話した。', handling: 'not-for-person' });
  await write({
    date: '2027-05-12',
    fact: '母が電話で様子を話した。',
    view: '母の見方には偏りがある。',
    partners: ['self', 'family'],
  });
  const noteId = await write({
    date: '2027-05-07',
    fact: '自宅を訪問し、玄関先で40分ほど話した。大家から退去を求める手紙が届いているという。',
    view: '片付けの段取りをつけられず、疲れている様子である。',
    endTime: '14:40',
    kind: 'assessment',
    nextDate: '2027-05-20',
    nextTime: '10:00',
    nextText: '来所面談',
    supersedesId: first,
    correctionReason: '時間の聞き違い',
  });
  return { caseId, noteId };
}

type NoteTyped = Parameters<Caller['cases']['addNote']>[0]['note'];
