/**
 * A window in April: somebody who leaves, with cases of every kind, whoever comes, and the city's other window known by its card. Run in
 * Electron's Node. Invented people only.
 */
import { value } from './paperSitting.ts';
import { testWindows } from './testWindows.ts';

const windows = testWindows(process.argv[2] ?? '', '2027-03-08T09:00:00+09:00');
const cityHall = await windows.open('cityhall', '市役所窓口', '市', '佐野 真由');
const palette = await windows.open('palette', 'コスモスパレット窓口', 'パ', '石井 拓');
await windows.know(cityHall, palette);
const { caller } = cityHall;

for (const [name, kana, login] of [
  ['大野 恵', 'おおの めぐみ', 'ono'],
  ['林 さくら', 'はやし さくら', 'hayashi'],
] as const)
  value(
    await caller.staff.add({
      name,
      kana,
      login,
      roles: ['counsellor'],
      title: '主事',
      section: '社会福祉課',
      passphrase: 'あおい傘と四つの橋をわたる',
    }),
  );

async function received(name: string, kana: string, memo: string, urgency: 'high' | 'low' = 'low') {
  const { caseId } = value(
    await caller.receptions.register({
      reception: {
        date: '2027-03-08',
        time: '09:20',
        method: 'phone',
        route: 'self-phone-mail',
        memo,
        worries: { '03': 'most', '05': 'applies' },
        urgency,
        urgencyGround: urgency === 'high' ? '三日前から電話に出ない' : '',
        people: [{ name, kana, relation: 'self' }],
      },
    }),
  );
  return caseId;
}

const first = await received('試験 一郎', 'しけん いちろう', '家賃を三か月滞納している。');
for (const [name, kana, memo] of [
  ['見本 花子', 'みほん はなこ', '仕事を探したい。'],
  ['架空 太郎', 'かくう たろう', '父の介護で夜眠れない。'],
  ['仮名 よし', 'かめい よし', '近所とのことで困っている。'],
] as const)
  await received(name, kana, memo);
await received('想定 久', 'そうてい ひさし', '連絡がとれない。', 'high');
value(
  await caller.cases.setCautions({
    caseId: first,
    cautionCodes: ['no-voicemail', 'two-person-visit', 'animal'],
    cautionHours: '平日の10時から12時',
    cautions: '玄関に犬がいる。',
  }),
);
windows.at('2027-03-16T10:00:00+09:00');
for (const [date, fact, nextDate] of [
  ['2027-03-12', '自宅を訪問した。通帳を一緒に確かめ、家賃の残りが12万円あることが分かった。', null],
  [
    '2027-03-15',
    '大家の三浦さんに電話した。月1万円の分納でよいと言われた。本人に伝え、ほっとした様子だった。',
    '2027-04-05',
  ],
] as const)
  value(
    await caller.cases.addNote({
      caseId: first,
      note: {
        date,
        time: '14:00',
        method: 'home-visit',
        partners: ['self'],
        fact,
        ...(nextDate && { nextDate, nextText: '初回の分納ができたか' }),
      },
    }),
  );
value(
  await caller.reassignments.saveNote({
    caseId: first,
    handOverStanding:
      '家賃3か月分（12万円）の分納を、大家の三浦さんと相談している。4月から月1万円の約束。住居確保給付金は対象外と確認済み。',
    handOverNext: '4月5日までに、初回の分納ができたかを大家に電話で確かめる。ハローワークの紹介状を渡す。',
    handOverCare: '長男の仕事の話は、本人の前でしない。電話は必ず本人の携帯へ。',
  }),
);
await windows.close();
windows.tell({ caseId: first });
