/** What each window can say of the other at any time, with two real offices. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testReception } from '../receptions/testReception.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

let files = 0;
async function give(from: TestOffice, caseIds: string[]): Promise<string> {
  const { others } = await from.api.handoff.offices();
  files += 1;
  const file = `changed-${files}.tsunagi`;
  value(
    await from.api.handoff.export({
      ticket: from.ticket(file, 'write'),
      toOfficeId: others[0]?.officeId ?? '',
      caseIds,
      purpose: '相談支援',
      basis: 'within-purpose',
      approver: '宮本 徹',
      blanketApproval: 'R9-01',
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-03',
      eraseDue: '2027-05-20',
    }),
  );
  return file;
}

async function take(from: TestOffice, to: TestOffice, file: string): Promise<void> {
  copyFileSync(join(from.folder, file), join(to.folder, file));
  const { inspectionId } = value(await to.api.handoff.inspect({ ticket: to.ticket(file, 'read') }));
  value(await to.api.handoff.commit({ inspectionId }));
}

const standing = async (office: TestOffice) => (await office.api.handoff.standings())[0];

const register = async (office: TestOffice, name: string) =>
  value(
    await office.api.receptions.register({
      reception: { ...testReception, people: [{ name, relation: 'self' }] },
    }),
  ).caseId;

test('渡したあとに変わったケースと、相手に届いた号が、両方の窓口で分かる', async () => {
  const cityHall = await setUpTestOffice('市役所窓口', '市', { recipientKind: 'x25519' });
  const palette = await setUpTestOffice('コスモスパレット窓口', 'コ', {
    staff: '長谷川 恵',
    clock: cityHall.clock,
    recipientKind: 'x25519',
  });
  await meet(cityHall, palette);
  cityHall.at('2027-04-19T10:00:00+09:00');
  const shared = await register(cityHall, '葛飾 八郎');
  const quiet = await register(cityHall, '柴又 九子');
  const own = await register(cityHall, '金町 十一');
  expect(await standing(cityHall)).toMatchObject({ lastGiven: null, changedCaseIds: [] });

  const first = await give(cityHall, [shared, quiet]);
  expect(await standing(cityHall)).toMatchObject({
    lastGiven: { sequence: 1 },
    lastReceipted: null,
    unconfirmed: [1],
    changedCaseIds: [],
  });
  await take(cityHall, palette, first);
  // What came from there is known there.
  expect(await standing(palette)).toMatchObject({
    lastGiven: null,
    lastReceived: { sequence: 1 },
    changedCaseIds: [],
  });

  cityHall.at('2027-04-22T14:30:00+09:00');
  value(await palette.api.cases.saveHousehold({ caseId: shared, fields: { tel: '090-0000-5678' } }));
  value(await cityHall.api.cases.saveHousehold({ caseId: own, fields: { tel: '0476-00-1234' } }));
  expect((await standing(palette))?.changedCaseIds).toEqual([shared]);
  // Nobody there has it: whether it goes is a choice of its own.
  expect((await standing(cityHall))?.changedCaseIds).toEqual([]);

  await take(palette, cityHall, await give(palette, [shared]));
  expect(await standing(palette)).toMatchObject({ lastGiven: { sequence: 1 }, changedCaseIds: [] });
  expect(await standing(cityHall)).toMatchObject({
    lastReceipted: { sequence: 1 },
    unconfirmed: [],
    lastReceived: { sequence: 1 },
    changedCaseIds: [],
  });

  value(await cityHall.api.cases.setCautions({ caseId: quiet, cautions: '玄関に犬がいる' }));
  expect((await standing(cityHall))?.changedCaseIds).toEqual([quiet]);
}, 120_000);
