/** Field by field: what a well-signed file of another office must not fill in, move or lift here. */
import { expect, test } from 'vitest';
import type { Manifest } from '../../db/handoff/manifest.ts';
import { oversteppingOf } from '../../db/handoff/overstepping.ts';
import { previewChanges } from '../../db/handoff/preview.ts';
import type { Change } from '../../db/store/changeLog.ts';
import { setUpTestOffice, value } from '../db/testOffice.ts';

const THEIRS = 'bbbbbbbbbbbb';
let stamps = 0;
function theirs(entity: string, id: string, field: string, to: unknown): Change {
  stamps += 1;
  const hlc = `01a000000000-${stamps.toString(16).padStart(4, '0')}-${THEIRS}`;
  return {
    hlc,
    replica: THEIRS,
    staff: 'someone',
    baseHlc: null,
    entity,
    id,
    field,
    value: JSON.stringify(to),
  };
}

const reception = {
  date: '2027-04-07',
  time: '10:20',
  method: 'phone',
  route: 'family',
  memo: '相談',
} as const;

async function twoCases() {
  const office = await setUpTestOffice('市役所', '市');
  const { api } = office;
  const open = async (name: string) => {
    const { caseId } = value(
      await api.receptions.register({ reception: { ...reception, people: [{ name, relation: 'self' }] } }),
    );
    return { caseId, personId: value(await api.cases.view({ caseId })).record.principalPersonId ?? '' };
  };
  const session = office.core.session();
  if (!session) throw new Error('locked');
  const named = await open('髙橋 誠');
  const manifest = { cases: [{ id: named.caseId, caseNo: 'R09-市0001' }] } as Manifest;
  return { office, api, session, store: session.store, named, other: await open('小林 千尋'), manifest };
}

test('空のままの欄を、よその窓口のファイルで埋めることはできない（撤回の一部化、同意の期限切れ、事後の書き足し）', async () => {
  const { api, session, manifest, named, store } = await twoCases();
  const [organisation] = await api.organisations.list();
  const { consentId } = await api.consents.record({
    caseId: named.caseId,
    personId: named.personId,
    method: 'oral',
    scope: ['1', '4'],
    organisationIds: [organisation?.id ?? ''],
    date: '2027-04-07',
  });
  const { withdrawalId } = value(
    await api.consents.withdraw({ consentId, date: '2027-04-07', method: 'phone' }),
  );
  const { noteId } = value(
    await api.cases.addNote({
      caseId: named.caseId,
      note: { date: '2027-04-07', time: '11:00', method: 'phone', fact: '本当の記録' },
    }),
  );
  const changes: [string, Change][] = [
    ['全部の撤回を一部にする', theirs('consentWithdrawal', withdrawalId, 'scope', ['1'])],
    ['同意に期限を付ける', theirs('consent', consentId, 'until', '2027-04-08')],
    ['同意を別の人のものにする', theirs('consent', consentId, 'personId', 'somebody')],
    ['所見を書き足す', theirs('progressNote', noteId, 'view', '偽りの所見')],
    ['記録を打ち消しの輪に入れる', theirs('progressNote', noteId, 'supersedesId', 'n9')],
  ];
  for (const [what, change] of changes) expect(oversteppingOf(session, manifest)(change), what).toBe(true);
  expect(store.changes.changesOf('consentWithdrawal', withdrawalId).map(({ field }) => field)).not.toContain(
    'scope',
  );
});

test('名のないケースの記録を、ケースの欄を書き換えて引き寄せることも、切り離すこともできない', async () => {
  const { api, session, manifest, named, other } = await twoCases();
  value(await api.people.saveAdverse({ caseId: other.caseId, party: { name: '小林 武' } }));
  const { adverseParties, receptions } = value(await api.cases.view({ caseId: other.caseId }));
  for (const to of [named.caseId, null]) {
    expect(
      oversteppingOf(session, manifest)(theirs('adverseParty', adverseParties[0]?.id ?? '', 'caseId', to)),
    ).toBe(true);
    expect(
      oversteppingOf(session, manifest)(theirs('reception', receptions[0]?.id ?? '', 'caseId', to)),
    ).toBe(true);
  }
});

test('つなぎで渡した項目・受付簿の番号・統合の中身・国への報告項目・文例は、書き換えられない', async () => {
  const { api, session, store, manifest, named, other } = await twoCases();
  const referralId = store.write(session.staff.id, (writer) =>
    writer.add('sentReferral', { caseId: named.caseId, items: ['name'], scope: ['1'], basis: 'consent' }),
  );
  const { id: receivedId } = value(
    await api.referrals.received.save({
      receivedOn: '2027-04-07',
      way: 'fax',
      organisationName: 'ひまわり作業所',
      content: '相談したい',
    }),
  );
  const { mergeId } = value(
    await api.people.merge({ keptId: named.personId, mergedId: other.personId, reason: '同じ人' }),
  );
  const changes: [string, Change][] = [
    ['渡した項目を増やす', theirs('sentReferral', referralId, 'items', ['name', 'debt'])],
    ['根拠を足す', theirs('sentReferral', referralId, 'basisReason', '偽り')],
    ['ケースのない受付簿の内容を変える', theirs('receivedReferral', receivedId, 'content', '偽り')],
    ['ケースのない受付簿を引き寄せる', theirs('receivedReferral', receivedId, 'caseId', named.caseId)],
    ['統合で動いたものを増やす', theirs('personMerge', mergeId, 'moved', [])],
    ['国への報告項目を外す', theirs('reportField', 'intake.health', 'nationalReport', false)],
    ['文例を差し替える', theirs('phrase', 'p1', 'body', '偽り')],
    ['ケースの番号を変える', theirs('case', named.caseId, 'caseNo', 'R09-パ0001')],
    ['ケースを別の世帯に付け替える', theirs('case', named.caseId, 'householdId', 'h9')],
    ['こちらの記号の受付番号を名のる', theirs('receivedReferral', 'r9', 'number', '受R09-市999')],
  ];
  for (const [what, change] of changes) expect(oversteppingOf(session, manifest)(change), what).toBe(true);

  value(await api.referrals.received.link({ id: receivedId, caseId: named.caseId }));
  const linked = oversteppingOf(session, manifest);
  expect(linked(theirs('receivedReferral', receivedId, 'number', '受R09-パ001'))).toBe(true);
  // What the other window does honestly goes through.
  expect(linked(theirs('receivedReferral', receivedId, 'answer', 'taken-on'))).toBe(false);
  expect(linked(theirs('sentReferral', referralId, 'outcome', 'connected'))).toBe(false);
  expect(linked(theirs('personMerge', mergeId, 'undoneAt', 1_807_000_000_000))).toBe(false);
});

test('別のケースのファイルで、住所秘匿を解くことはできない', async () => {
  const { api, session, store, manifest, named, other } = await twoCases();
  store.write(session.staff.id, (writer) => {
    for (const id of [named.personId, other.personId])
      writer.put('person', id, { addressConcealed: true, concealedUntil: '2028-03-31', address: '木下1-1' });
  });
  for (const to of [false, null])
    expect(oversteppingOf(session, manifest)(theirs('person', other.personId, 'addressConcealed', to))).toBe(
      true,
    );
  expect(
    oversteppingOf(session, manifest)(theirs('person', other.personId, 'concealedUntil', '2027-04-08')),
  ).toBe(true);
  expect(oversteppingOf(session, manifest)(theirs('person', named.personId, 'addressConcealed', false))).toBe(
    false,
  );
  expect(value(await api.cases.view({ caseId: other.caseId })).members[0]?.person.address).toBeNull();
});

test('ファイルの統合の記録に書かれた行でも、もとに戻すときに、よその行は動かない', async () => {
  const { api, session, store, named, other } = await twoCases();
  store.write(session.staff.id, (writer) => {
    writer.put('person', other.personId, { addressConcealed: true });
  });
  const mergeId = store.write(session.staff.id, (writer) => {
    const mergedId = writer.add('person', {
      name: 'x',
      addressConcealed: true,
      mergedIntoId: named.personId,
    });
    return writer.add('personMerge', {
      keptId: named.personId,
      mergedId,
      mergedAt: store.now(),
      moved: [
        { entity: 'person', id: other.personId, field: 'addressConcealed' },
        { entity: 'person', id: named.personId, field: 'nothing' },
        { entity: 'constructor', id: 'x', field: '__proto__' },
        { entity: 'case', id: named.caseId, field: 'caseNo' },
      ],
    });
  });
  expect(value(await api.people.undoMerge({ mergeId }))).toMatchObject({ restored: 0 });
  expect(
    store.connection.prepare('SELECT addressConcealed FROM person WHERE id = ?').pluck().get(other.personId),
  ).toBe(1);
});

test('取り込みの下見は、秘匿された人の住所を、変わる前も後も見せない', async () => {
  const { session, store, named } = await twoCases();
  store.write(session.staff.id, (writer) =>
    writer.put('person', named.personId, { addressConcealed: true, address: '木下1-1' }),
  );
  const preview = previewChanges(store, { cases: [] } as unknown as Manifest, [
    theirs('person', named.personId, 'address', '大森2-2'),
  ]);
  expect([...preview.changed, ...preview.differing]).toHaveLength(1);
  expect(JSON.stringify(preview)).not.toMatch(/木下1-1|大森2-2/);
});
