/** Scenario 03 up to its consents (R9.5.11–R9.5.17): a household whose people consent one by one, the child heard apart. */
import { expect, type Page } from '@playwright/test';
import { choose, find, pick, push, tick, write } from './keyboard.ts';
import { goTo } from './offices.ts';
import { markWorry, openTab, savePaper, writeNote } from './parts.ts';
import type { OfficeOnStage } from './stage.ts';

export const BOY = '斎藤 大輝';
export const MOTHER = '齋藤 美和';
export const CENTRE = 'こども家庭センター';
export const WORK_LIFE = 'いんざいワーク・ライフサポートセンター';
export const CHILD_CARE = '子育て支援課';
/** No plan of the city names a school: the counter adds it to the directory. */
export const SCHOOL = '市立みどり中学校';

async function join(
  page: Page,
  person: { name: string; kana: string; relation: string; sex: string; birth: string },
): Promise<void> {
  await openTab(page, '本人・世帯');
  await push(page, /世帯の人を加える/, page.getByRole('tabpanel'));
  const dialog = page.getByRole('dialog');
  await write(page, '氏名', person.name, dialog);
  await write(page, 'ふりがな', person.kana, dialog);
  await pick(page, /本人から見た続柄/, person.relation, dialog);
  await choose(page, '性別', person.sex, dialog);
  await write(page, '生年月日', person.birth, dialog);
  await push(page, '人の情報を保存する', dialog);
  await expect(dialog).toBeHidden();
}

export async function playHousehold(cityHall: OfficeOnStage): Promise<void> {
  await playCalls(cityHall);
  await playAssessment(cityHall);
  await playConsents(cityHall);
}

async function playCalls(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-05-11T10:00:00+09:00', '中学校からの電話', async (page) => {
    await goTo(page, '受付する');
    await write(
      page,
      '聴きながら書いてください',
      '2年の男子が週に2〜3日欠席している。給食費が未納。母の体調がすぐれず、双子の弟妹の世話をしているようだ。',
    );
    await markWorry(page, 'ひきこもり・不登校', '◎');
    await markWorry(page, '子育てのこと', '○');
    await choose(page, '受付方法', '電話');
    await find(page, '相談経路', '学校・教育委員会');
    await choose(page, '来談者はご本人ですか', 'ご本人以外');
    await write(page, '来談者の氏名', '中学校 教頭');
    await pick(page, /来談者とご本人との関係/, '関係機関');
    await push(page, 'ご本人を書く');
    const boy = page.getByRole('group', { name: /1人目/ });
    await write(page, '氏名', '斎藤 大輝', boy);
    await write(page, 'ふりがな', 'さいとう だいき', boy);
    await choose(page, '性別', '男性', boy);
    await write(page, '生年月日', 'H25.6.9', boy);
    await choose(page, '緊急性', /中/);
    await write(page, '緊急性の根拠', '欠席が続き、食事がとれているかも分からない');
    await push(page, '受付として登録');
    await expect(page.getByRole('heading', { level: 1, name: /斎藤 大輝/ })).toBeVisible();
    await writeNote(page, {
      method: '電話',
      organisation: CENTRE,
      partner: '庁内課',
      fact: '要保護児童対策地域協議会のケースかどうかを照会した。現在は登録がないとのこと。',
      view: '多機関で支える形を、母と相談して決める。',
    });
    await goTo(page, '機関・構成員名簿');
    await push(page, '機関を加える');
    const dialog = page.getByRole('dialog');
    await write(page, '名称', SCHOOL, dialog);
    await push(page, '保存する', dialog);
    await expect(dialog).toBeHidden();
  });

  await cityHall.step(
    '2027-05-12T14:00:00+09:00',
    '母と面談。住民票は「齋藤」、同じ人と示される',
    async (page) => {
      await goTo(page, '受付する');
      await write(
        page,
        '聴きながら書いてください',
        '家賃を3か月滞納している。精神科に通院中で、朝起き上がれない。',
      );
      await markWorry(page, '家賃やローンの支払いのこと', '◎');
      await choose(page, '受付方法', '来所');
      await find(page, '相談経路', '家族・親族');
      await choose(page, '来談者はご本人ですか', 'ご本人以外');
      await write(page, '来談者の氏名', '齋藤 美和');
      await pick(page, /来談者とご本人との関係/, '家族');
      await push(page, 'ご本人を書く');
      const boy = page.getByRole('group', { name: /1人目/ });
      await write(page, '氏名', '齋藤 大輝', boy);
      await write(page, 'ふりがな', 'さいとう だいき', boy);
      await write(page, '生年月日', '平成25年6月9日', boy);
      await expect(page.getByText('同じ人が、もう記録にあるかもしれません')).toBeVisible();
      await cityHall.look('same-person');
      await push(page, /斎藤 大輝 /, boy);
      await choose(page, 'この受付をどのケースにしますか', /新しい受付にする/);
      await cityHall.look('known-person');
      await push(page, '受付として登録');
      await expect(page.getByRole('heading', { level: 1, name: /大輝/ })).toBeVisible();
      await join(page, {
        name: '齋藤 美和',
        kana: 'さいとう みわ',
        relation: '母',
        sex: '女性',
        birth: 'S58.1.30',
      });
      await join(page, {
        name: '齋藤 颯太',
        kana: 'さいとう そうた',
        relation: '弟',
        sex: '男性',
        birth: '平成31年4月30日',
      });
      await join(page, {
        name: '齋藤 花',
        kana: 'さいとう はな',
        relation: '妹',
        sex: '女性',
        birth: '令和元年5月1日',
      });
      await cityHall.look('household-of-four');
    },
  );
}

async function playAssessment(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step(
    '2027-05-12T15:00:00+09:00',
    'アセスメント: 世帯員ごとの課題、ヤングケアラー',
    async (page) => {
      await openTab(page, '受付・アセスメント');
      await push(page, /アセスメントシートを/);
      await expect(page.getByRole('heading', { level: 1, name: /アセスメント/ })).toBeVisible();
      await push(page, /2枚目/);
      await tick(page, '家賃');
      await write(page, '滞納の額・期間', '3か月 18万円');
      await push(page, /3枚目/);
      await tick(page, /斎藤 大輝.*不登校/);
      await tick(page, /齋藤 美和.*メンタルヘルスの課題/);
      await tick(page, /齋藤 美和.*経済的困窮/);
      await tick(page, /齋藤 美和.*子育て/);
      await push(page, 'ヤングケアラーを採用する');
      await cityHall.look('issues-of-members');
      await push(page, /4枚目/);
      await write(
        page,
        'アセスメント結果の整理（支援者の見立て）',
        '母の療養、家計、大輝の登校と家事の負担を、一緒に支える必要がある。',
      );
      await expect(page.locator('.sheet-saved')).toContainText('保存済み');
      await cityHall.look('assessment-summary');
      await push(page, 'ケースへ戻る');
      await expect(page.getByRole('heading', { level: 1, name: /大輝/ })).toBeVisible();
      await savePaper(cityHall, page, /アセスメントシート.*下見|下見.*アセスメントシート/, 'assessment.pdf');
    },
  );

  await cityHall.step('2027-05-13T10:00:00+09:00', 'コネクターが情報を整理し、多機関協働へ', async (page) => {
    await openTab(page, '受付・アセスメント');
    await push(page, '進め方を決める', page.getByRole('tabpanel'));
    const dialog = page.getByRole('dialog');
    await choose(page, '判断の結果', /多機関協働事業へつなぐ/, dialog);
    await write(
      page,
      '根拠・理由',
      '一つの機関では支えきれない。子ども家庭課の川口が情報を整理した。',
      dialog,
    );
    await push(page, 'この結果で決める', dialog);
    await expect(dialog).toBeHidden();
    await push(page, '多機関協働へつなぐ');
    await write(page, 'つなぎ元の課', '子ども家庭課', dialog);
    await write(page, 'コネクターの氏名', '川口 直', dialog);
    await choose(page, '受付・申込票の種類', /本人同意あり/, dialog);
    await write(page, '多機関協働が必要な理由', '世帯の課題が重なり、役割の分担が要る。', dialog);
    await push(page, '多機関協働へ申し込む', dialog);
    await expect(dialog).toBeHidden();
  });
}

async function playConsents(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step(
    '2027-05-14T11:00:00+09:00',
    '母が4人分を同意（④を除く）。大輝の意向を聴く',
    async (page) => {
      await openTab(page, '同意');
      await push(page, '同意を記録する', page.getByRole('tabpanel'));
      const dialog = page.getByRole('dialog');
      for (const child of [/齋藤 美和/, /齋藤 颯太/, /齋藤 花/]) await tick(page, child, dialog);
      for (const mark of ['①', '②', '③', '⑤', '⑥']) await tick(page, new RegExp(`^${mark}`), dialog);
      for (const organisation of [CENTRE, WORK_LIFE, CHILD_CARE, SCHOOL])
        await find(page, '共有先の機関', organisation, dialog);
      await choose(page, '方法', '書面', dialog);
      const daiki = dialog.getByRole('region', { name: /大輝（未成年）/ });
      await choose(page, '親権', '単独親権', daiki);
      await write(page, '子ども本人の意向', '学校には行きたい。朝の支度を誰かと一緒にできるとよい。', daiki);
      await cityHall.look('consents-of-four');
      await push(page, 'この内容で同意を記録する', dialog);
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('list', { name: '一人ずつの同意' }).getByRole('listitem')).toHaveCount(4);
      await push(page, '受理判定を記録する');
      await choose(page, '判定', /^受理/, dialog);
      await pick(page, /調整役/, /大野 恵/, dialog);
      await push(page, 'この判定で決める', dialog);
      await expect(dialog).toBeHidden();
    },
  );

  await cityHall.step(
    '2027-05-17T15:00:00+09:00',
    '④のうち、家賃の滞納がある事実だけを加える',
    async (page) => {
      await openTab(page, '同意');
      await push(page, '同意を記録する', page.getByRole('tabpanel'));
      const dialog = page.getByRole('dialog');
      await tick(page, /齋藤 美和/, dialog);
      // She agrees for herself and, with parental authority, for the boy, whom the form proposes: the つなぐシート is his.
      await push(page, /項目ごとに分ける/, dialog);
      await tick(page, '滞納がある事実', dialog);
      await find(page, '共有先の機関', WORK_LIFE, dialog);
      await push(page, 'この内容で同意を記録する', dialog);
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('list', { name: '一人ずつの同意' })).toContainText('④は滞納がある事実だけ');
      await cityHall.look('consent-lines');
    },
  );

  await cityHall.step('2027-05-17T15:30:00+09:00', 'つなぐシートに、収入や債務は出ない', async (page) => {
    await openTab(page, 'つなぎ');
    await push(page, 'つなぐ', page.getByRole('tabpanel'));
    const dialog = page.getByRole('dialog');
    await find(page, 'つなぎ先の機関', WORK_LIFE, dialog);
    await write(page, 'つなぐ理由', '住まいを失わないための相談', dialog);
    await choose(page, 'つなぎ方', '連絡', dialog);
    await cityHall.look('referral-of-household');
    await push(page, 'この内容でつなぐ', dialog);
    const sheet = page.getByRole('dialog', { name: /つなぐシート/ });
    await expect(sheet.getByText(WORK_LIFE).first()).toBeVisible();
    await expect(sheet).not.toContainText('18万円');
    await cityHall.tsunagi.nextSave(cityHall.file('referral-of-household.pdf'));
    await push(page, 'PDFに保存', sheet);
    await expect(page.getByText(/保存しました/).first()).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });
}
