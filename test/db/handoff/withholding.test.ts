/** What is withheld is absent: no value that a withheld field or row ever had is in what goes, nor what was copied out of it. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownOffice } from '../../../db/handoff/cards.ts';
import { caseScope } from '../../../db/handoff/caseScope.ts';
import { openHandoff } from '../../../db/handoff/open.ts';
import { CHOSEN_SECTIONS, type ChosenSection } from '../../../db/handoff/sectionCodes.ts';
import { createMemoryStaging } from '../../../db/handoff/staging.ts';
import { SECTION_LABELS } from '../../../renderer/text/labels.ts';
import { openTestStore } from '../openTestStore.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const SECRETS: Record<ChosenSection, readonly string[]> = {
  telephone: ['0476-11-2233', '古い電話0476-99', '090-1111', 'mail@example', '来談者の電話', '世帯の電話'],
  'meeting-only': ['限りの事実', '限りの所見', '限りの次回', '訂正前の限り', '限りの機関', '限りの写真'],
  'support-meetings': [
    '支援会議の協議',
    '支援会議の発言',
    '申合せの中身',
    '依頼の回答',
    '会議録の控え',
    '会議の経過',
    '会議の板書',
  ],
  'progress-notes': ['ふつうの経過', '次に電話する', '経過だけの機関'],
  attachments: ['書類の題', '限りの写真', '会議の板書'],
};

/** A case that has something of every section, written through the change log as the application does. */
function planted() {
  const store = openTestStore();
  const caseId = store.write('sano', (writer) => {
    const householdId = writer.add('household', { address: '印西市大森1', tel: '世帯の電話' });
    const personId = writer.add('person', {
      name: '田中 正雄',
      telHome: '古い電話0476-99',
      telMobile: '090-1111',
    });
    writer.put('person', personId, { telHome: '0476-11-2233', email: 'mail@example' });
    writer.add('householdMember', { householdId, personId, relation: 'self' });
    const id = writer.add('case', { householdId, principalPersonId: personId, state: 'support-meeting' });
    writer.add('reception', { caseId: id, visitorTel: '来談者の電話', memo: '残る受付' });
    const hidden = writer.add('organisation', { name: '限りの機関' });
    // The mark was forgotten first and put right by a correction: what was said before is meant as well.
    const before = writer.add('progressNote', { caseId: id, fact: '訂正前の限り', handling: 'normal' });
    const note = writer.add('progressNote', {
      caseId: id,
      fact: '限りの事実',
      view: '限りの所見',
      handling: 'support-meeting-only',
      organisationId: hidden,
      supersedesId: before,
    });
    const follow = { caseId: id, kind: 'next-appointment', sourceEntity: 'progressNote' };
    writer.add('task', { ...follow, title: '限りの次回', sourceId: note });
    const heard = writer.add('organisation', { name: '経過だけの機関' });
    const plain = writer.add('progressNote', { caseId: id, fact: 'ふつうの経過', organisationId: heard });
    writer.add('task', { ...follow, title: '次に電話する', sourceId: plain });
    const meetingId = writer.add('supportMeeting', { state: 'held' });
    const meetingCaseId = writer.add('supportMeetingCase', {
      meetingId,
      caseId: id,
      discussion: '支援会議の協議',
    });
    writer.add('meetingStatement', { meetingCaseId, fact: '支援会議の発言' });
    const roleId = writer.add('agreedRole', { meetingCaseId, what: '申合せの中身' });
    writer.add('task', { caseId: id, title: '申合せの中身', sourceEntity: 'agreedRole', sourceId: roleId });
    writer.add('informationRequest', { meetingId, caseId: id, answer: '依頼の回答' });
    writer.add('minutesVersion', { caseId: id, meetingKind: 'support', content: '会議録の控え' });
    writer.add('minutesVersion', { caseId: id, meetingKind: 'plan-review', content: '残る会議録' });
    writer.add('progressNote', { caseId: id, fact: '会議の経過', method: 'support-meeting' });
    writer.add('task', { caseId: id, title: '残る対応事項', kind: 'other' });
    writer.add('attachment', { caseId: id, title: '書類の題' });
    writer.add('attachment', { caseId: id, title: '限りの写真', handling: 'support-meeting-only' });
    const about = { aboutEntity: 'supportMeetingCase', aboutId: meetingCaseId };
    writer.add('attachment', { caseId: id, title: '会議の板書', ...about });
    return id;
  });
  return { store, caseId };
}

const goes = ({ store, caseId }: ReturnType<typeof planted>, withhold: readonly ChosenSection[]) =>
  JSON.stringify(caseScope(store, caseId, { withhold, takesConcealed: false }).changes);

test('何も除かなければ、すべてが入る', () => {
  const text = goes(planted(), []);
  for (const secret of Object.values(SECRETS).flat()) expect(text).toContain(secret);
});

test.each(CHOSEN_SECTIONS.map((section) => [SECTION_LABELS[section], section] as const))(
  '「%s」を除くと、履歴・写し・そこからだけ知れる行も入らない',
  (_, section) => {
    const office = planted();
    const text = goes(office, [section]);
    for (const secret of SECRETS[section]) expect(text).not.toContain(secret);
    for (const kept of ['田中 正雄', '残る受付', '残る会議録', '残る対応事項', '印西市大森1'])
      expect(text).toContain(kept);
    const { withheld, contents } = caseScope(office.store, office.caseId, {
      withhold: [section],
      takesConcealed: false,
    });
    expect(withheld).toEqual([{ section, caseId: office.caseId, count: expect.any(Number) }]);
    if (section === 'progress-notes') expect(contents.progressNote).toBeUndefined();
    if (section === 'meeting-only') expect(contents.progressNote).toBe(2);
  },
);

test('すべてを除いても、ケースは渡り、除いたものの名だけが残る', () => {
  const office = planted();
  const { changes, withheld } = caseScope(office.store, office.caseId, {
    withhold: CHOSEN_SECTIONS,
    takesConcealed: false,
  });
  const text = JSON.stringify(changes);
  for (const secret of Object.values(SECRETS).flat()) expect(text).not.toContain(secret);
  expect(text).toContain('田中 正雄');
  expect(withheld.map(({ section }) => section)).toEqual([
    'telephone',
    'meeting-only',
    'support-meetings',
    'progress-notes',
    'attachments',
  ]);
});

async function give(from: TestOffice, file: string, caseId: string, part: object = {}) {
  const { others } = await from.api.handoff.offices();
  return from.api.handoff.export({
    ticket: from.ticket(file, 'write'),
    toOfficeId: others[0]?.officeId ?? '',
    caseIds: [caseId],
    purpose: '相談支援',
    basis: 'within-purpose',
    approver: '宮本 徹',
    approvedOn: '2027-04-01',
    blanketApproval: 'R9-01',
    mediumKind: 'usb-memory',
    mediumNumber: 'USB-03',
    eraseDue: '2027-05-20',
    ...part,
  });
}

/** Every word of the file once it is open: changes and manifest. */
async function plaintextOf(office: TestOffice, file: string, from: TestOffice): Promise<string> {
  const session = office.core.session();
  const sender = from.core.session();
  if (!session || !sender) throw new Error('locked');
  const own = ownOffice(session.store);
  const card = ownOffice(sender.store).card;
  const staging = createMemoryStaging();
  const reader = { officeId: own.officeId, keys: own.keys };
  const opened = value(
    await openHandoff(join(from.folder, file), reader, [{ card, confirmed: true }], staging),
  );
  const changes: unknown[] = [];
  for await (const change of opened.changes()) changes.push(change);
  return JSON.stringify([opened.manifest, changes]);
}

test('除いたものはファイルのどこにもなく、相手は除いたと知り、相手の持つものは空にならない', async () => {
  const cityHall = await setUpTestOffice('市役所窓口', '市', { recipientKind: 'x25519' });
  const palette = await setUpTestOffice('コスモスパレット窓口', 'コ', {
    staff: '長谷川 恵',
    clock: cityHall.clock,
    recipientKind: 'x25519',
  });
  await meet(cityHall, palette);
  cityHall.at('2027-04-19T10:00:00+09:00');
  const { caseId } = value(
    await cityHall.api.receptions.register({
      reception: {
        date: '2027-04-19',
        time: '10:00',
        method: 'visit',
        route: 'self-visit',
        memo: '聴いたこと',
        urgency: 'low',
        people: [{ name: '田中 正雄', relation: 'self', telHome: '0476-11-2233' }],
      },
    }),
  );
  const take = async (file: string) => {
    copyFileSync(join(cityHall.folder, file), join(palette.folder, file));
    const seen = value(await palette.api.handoff.inspect({ ticket: palette.ticket(file, 'read') }));
    value(await palette.api.handoff.commit({ inspectionId: seen.inspectionId }));
    return seen;
  };
  const telephoneThere = () =>
    palette.core
      .session()
      ?.store.connection.prepare("SELECT telHome FROM person WHERE name = '田中 正雄'")
      .pluck()
      .get();
  value(await give(cityHall, 'whole.tsunagi', caseId));
  await take('whole.tsunagi');
  expect(telephoneThere()).toBe('0476-11-2233');

  value(await give(cityHall, 'without.tsunagi', caseId, { withhold: ['telephone', 'progress-notes'] }));
  expect(readFileSync(join(cityHall.folder, 'without.tsunagi')).includes('0476-11-2233')).toBe(false);
  expect(await plaintextOf(palette, 'without.tsunagi', cityHall)).not.toContain('0476-11-2233');
  const seen = await take('without.tsunagi');
  expect(seen.preview.manifest.withheld).toContainEqual({ section: 'telephone', caseId, count: 1 });
  expect(telephoneThere()).toBe('0476-11-2233');
  const [last] = await cityHall.api.handoff.takeouts();
  expect(last).toMatchObject({ withhold: ['telephone', 'progress-notes'], blanketApproval: 'R9-01' });

  // 作り直し leaves out what the lost one left out.
  value(
    await cityHall.api.handoff.remake({
      takeoutId: last?.id ?? '',
      ticket: cityHall.ticket('again.tsunagi', 'write'),
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-04',
      eraseDue: '2027-05-20',
      because: 'damaged',
      remakeNote: '読めないと電話があった',
    }),
  );
  expect(await plaintextOf(palette, 'again.tsunagi', cityHall)).not.toContain('0476-11-2233');
  expect((await cityHall.api.handoff.takeouts())[0]).toMatchObject({
    remakeReason: 'damaged',
    remakeNote: '読めないと電話があった',
  });
}, 60_000);
