/**
 * Papers as they come out of the real application: written to a file, then read back with poppler as an auditor would. The office
 * behind them is written by the core itself beforehand; the page's own two ports are used, so no screen has to be found.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);

interface Ids {
  login: string;
  passphrase: string;
  meetingCaseId: string;
  referralId: string;
  takeoutId: string;
}
interface Pdf {
  pages: string[];
  /** Without spaces and line breaks: a word may run over the end of a line. */
  text: string;
  /** Line by line across the page, as it is read. */
  lines: string;
  fonts: string[];
  info: string;
}

let folder: string;
let ids: Ids;
let tsunagi: Tsunagi;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsunagi-papers-'));
  const made = await run(
    electronPath(),
    [join(import.meta.dirname, 'paperOffice.ts'), join(folder, 'data')],
    {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    },
  );
  ids = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') as Ids;
  tsunagi = await launchTsunagi({ dataDir: join(folder, 'data'), clock: '2027-04-19T09:00:00+09:00' });
  await tap(tsunagi.page);
  await ask('core', {
    type: 'mutation',
    path: 'office.unlock',
    input: { login: ids.login, passphrase: ids.passphrase },
  });
});
test.afterAll(async () => {
  expect(tsunagi.faults).toEqual([]);
  await tsunagi.close();
  await rm(folder, { recursive: true, force: true });
});

type Tapped = typeof globalThis & { ports: Record<string, MessagePort>; asked: number };

/** Listens in on the two ports that the preload script hands to the page. */
async function tap(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held = globalThis as Tapped;
    held.ports = {};
    held.asked = 1_000_000;
    window.addEventListener('message', ({ data, ports }) => {
      if (ports[0]) held.ports[data as string] = ports[0];
    });
  });
  await page.reload();
  await page.waitForFunction(() => Object.keys((globalThis as Tapped).ports).length === 2);
}

const ask = (port: 'core' | 'shell', message: object): Promise<unknown> =>
  tsunagi.page.evaluate(
    ({ port, message }) =>
      new Promise<unknown>((resolve) => {
        const held = globalThis as Tapped;
        held.asked += 1;
        const id = held.asked;
        const to = held.ports[port] as MessagePort;
        const hear = ({ data }: MessageEvent) => {
          if (data.id !== id) return;
          to.removeEventListener('message', hear);
          resolve(data);
        };
        to.addEventListener('message', hear);
        to.postMessage({ ...message, id });
      }),
    { port, message },
  );

async function print(paper: string, params: Record<string, string>): Promise<Pdf> {
  const path = join(folder, `${paper}.pdf`);
  await tsunagi.nextSave(path);
  expect(
    await ask('shell', { request: 'printPaper', paper, params, to: 'pdf', suggestedName: '試験' }),
  ).toMatchObject({ ok: true, value: { outcome: 'saved', fileName: `${paper}.pdf` } });
  const [info, fonts, text, lines] = await Promise.all([
    run('pdfinfo', [path]),
    run('pdffonts', [path]),
    run('pdftotext', [path, '-'], { maxBuffer: 10_000_000 }),
    run('pdftotext', ['-layout', path, '-'], { maxBuffer: 10_000_000 }),
  ]);
  return {
    info: info.stdout,
    fonts: fonts.stdout.trim().split('\n').slice(2),
    pages: lines.stdout
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/\s/g, '')),
    text: text.stdout.replace(/\s/g, ''),
    lines: lines.stdout.replace(/\s/g, ''),
  };
}

/** What every paper owes: A4, n/N, real letters of the bundled faces on every page. */
function expectOfficial(pdf: Pdf, pages: number): void {
  expect(pdf.info).toMatch(/Page size:.*A4/);
  expect(pdf.pages.length).toBe(pages);
  for (const [index, page] of pdf.pages.entries()) expect(page).toContain(`${index + 1}/${pages}`);
  expect(pdf.fonts.length).toBeGreaterThan(0);
  for (const font of pdf.fonts)
    expect(font).toMatch(/BIZUDP(Mincho|Gothic)-(Regular|Bold)\s+CID TrueType\s.*\syes yes/);
}

const inOrder = (text: string, words: readonly string[]): void => {
  let at = 0;
  for (const word of words) {
    const found = text.indexOf(word, at);
    expect(found, `${word} が ${at} 文字目より後にある`).toBeGreaterThanOrEqual(0);
    at = found + word.length;
  }
};

test('会議録は、長い報告があっても切れずに次のページへ続き、課長がそのまま押印できる', async () => {
  const pdf = await print('minutes', { id: ids.meetingCaseId });
  expectOfficial(pdf, 4);
  inOrder(pdf.lines, [
    '支援会議会議録',
    '法第106条の6第5項',
    '令和9年4月16日(金)14時00分～15時10分',
    '市役所会議室',
    '社会福祉法第106条の6第1項',
    'R09-市0001',
    '高橋節子',
    '83歳',
    '髙橋誠',
    '出席者',
    '宮本徹',
    '欠席者',
    '1開催の目的・検討事項',
    '2情報共有（機関ごとの事実）',
    '3本人・家族の意向',
    '4課題の整理・見立て・緊急性',
    '5協議内容（主な意見）',
    '6申合せ',
    '7役割分担',
    '週2回の声かけ',
    '長男への手紙と訪問',
    '介護サービス再開の働きかけ',
    '8主担当機関・連絡調整役',
    '9社会資源の不足・開発の検討',
    '男性介護者が立ち寄れる居場所',
    '10残された課題',
    '11次回',
    '作成者',
    '社福第12号',
  ]);
  expect(pdf.text).toContain('理由本人に未接触');
  // In its narrow column the note stands in two lines.
  inOrder(pdf.lines, ['木下団地管理会社', '冒頭に聴取し退席', '（資料なし）', '欠席者']);
  // Nothing cut: 14 paragraphs of one report and three of the discussion, each with its end.
  expect(pdf.text.split('長男が買っている様子である。').length - 1).toBe(17);
  for (const page of pdf.pages) {
    expect(page).toContain('取扱注意（非公開）');
    expect(page).toContain('ケース番号R09-市0001');
    expect(page).toContain('市役所窓口佐野真由令和9年4月19日09:00印刷');
  }
  // The report runs on: the head of the section and whose report it is are there again.
  inOrder(pdf.pages[1] ?? '', [
    '2情報共有（機関ごとの事実）',
    '印西北部地域包括支援センター',
    '食料は週に1度',
  ]);
  // C5: a 支援会議 decides nothing.
  expect(pdf.text).not.toContain('決定');
});

test('つなぐシートは1枚に収まり、同意の範囲にないことは載らない', async () => {
  const pdf = await print('referral-sheet', { id: ids.referralId });
  expectOfficial(pdf, 1);
  for (const word of [
    '子育てコンシェルジュ御中',
    '中村あかり',
    '平成5年2月14日（34歳）',
    '◎子育てのこと',
    '中村ゆい',
    '①氏名・性別・年齢・住所・電話・家族関係⑥生活歴',
    '本人の同意（口頭（記録）・令和9年4月12日）',
    '令和9年4月19日に、当窓口から状況を確認する。',
  ])
    expect(pdf.text).toContain(word);
  // ○01 is ②, which was not consented to: the only ○ left is the one that explains the mark.
  expect(pdf.text.split('○').length - 1).toBe(1);
  // The child: name and relation only.
  expect(pdf.text).not.toContain('令和5年');
});

test('持出し記録票は、受渡しと消去の欄まで1枚に収まる', async () => {
  const pdf = await print('takeout-record', { id: ids.takeoutId });
  expectOfficial(pdf, 1);
  inOrder(pdf.lines, [
    'R9-001',
    '宮本徹',
    '包括承認R9-01',
    'コスモスパレット窓口',
    'USB-03',
    'R09-市0001',
    '受渡し',
    '返却・消去確認',
  ]);
});

test('回復キー用紙は、名前も日付も印刷せず、4文字ずつ9組で読める', async () => {
  const key = '7K3M-9QZX-2B4N-A8CD-EFGH-0J1P-RSTV-WXY5-6Z9Q';
  const pdf = await print('recovery-sheet', { key });
  expectOfficial(pdf, 1);
  inOrder(pdf.lines, key.split('-'));
  expect(pdf.text).not.toContain('佐野');
  expect(pdf.text).not.toContain('令和9年');
});

test('パソコンが使えない日のための、記入用の様式も出せる', async () => {
  expectOfficial(await print('minutes', { blank: '1' }), 3);
  expectOfficial(await print('referral-sheet', { blank: '1' }), 1);
});

test('ない書類は出さず、ファイルも作らない', async () => {
  await tsunagi.nextSave(join(folder, 'nothing.pdf'));
  expect(
    await ask('shell', {
      request: 'printPaper',
      paper: 'minutes',
      params: { id: 'nowhere' },
      to: 'pdf',
      suggestedName: '試験',
    }),
  ).toMatchObject({ value: { outcome: 'failed' } });
  await expect(run('ls', [join(folder, 'nothing.pdf')])).rejects.toThrow();
});
