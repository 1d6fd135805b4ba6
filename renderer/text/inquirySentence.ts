/** A question of 臨時照会 in plain words, and how it was counted: on the screen, on paper and in the file alike. Pure. */
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { type Counted, countsPeople, type Dimension, isAtDay, overlaps } from '../../db/inquiries/codes.ts';
import type { Question } from '../../db/inquiries/inputs.ts';
import { keyWords } from './inquiryKeys.ts';
import { DIMENSION_LABELS } from './labels/inquiries.ts';

type Names = ReadonlyMap<string, string>;

/** 令和8年4月1日〜9月30日: the year is said again only where it is another one. */
export function spanWords({ from, until }: Pick<Question, 'from' | 'until'>): string {
  const last = formatJapaneseDate(until);
  if (from === until) return last;
  const [first, year] = [formatJapaneseDate(from), /^[^年]+年/.exec(last)?.[0] ?? ''];
  return `${first}〜${first.startsWith(year) ? last.slice(year.length) : last}`;
}

const SUBJECTS: Record<Counted, (span: string) => string> = {
  receptions: (span) => `${span}に受け付けた相談`,
  contacts: (span) => `${span}の受付と対応`,
  people: (span) => `${span}に相談を受け付けた人`,
  'people-in-contact': (span) => `${span}に受付か対応のあった人`,
  'cases-opened': (span) => `${span}に始まったケース`,
  'cases-open': (day) => `${day}に進行中だったケース`,
  'cases-ended': (span) => `${span}に終わったケース`,
  notes: (span) => `${span}の支援経過`,
  referrals: (span) => `${span}につないだもの`,
  screenings: (span) => `${span}に決めたスクリーニング`,
  meetings: (span) => `${span}に開いた会議`,
  'meeting-cases': (span) => `${span}の会議で扱ったケース`,
  plans: (span) => `${span}に支援決定したプラン`,
  evaluations: (span) => `${span}に決定した評価`,
};

export const unitOf = (counted: Counted): '人' | '回' | '件' =>
  countsPeople(counted) ? '人' : counted === 'meetings' || counted === 'notes' ? '回' : '件';

const COUNT_WORDS = { 人: '人数', 回: '回数', 件: '件数' } as const;
export const countWord = (counted: Counted): string => COUNT_WORDS[unitOf(counted)];

const short = (dimension: Dimension): string => DIMENSION_LABELS[dimension].replace(/（.*）$/, '');

const conditionWords = ({ of, values }: Question['conditions'][number], names: Names): string =>
  `${short(of)}が${values.map((value) => `「${keyWords(of, value, names)}」`).join('か')}`;

/** 「令和8年4月1日〜9月30日に受け付けた相談のうち、性別が「女性」、世帯類型が「単親」であるものの件数（月別）」 */
export function questionWords(question: Question, names: Names): string {
  const { counted, conditions, rows, columns, compares } = question;
  const subject = SUBJECTS[counted](
    isAtDay(counted) ? formatJapaneseDate(question.until) : spanWords(question),
  );
  const narrowed =
    conditions.length === 0
      ? subject
      : `${subject}のうち、${conditions.map((each) => conditionWords(each, names)).join('、')}で${
          countsPeople(counted) ? 'ある人' : 'あるもの'
        }`;
  const lines = [rows, columns].flatMap((each) => (each ? [`${short(each)}別`] : [])).join('・');
  const how = [lines, compares ? '前年同期と比較' : ''].filter(Boolean).join('、');
  return `${narrowed}の${countWord(counted)}${how && `（${how}）`}`;
}

const COUNTED_HOW: Record<Counted, string> = {
  receptions: '相談のあった日で数えます。ケースにしていない一行受付も1件です。取り下げた受付は数えません。',
  contacts:
    '月報と同じ数え方です。ケースの最初の受付と一行受付が新規、その後の本人・家族等との対応が継続、機関・庁内との対応が連絡調整です。所内の協議と会議、訂正前の経過は数えません。',
  people:
    '同じ人は、何度受け付けても1人です。同一人として統合した記録は1人に数えます。だれの相談か分からない受付は入りません。',
  'people-in-contact':
    '受付と対応の数え方は月報と同じで、同じ人は何度でも1人です。だれの相談か分からない受付は入りません。',
  'cases-opened': 'ケースを開いた日で数えます。再開は数えません。',
  'cases-open':
    'その日までに始まり、その日の終わりに終了していないケースです。いま再開しているケースは、終わっていた間も進行中に入ります。',
  'cases-ended':
    '終了した日で数えます。そのあと再開したケースは入りません。プランの「終結」は、フォローアップが済んでから終了になります。',
  notes: '支援経過のあった日で数えます。訂正した経過は1回です。所内の協議や会議の経過も入ります。',
  referrals: 'つないだ日で、つなぎ先ごとに1件と数えます。',
  screenings: '決定した日で数えます。決め直したものも1件です。',
  meetings: '計画進捗と同じ数え方です。開いた会議を、扱ったケースの数にかかわらず1回と数えます。',
  'meeting-cases': '一つの会議で扱ったケースを1件とし、同じケースを別の会議で扱えばもう1件です。',
  plans: '計画進捗と同じ数え方です。一つの回のプランを、初めの版を支援決定した日に1件と数えます。',
  evaluations: '月報と同じ数え方です。決定した日で数えます。',
};

const OF_RECEPTION: readonly Counted[] = ['receptions', 'people'];

const NOW: readonly Dimension[] = [
  'issue',
  'label',
  'household-type',
  'screening',
  'state',
  'urgency',
  'staff',
  'organisation',
];
const FIRST: readonly Dimension[] = ['method', 'route', 'worry'];

const isNow = (counted: Counted, each: Dimension) =>
  NOW.includes(each) &&
  !(counted === 'referrals' && each === 'organisation') &&
  !(counted === 'screenings' && each === 'screening');

const list = (dimensions: readonly Dimension[]): string => [...new Set(dimensions.map(short))].join('・');

/** How it was counted, sentence by sentence. */
export function countingWords(question: Question): string[] {
  const { counted, conditions, rows, columns } = question;
  const lines = [rows, columns].filter((each) => each !== null);
  const used: Dimension[] = [...lines, ...conditions.map(({ of }) => of)];
  const several = lines.filter((each) => overlaps(counted, each));
  const now = used.filter((each) => isNow(counted, each));
  const first = OF_RECEPTION.includes(counted) ? [] : used.filter((each) => FIRST.includes(each));
  return [
    COUNTED_HOW[counted],
    ...(used.some((each) => each.startsWith('age-')) ? ['年齢は、数える日の満年齢です。'] : []),
    ...(now.length > 0
      ? [`${list(now)}は、いまケースに書かれているものです（ケースのない一行受付にはありません）。`]
      : []),
    ...(first.length > 0 ? [`${list(first)}は、ケースの最初の受付のものです。`] : []),
    ...(used.includes('consent') ? ['同意は、本人の情報共有の同意が、数える日に有効かどうかです。'] : []),
    ...(several.length > 0
      ? [
          `延べ：${list(several)}では、同じ${unitOf(counted) === '人' ? '人' : 'もの'}が幾つもの欄に入ることがあり、足した数は計より多くなることがあります。計は、1${unitOf(counted)}を1回だけ数えています。`,
        ]
      : []),
  ];
}
