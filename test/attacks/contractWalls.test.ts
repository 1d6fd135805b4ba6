/** The contract called directly, past the screens: ids of other cases, other people's rows, the other side's name, another's draft. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setUpTestOffice, value } from '../db/testOffice.ts';

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
      await api.receptions.register({
        reception: {
          ...reception,
          people: [
            { name, relation: 'self', address: '印西市木下1-1', telMobile: '090-0000-7777' },
            { name: `${name}の子`, relation: 'daughter', address: '印西市木下1-1' },
          ],
        },
      }),
    );
    const { members } = value(await api.cases.view({ caseId }));
    return { caseId, members };
  };
  const session = office.core.session();
  if (!session) throw new Error('locked');
  return {
    office,
    api,
    session,
    store: session.store,
    one: await open('髙橋 誠'),
    other: await open('小林 千尋'),
  };
}
const notFound = { refusal: { code: 'not-found' } };
const audited = (store: { connection: { prepare(sql: string): { all(): unknown } } }, action: string) =>
  (
    store.connection.prepare('SELECT action, case_id, entity_id, detail FROM audit').all() as {
      action: string;
    }[]
  ).filter((each) => each.action === action);

test('ほかのケースの世帯員・相手方を、自分のケースの名で書き換えることも、引き寄せることもできない', async () => {
  const { api, one, other } = await twoCases();
  const theirs = other.members[0];
  if (!theirs) throw new Error('nobody');
  for (const personId of [undefined, theirs.person.id, one.members[0]?.person.id])
    expect(
      await api.cases.savePerson({
        caseId: one.caseId,
        memberId: theirs.memberId,
        member: { personId, name: '偽り', relation: 'self' },
      }),
    ).toMatchObject(notFound);
  // One's own member under somebody else's id, and somebody who is in no record.
  for (const [memberId, personId] of [
    [one.members[0]?.memberId ?? '', theirs.person.id],
    [null, 'nobody'],
  ] as const)
    expect(
      await api.cases.savePerson({ caseId: one.caseId, memberId, member: { personId, relation: 'self' } }),
    ).toMatchObject(notFound);
  const { adverseId } = value(
    await api.people.saveAdverse({ caseId: other.caseId, party: { name: '小林 武' } }),
  );
  expect(
    await api.people.saveAdverse({ caseId: one.caseId, adverseId, party: { name: '偽り' } }),
  ).toMatchObject(notFound);
  const after = value(await api.cases.view({ caseId: other.caseId }));
  expect(after.members.map(({ person }) => person.name)).toEqual(['小林 千尋', '小林 千尋の子']);
  expect(after.adverseParties.map(({ name }) => name)).toEqual(['小林 武']);
});

test('ほかのケースの人の同意や提供記録は、このケースに書けない。ないケースの同意で空のケースもできない', async () => {
  const { api, store, one, other } = await twoCases();
  const [organisation] = await api.organisations.list();
  const consent = {
    method: 'oral',
    scope: ['1'],
    organisationIds: [organisation?.id ?? ''],
    date: '2027-04-07',
  } as const;
  const personId = other.members[0]?.person.id ?? '';
  for (const caseId of [one.caseId, 'no-such-case'])
    await expect(
      api.consents.record({
        ...consent,
        scope: ['1'],
        organisationIds: [...consent.organisationIds],
        caseId,
        personId,
      }),
    ).rejects.toThrow();
  expect(
    await api.disclosures.record({
      caseId: one.caseId,
      personIds: [personId],
      organisationId: organisation?.id ?? '',
      items: ['name'],
      basis: 'by-law',
      reason: '照会',
      date: '2027-04-07',
      time: '10:00',
      method: 'paper',
      content: '氏名',
    }),
  ).toMatchObject(notFound);
  expect(store.connection.prepare('SELECT count(*) FROM supportCase').pluck().get()).toBe(2);
});

test('相手方が担当者として働く先へは、つなぎも提供も出せない。同じ名の相手方がよそに何人いても見落とさない', async () => {
  const { api, one, other } = await twoCases();
  for (let n = 0; n < 25; n += 1)
    value(await api.people.saveAdverse({ caseId: other.caseId, party: { name: '髙橋 武' } }));
  value(await api.people.saveAdverse({ caseId: one.caseId, party: { name: '髙橋 武' } }));
  const [organisation] = await api.organisations.list();
  const organisationId = organisation?.id ?? '';
  expect(
    await api.referrals.send({
      caseId: one.caseId,
      organisationId,
      date: '2027-04-07',
      time: '11:00',
      way: 'contact',
      reason: '理由',
      basis: 'by-law',
      basisReason: '照会',
      contactName: '高橋　武',
      confirmDue: '2027-04-14',
    }),
  ).toMatchObject({ refusal: { code: 'adverse-party' } });
  expect(
    await api.disclosures.ask({
      caseId: one.caseId,
      personIds: [one.members[0]?.person.id ?? ''],
      organisationId,
      recipientName: '髙橋武',
      items: ['name'],
      basis: 'by-law',
      date: '2027-04-07',
    }),
  ).toMatchObject({ refusal: { code: 'adverse-party' } });
});

test('住所秘匿を解く・秘匿の人を世帯から外す・元に戻すと、住所を見たときと同じに記録される', async () => {
  const { api, store, one } = await twoCases();
  const [principal, child] = one.members;
  const conceal = (addressConcealed: boolean) =>
    api.cases.savePerson({
      caseId: one.caseId,
      memberId: principal?.memberId ?? '',
      member: { personId: principal?.person.id ?? '', name: '髙橋 誠', relation: 'self', addressConcealed },
    });
  value(await conceal(true));
  expect(value(await api.cases.view({ caseId: one.caseId })).members[1]?.person.address).toBeNull();
  value(await conceal(false));
  const ids = [principal?.person.id, child?.person.id];
  expect(audited(store, 'address.revealed')).toEqual(
    ids.map((entity_id) => ({
      action: 'address.revealed',
      case_id: one.caseId,
      entity_id,
      detail: '{"lifted":true}',
    })),
  );
  value(await conceal(true));
  value(await api.cases.removeMember({ caseId: one.caseId, memberId: principal?.memberId ?? '' }));
  // 本人 stays concealed; the child's address is laid open.
  expect(audited(store, 'address.revealed')).toHaveLength(3);
});

test('終わった支援措置のメモが残る記録に統合しても、いまの住所秘匿は失われず、統合された側の住所も出ない', async () => {
  const { api, session, store, one, other } = await twoCases();
  const [kept, merged] = [one.members[0]?.person.id ?? '', other.members[0]?.person.id ?? ''];
  store.write(session.staff.id, (writer) => {
    writer.put('person', kept, { concealedNote: '前の措置' });
    writer.put('person', merged, { addressConcealed: true });
  });
  value(await api.people.merge({ keptId: kept, mergedId: merged, reason: '生年月日が同じ' }));
  const records = await api.people.records({ personIds: [kept, merged] });
  expect(records.map(({ address }) => address)).toEqual([null, null]);
  const found = await api.search.find({ query: '小林 千尋' });
  expect(JSON.stringify(found)).not.toContain('木下');
});

test('秘匿された世帯の住所・電話は、検索の件数からも、受付簿からも、履歴からも分からない', async () => {
  const { api, session, store, one } = await twoCases();
  const { id } = value(
    await api.referrals.received.save({
      receivedOn: '2027-04-07',
      way: 'fax',
      organisationName: 'ひまわり作業所',
      content: '相談したい',
      personName: '髙橋 誠',
      personAddress: '印西市大森9-9',
      personTel: '0476-00-9999',
    }),
  );
  value(await api.referrals.received.link({ id, caseId: one.caseId }));
  store.write(session.staff.id, (writer) => {
    writer.put('person', one.members[0]?.person.id ?? '', { addressConcealed: true });
  });
  const [row] = await api.referrals.received.list();
  expect(row).toMatchObject({ personAddress: null, personTel: null });
  for (const query of ['0476-00-9999', '大森9-9']) {
    const groups = await api.search.find({ query });
    for (const group of Object.values(groups)) expect(group).toMatchObject({ count: 0, found: [] });
  }
  const history = value(await api.history.of({ rows: [{ entity: 'receivedReferral', id }] }));
  expect(JSON.stringify(history)).not.toMatch(/大森|9999/);
  // Saved by a screen that never had them: as they were.
  value(
    await api.referrals.received.save({
      id,
      receivedOn: '2027-04-07',
      way: 'fax',
      organisationName: 'ひまわり作業所',
      content: '相談したい（追記）',
      personName: '髙橋 誠',
    }),
  );
  expect(store.connection.prepare('SELECT personAddress, personTel FROM receivedReferral').get()).toEqual({
    personAddress: '印西市大森9-9',
    personTel: '0476-00-9999',
  });
});

test('履歴だけを開いて中身を読んでも、ケースを見た記録が残る', async () => {
  const { office, api, session, store, other } = await twoCases();
  const { noteId } = value(
    await api.cases.addNote({
      caseId: other.caseId,
      note: { date: '2027-04-07', time: '11:00', method: 'phone', fact: '内側の記録' },
    }),
  );
  office.clock.now += 3_600_000;
  const before = audited(store, 'case.viewed').length;
  value(await api.history.of({ rows: [{ entity: 'progressNote', id: noteId }] }));
  store.write(session.staff.id, () => undefined);
  expect(audited(store, 'case.viewed')).toHaveLength(before + 1);
});

test('見た記録は、検索の欄を打ち続けても後回しにならない', async () => {
  const { office, api, store, other } = await twoCases();
  office.clock.now += 3_600_000;
  const before = audited(store, 'case.viewed').length;
  value(await api.cases.view({ caseId: other.caseId }));
  for (let n = 0; n < 10; n += 1) {
    await api.search.find({ query: `打${'つ'.repeat(n)}` });
    await new Promise((done) => setTimeout(done, 5));
  }
  expect(audited(store, 'case.viewed')).toHaveLength(before + 1);
});

test('回答した受けたつなぎは、受付簿から消せず、回答を元に戻すこともできない', async () => {
  const { api } = await twoCases();
  const { id } = value(
    await api.referrals.received.save({
      receivedOn: '2027-04-07',
      way: 'fax',
      organisationName: 'ひまわり作業所',
      content: '相談したい',
    }),
  );
  value(
    await api.referrals.received.answer({
      id,
      answer: 'taken-on',
      answeredOn: '2027-04-07',
      answerWay: 'fax',
    }),
  );
  expect(await api.referrals.received.remove({ id })).toMatchObject({ refusal: { code: 'state-changed' } });
  for (const fields of [undefined, ['answeredOn'], ['answerText', 'answeredOn']]) {
    const rows = [{ entity: 'receivedReferral', id, ...(fields && { fields }) }];
    expect(value(await api.history.of({ rows })).undo).toBeNull();
  }
});

test('ほかの職員の書きかけは、同じ番号を名のっても、読めず、上書きも破棄もできない', async () => {
  const { office, api, session, store } = await twoCases();
  const id = '01890000-0000-7000-8000-0000000000aa';
  await api.drafts.save({ id, kind: 'reception', subjectId: null, body: { memo: '佐野の書きかけ' } });
  value(
    await api.staff.add({
      name: '石井 拓',
      login: 'ishii',
      passphrase: '水筒と三輪車のある夕立の道',
      roles: ['counsellor'],
    }),
  );
  await office.core.close();
  value(await api.office.unlock({ login: 'ishii', passphrase: '水筒と三輪車のある夕立の道' }));
  await api.drafts.save({ id, kind: 'reception', subjectId: null, body: { memo: '上書き' } });
  await api.drafts.discard({ id });
  expect(await api.drafts.get({ id })).toBeNull();
  const kept = office.core.session()?.store.connection.prepare('SELECT staffId, body FROM draft').all();
  expect(kept).toEqual([{ staffId: session.staff.id, body: JSON.stringify({ memo: '佐野の書きかけ' }) }]);
  expect(store.connection.open).toBe(false);
});

test('窓口のフォルダーのどのファイルにも、平文は残らず、錠のファイルは空のまま', async () => {
  const { office, api, one } = await twoCases();
  await api.drafts.save({
    id: '01890000-0000-7000-8000-0000000000ab',
    kind: 'reception',
    subjectId: null,
    body: { memo: '平文のしるし' },
  });
  value(await api.cases.view({ caseId: one.caseId }));
  expect(statSync(office.core.paths.lock).size).toBe(0);
  const files = readdirSync(office.core.paths.folder, { recursive: true, withFileTypes: true }).filter(
    (each) => each.isFile(),
  );
  expect(files.length).toBeGreaterThan(2);
  for (const each of files) {
    const bytes = readFileSync(join(each.parentPath, each.name));
    for (const word of ['平文のしるし', '髙橋', '木下1-1', '佐野', '社会福祉課', 'SQLite format'])
      expect(bytes.includes(word), `${each.name}: ${word}`).toBe(false);
  }
});
