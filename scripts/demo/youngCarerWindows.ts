/** Scenario 03 from R9.5.24 to its end: both windows see what is overdue, write on the same day, and exchange: nothing differs, both live. */
import { expect, type Page } from '@playwright/test';
import { push, write } from './keyboard.ts';
import { goTo } from './offices.ts';
import { openTab, writeNote } from './parts.ts';
import { carry, openCaseOf } from './road.ts';
import type { OfficeOnStage } from './stage.ts';
import { BOY, CHILD_CARE } from './youngCarer.ts';
import { ACTIONS } from './youngCarerPlan.ts';

const ADDRESS = '印西市木下南9丁目9-9';
const FACT = '弟妹の朝の支度に協力会員が入った。二人とも、自分で着替えて学童保育へ行けた。';

/** Every part of the plan that is late stands on the day's list, at whichever window. */
async function seeOverdue(office: OfficeOnStage, page: Page): Promise<void> {
  await goTo(page, '本日の予定');
  const late = page.getByRole('row').filter({ hasText: /\d+日超過/ });
  for (const [what] of ACTIONS) await expect(late.filter({ hasText: what })).toHaveCount(1);
  await office.look('overdue');
}

export async function playOverdue(cityHall: OfficeOnStage, palette: OfficeOnStage): Promise<void> {
  await carry(cityHall, palette, {
    name: BOY,
    file: 'handoff-household-001.tsunagi',
    givenAt: '2027-05-24T10:00:00+09:00',
    takenAt: '2027-05-24T15:00:00+09:00',
    eraseDue: 'R9.6.3',
  });
  await cityHall.step('2027-07-01T08:40:00+09:00', '期限を過ぎた4件（市役所）', async (page) => {
    await seeOverdue(cityHall, page);
    for (const count of ['1回（見込み 2回）', '1件（見込み 2件）'])
      await expect(page.getByText(count)).toBeVisible();
  });
  await palette.step('2027-07-01T08:50:00+09:00', '期限を過ぎた4件（コスモスパレット）', (page) =>
    seeOverdue(palette, page),
  );
}

export async function playSameDay(cityHall: OfficeOnStage, palette: OfficeOnStage): Promise<void> {
  await palette.step('2027-07-01T10:00:00+09:00', '弟妹の朝の支度の支援の経過', async (page) => {
    await openCaseOf(page, BOY);
    await writeNote(page, {
      method: '訪問',
      organisation: CHILD_CARE,
      partner: '家族',
      fact: FACT,
      view: '週3日を続け、大輝の登校の様子を学校に聴く。',
    });
  });
  await cityHall.step('2027-07-01T11:00:00+09:00', '同じ日に、市役所は世帯の住所を直す', async (page) => {
    await openCaseOf(page, BOY);
    await openTab(page, '本人・世帯');
    await push(page, '世帯の情報を直す', page.getByRole('tabpanel'));
    const dialog = page.getByRole('dialog');
    await write(page, '世帯の住所', ADDRESS, dialog);
    await push(page, '世帯の情報を保存する', dialog);
    await expect(dialog).toBeHidden();
  });
  await carry(palette, cityHall, {
    name: BOY,
    file: 'handoff-household-002.tsunagi',
    givenAt: '2027-07-02T10:00:00+09:00',
    takenAt: '2027-07-02T13:00:00+09:00',
    eraseDue: 'R9.7.12',
  });
  await carry(cityHall, palette, {
    name: BOY,
    file: 'handoff-household-003.tsunagi',
    givenAt: '2027-07-02T14:00:00+09:00',
    takenAt: '2027-07-02T16:00:00+09:00',
    eraseDue: 'R9.7.12',
  });
  await cityHall.step('2027-07-02T16:30:00+09:00', '両方が生きている（市役所）', (page) =>
    seeBoth(cityHall, page),
  );
  await palette.step('2027-07-02T16:40:00+09:00', '両方が生きている（コスモスパレット）', (page) =>
    seeBoth(palette, page),
  );
}

async function seeBoth(office: OfficeOnStage, page: Page): Promise<void> {
  await openCaseOf(page, BOY);
  await expect(page.getByText(/両方の窓口で同じところを直した項目/)).toBeHidden();
  await openTab(page, '経過');
  await expect(page.getByRole('tabpanel').getByText(FACT)).toBeVisible();
  await openTab(page, '本人・世帯');
  await expect(page.getByRole('tabpanel').getByText(ADDRESS)).toBeVisible();
  await office.look('both-live');
  await goTo(page, '本日の予定');
  await expect(page.getByText('入力の食い違い')).toHaveCount(0);
}
