/** What somebody is told of a file before taking it in: person by person, and nothing of what is concealed. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inRowOrder } from '../../../db/handoff/fileRows.ts';
import type { Manifest } from '../../../db/handoff/manifest.ts';
import { previewChanges } from '../../../db/handoff/preview.ts';
import { openTestStore } from '../openTestStore.ts';
import { changesIn } from '../store/mergeOffices.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';
import { tellPreviewStory } from './previewStory.ts';

let files = 0;

async function give(from: TestOffice, to: TestOffice, caseIds: string[]) {
  files += 1;
  const name = `${files}.tsunagi`;
  const { own } = await to.api.handoff.offices();
  value(
    await from.api.handoff.export({
      ticket: from.ticket(name, 'write'),
      toOfficeId: own.officeId,
      caseIds,
      purpose: '両方の窓口で支援を続けるため',
      basis: 'within-purpose',
      approver: '宮本 徹',
      blanketApproval: 'R9-01',
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-03',
      eraseDue: '2027-08-31',
    }),
  );
  copyFileSync(join(from.folder, name), join(to.folder, name));
  return value(await to.api.handoff.inspect({ ticket: to.ticket(name, 'read') }));
}

async function twoWindows() {
  const theirs = await setUpTestOffice('コスモスパレット', 'パ', { recipientKind: 'x25519' });
  const ours = await setUpTestOffice('市役所', '市', { recipientKind: 'x25519', staff: '石井 拓' });
  await meet(theirs, ours);
  const told = await tellPreviewStory({
    theirs: theirs.api,
    ours: ours.api,
    at(iso) {
      theirs.at(iso);
      ours.at(iso);
    },
    async carry(caseIds) {
      const { inspectionId } = await give(theirs, ours, caseIds);
      value(await ours.api.handoff.commit({ inspectionId }));
    },
  });
  return { theirs, ours, ...told };
}

test('一人ずつ、新しい人・変わったところ・食い違い・除かれたもの・もう記録にいるかもしれない人が分かる', async () => {
  const { theirs, ours, household, concealed } = await twoWindows();
  const { inspectionId, preview } = await give(theirs, ours, [household, concealed]);
  const person = (name: string) => preview.people.find((each) => each.name === name);

  expect(person('戸田 健一')).toMatchObject({ isNew: false, changes: 2, differences: 0, like: [] });
  expect(person('戸田 佐知子')).toMatchObject({ isNew: false, changes: 0, differences: 1 });
  expect(preview.differing).toMatchObject([
    { field: 'name', before: '戶田 幸子', after: '戸田 佐知子', subject: person('戸田 佐知子')?.id },
  ]);
  const mio = person('戸田 澪');
  expect(mio).toMatchObject({ isNew: true, caseIds: [household] });
  expect(mio?.like).toMatchObject([{ name: '戸田 澪', reasons: ['name', 'kana', 'birth'] }]);
  expect(mio?.like[0]?.caseNos).toHaveLength(1);

  expect(person('市川 早苗')).toMatchObject({ isNew: true, isConcealed: true, like: [] });
  expect(preview.cases.find(({ id }) => id === concealed)).toMatchObject({
    isNew: true,
    withheld: [{ section: 'concealed-address' }],
  });
  expect(JSON.stringify(preview)).not.toMatch(/秘密1-1|0000-7777/);
  expect(preview.cases.find(({ id }) => id === household)?.newRows).toMatchObject({ progressNote: 2 });
  expect(preview.counts).toEqual({ changes: preview.changed.length, differences: 1 });

  // Nothing is joined by itself: the two stand in the list of those to be looked at, until somebody has said which.
  expect(await ours.api.people.pairs()).toEqual([]);
  value(await ours.api.handoff.commit({ inspectionId }));
  const [pair] = await ours.api.people.pairs();
  expect(pair).toMatchObject({
    personId: mio?.id,
    reasons: ['name', 'kana', 'birth'],
    people: [{ name: '戸田 澪' }, { name: '戸田 澪' }],
  });
  const which = { personId: pair?.personId ?? '', otherId: pair?.otherId ?? '' };
  value(await ours.api.people.tellApart(which));
  expect(await ours.api.people.pairs()).toEqual([]);
  expect(await ours.api.people.tellApart(which)).toMatchObject({ refusal: { code: 'state-changed' } });
});

test('統合した二つの記録は、確かめる一覧から消える', async () => {
  const { theirs, ours, household, concealed } = await twoWindows();
  const { inspectionId } = await give(theirs, ours, [household, concealed]);
  value(await ours.api.handoff.commit({ inspectionId }));
  const [pair] = await ours.api.people.pairs();
  value(
    await ours.api.people.merge({
      keptId: pair?.otherId ?? '',
      mergedId: pair?.personId ?? '',
      reason: '生年月日が同じ。電話で確かめた',
    }),
  );
  expect(await ours.api.people.pairs()).toEqual([]);
});

test('ファイルが住所秘匿をもたらすときも、こちらの住所を前の値として示さない', () => {
  const [ours, theirs] = [openTestStore(), openTestStore()];
  const personId = ours.write(null, (writer) =>
    writer.add('person', { name: '市川 早苗', address: '印西市秘密1-1', telMobile: '090-0000-7777' }),
  );
  theirs.write(null, (writer) => {
    for (const change of changesIn(ours)) writer.changes.receive(change, 'file');
  });
  theirs.write(null, (writer) =>
    writer.put('person', personId, { addressConcealed: true, address: '', telMobile: '' }),
  );
  const manifest = { cases: [], withheld: [] } as unknown as Manifest;
  const preview = previewChanges(ours, manifest, inRowOrder(changesIn(theirs)));
  expect(preview.changed.map(({ field, isConcealed }) => [field, isConcealed])).toContainEqual([
    'address',
    true,
  ]);
  expect(JSON.stringify(preview)).not.toMatch(/秘密1-1|0000-7777/);
});
