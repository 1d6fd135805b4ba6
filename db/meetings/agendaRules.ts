/**
 * How long each item of a meeting may take: yardsticks of a 支援会議 of about 90 minutes with one case, spread over the time there is. What
 * is said of a case comes once for each case, between the opening and the end. Pure.
 */
interface Phase {
  of: RegExp;
  minutes: number;
  isOfCase: boolean;
}

/** The first that fits a line's words holds; the reading aloud at the end speaks of 申合せ too and therefore stands before it. */
const PHASES: readonly Phase[] = [
  { of: /読み上げ|まとめ|決定事項|閉会|回収|次回|その他|事務連絡/, minutes: 5, isOfCase: false },
  { of: /開会|趣旨|あいさつ|挨拶/, minutes: 5, isOfCase: false },
  { of: /守秘|資料の扱い|個人情報/, minutes: 5, isOfCase: false },
  { of: /自己紹介|紹介/, minutes: 5, isOfCase: false },
  { of: /社会資源/, minutes: 5, isOfCase: false },
  { of: /概要|説明|提案/, minutes: 5, isOfCase: true },
  { of: /報告|情報共有|経過/, minutes: 40, isOfCase: true },
  { of: /見立て|課題|質疑/, minutes: 10, isOfCase: true },
  { of: /役割|申合せ|方針|プラン|評価|協議|検討/, minutes: 15, isOfCase: true },
];
const OTHER: Phase = { of: /./, minutes: 5, isOfCase: false };

const phaseOf = (line: string): Phase => PHASES.find(({ of }) => of.test(line)) ?? OTHER;

export interface AgendaRow {
  /** What is done; under it the steps of one case. */
  text: string;
  steps: string[];
  /** 事例 1, 2 …; null for what is of the whole sitting. */
  caseNumber: number | null;
  minutes: number;
  /** Null while nobody has said when it begins. */
  from: string | null;
}

interface Sitting {
  agenda: readonly string[];
  /** How many cases there are. */
  cases: number;
  /** Where a case was given an hour of its own. */
  caseStarts?: readonly (string | null)[];
  startTime: string | null;
  endTime: string | null;
}

const minutesOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Nobody keeps an hour by single minutes: in fives where there is room for it, the rest with the longest. */
const STEP = 5;
export function inFives(weights: readonly number[], total: number): number[] {
  const fives = Math.floor(total / STEP);
  if (fives < weights.length) return spread(weights, total);
  const minutes = spread(weights, fives).map((each) => each * STEP);
  const longest = minutes.indexOf(Math.max(...minutes));
  minutes[longest] = (minutes[longest] ?? 0) + (total % STEP);
  return minutes;
}

/** Whole minutes that add up to the total exactly, none below one. */
export function spread(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, each) => all + each, 0);
  if (sum === 0 || total < weights.length) return [...weights];
  const exact = weights.map((each) => (each * total) / sum);
  const whole = exact.map((each) => Math.max(1, Math.floor(each)));
  let missing = total - whole.reduce((all, each) => all + each, 0);
  while (missing !== 0) {
    const step = Math.sign(missing);
    // Whoever is furthest from its share gives or gets; nobody falls below one.
    const lack = (index: number) => step * ((exact[index] ?? 0) - (whole[index] ?? 0));
    const open = whole.map((_, index) => index).filter((index) => step > 0 || (whole[index] ?? 0) > 1);
    const next = open.reduce((best, index) => (lack(index) > lack(best) ? index : best), open[0] ?? 0);
    whole[next] = (whole[next] ?? 0) + step;
    missing -= step;
  }
  return whole;
}

/** With one case every item stands for itself; with several, each case is an item, and its steps stand below it. */
function itemsOf({
  agenda,
  cases,
}: Sitting): { text: string; steps: string[]; weight: number; caseNumber: number | null }[] {
  const own = (text: string) => ({ text, steps: [], weight: phaseOf(text).minutes, caseNumber: null });
  if (cases <= 1) return agenda.map(own);
  const ofCase = agenda.filter((line) => phaseOf(line).isOfCase);
  const first = agenda.findIndex((line) => phaseOf(line).isOfCase);
  const begin = first < 0 ? agenda.length : first;
  const weight = ofCase.reduce((all, line) => all + phaseOf(line).minutes, 0) || OTHER.minutes;
  return [
    ...agenda.slice(0, begin).map(own),
    ...Array.from({ length: cases }, (_, index) => ({
      text: '',
      steps: ofCase,
      weight,
      caseNumber: index + 1,
    })),
    ...agenda
      .slice(begin)
      .filter((line) => !phaseOf(line).isOfCase)
      .map(own),
  ];
}

export function agendaSchedule(sitting: Sitting): AgendaRow[] {
  const items = itemsOf(sitting);
  const { startTime, endTime } = sitting;
  const length = startTime && endTime ? minutesOf(endTime) - minutesOf(startTime) : 0;
  const weights = items.map(({ weight }) => weight);
  const minutes = length > 0 ? inFives(weights, length) : weights;
  let at = startTime ? minutesOf(startTime) : null;
  return items.map(({ text, steps, caseNumber }, index) => {
    const given = caseNumber === null ? null : (sitting.caseStarts?.[caseNumber - 1] ?? null);
    if (given) at = minutesOf(given);
    const from = at === null ? null : timeOf(at);
    const takes = minutes[index] ?? 0;
    if (at !== null) at += takes;
    return { text, steps, caseNumber, minutes: takes, from };
  });
}
