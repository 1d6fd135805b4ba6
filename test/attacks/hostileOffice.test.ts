/** An office whose card we confirmed, but whose PC is in other hands: what its well-signed file must not be able to do here. */
import { expect, test } from 'vitest';
import type { Manifest } from '../../db/handoff/manifest.ts';
import { oversteppingOf } from '../../db/handoff/overstepping.ts';
import { previewChanges } from '../../db/handoff/preview.ts';
import { createStagedChanges } from '../../db/handoff/stagedChanges.ts';
import type { Change } from '../../db/store/changeLog.ts';
import { setUpTestOffice, value } from '../db/testOffice.ts';

const THEIRS = 'bbbbbbbbbbbb';
let stamps = 0;

function theirs(part: Partial<Change> & Pick<Change, 'entity' | 'id' | 'field' | 'value'>): Change {
  stamps += 1;
  const hlc = `01a000000000-${stamps.toString(16).padStart(4, '0')}-${THEIRS}`;
  return { hlc, replica: THEIRS, staff: 'someone', baseHlc: null, ...part };
}

async function officeWithCase() {
  const office = await setUpTestOffice('市役所', '市');
  const { caseId } = value(
    await office.api.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'phone',
        route: 'family',
        memo: '相談',
        people: [{ name: '髙橋 誠', relation: 'self' }],
      },
    }),
  );
  const { noteId } = value(
    await office.api.cases.addNote({
      caseId,
      note: { date: '2027-04-07', time: '11:00', method: 'phone', fact: '本当の記録' },
    }),
  );
  const session = office.core.session();
  if (!session) throw new Error('locked');
  return { office, session, caseId, noteId, store: session.store };
}

test('受け取るファイルは、こちらの記録・名前・番号・名のないケースを書き換えられない', async () => {
  const { session, caseId, noteId, store } = await officeWithCase();
  const manifest = { cases: [{ id: caseId, caseNo: 'R09-市0001' }] } as Manifest;
  const refusedChanges: [string, Change][] = [
    [
      '書いた経過を書き換える',
      theirs({ entity: 'progressNote', id: noteId, field: 'fact', value: '"偽り"' }),
    ],
    [
      'こちらの職員の名を変える',
      theirs({ entity: 'staff', id: session.staff.id, field: 'name', value: '"x"' }),
    ],
    [
      'こちらの職員を休暇にする',
      theirs({
        entity: 'leave',
        id: 'leave-1',
        field: 'staffId',
        value: JSON.stringify(session.staff.id),
      }),
    ],
    [
      'こちらの窓口の名を変える',
      theirs({ entity: 'office', id: session.office.id, field: 'name', value: '"x"' }),
    ],
    [
      '名のないケースの状態を変える',
      theirs({ entity: 'case', id: 'other', field: 'state', value: '"suspended"' }),
    ],
    [
      '名のないケースに経過を足す',
      theirs({ entity: 'progressNote', id: 'n1', field: 'caseId', value: '"other"' }),
    ],
    [
      'こちらの記号の番号を名のる',
      theirs({ entity: 'case', id: caseId, field: 'caseNo', value: '"R09-市9999"' }),
    ],
    [
      'こちらの端末の名で書く',
      theirs({
        entity: 'person',
        id: 'p',
        field: 'name',
        value: '"x"',
        replica: store.replica,
        hlc: `01a0000000ff-0000-${store.replica}`,
      }),
    ],
  ];
  for (const [what, change] of refusedChanges)
    expect(oversteppingOf(session, manifest)(change), what).toBe(true);

  // The same stamp with other words, and the same stamp twice.
  const [written] = store.changes.changesOf('progressNote', noteId);
  if (!written) throw new Error('no change');
  expect(oversteppingOf(session, manifest)({ ...written, value: '"別のことば"' })).toBe(true);
  expect(oversteppingOf(session, manifest)(written)).toBe(false);
  const twice = createStagedChanges(store, 'twice');
  for (const each of [written, { ...written, value: '"別のことば"' }]) twice.add(each);
  twice.flush();
  expect(twice.hasStampTwice()).toBe(true);

  // What another office does in a named case passes.
  const honest = oversteppingOf(session, manifest);
  expect(
    honest(theirs({ entity: 'progressNote', id: 'n2', field: 'caseId', value: JSON.stringify(caseId) })),
  ).toBe(false);
  expect(honest(theirs({ entity: 'progressNote', id: 'n2', field: 'fact', value: '"訪問した"' }))).toBe(
    false,
  );
  expect(honest(theirs({ entity: 'case', id: caseId, field: 'urgency', value: '"high"' }))).toBe(false);
});

test('よその項目を土台に名のっても、書き換わるところは下見から隠れない', async () => {
  const { store, caseId } = await officeWithCase();
  const change = theirs({ entity: 'case', id: caseId, field: 'cautions', value: '"偽りの注意"' });
  const decoy = theirs({ entity: 'person', id: 'p9', field: 'name', value: '"x"', alsoBase: [change.hlc] });
  const preview = previewChanges(store, { cases: [] } as unknown as Manifest, [change, decoy]);
  expect([...preview.changed, ...preview.differing].map(({ field }) => field)).toContain('cautions');
});

test('会議の行を別の会議へ移して、確定した会議録を変えることはできない', async () => {
  const { office, caseId } = await officeWithCase();
  const first = value(await office.api.meetings.createSupportMeeting({ caseId, date: '2027-04-16' }));
  const second = value(await office.api.meetings.createSupportMeeting({ caseId, date: '2027-05-16' }));
  const { roleId } = value(
    await office.api.meetings.saveRole({ meetingCaseId: first.meetingCaseId, what: '声かけ', position: 0 }),
  );
  expect(
    await office.api.meetings.saveRole({
      meetingCaseId: second.meetingCaseId,
      roleId,
      what: '別のこと',
      position: 0,
    }),
  ).toMatchObject({ refusal: { code: 'state-changed' } });
});

test('保管庫のファイルがなくなっても、空の保管庫を作らず、合言葉のせいにもしない', async () => {
  const { office } = await officeWithCase();
  const { existsSync, renameSync } = await import('node:fs');
  await office.core.close();
  renameSync(office.core.paths.store, `${office.core.paths.store}.moved`);
  expect(
    await office.api.office.unlock({ login: 'sano', passphrase: 'あおい傘と三つの橋をわたる' }),
  ).toMatchObject({
    refusal: { code: 'store-damaged' },
  });
  expect(existsSync(office.core.paths.store)).toBe(false);
});

test('時計が1日より前に戻っていたら、管理者でなければ開けない', async () => {
  const { office } = await officeWithCase();
  value(
    await office.api.staff.add({
      name: '石井 拓',
      login: 'ishii',
      passphrase: '水筒と三輪車のある夕立の道',
      roles: ['counsellor'],
    }),
  );
  await office.core.close();
  office.clock.now -= 25 * 60 * 60 * 1000;
  expect(
    await office.api.office.unlock({ login: 'ishii', passphrase: '水筒と三輪車のある夕立の道' }),
  ).toMatchObject({
    refusal: { code: 'clock-far-off' },
  });
  expect(
    await office.api.office.unlock({ login: 'sano', passphrase: 'あおい傘と三つの橋をわたる' }),
  ).toMatchObject({
    ok: true,
  });
});
