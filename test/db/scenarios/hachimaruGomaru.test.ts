/** Scenario 01 up to 引継ぎ (R9.4.7–R9.4.20): no consent, refused review, support meeting, a copy across the road. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyAuditChain } from '../../../db/store/auditChain.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

async function heldMeeting(office: TestOffice) {
  const { api } = office;
  office.at('2027-04-07T10:20:00+09:00');
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'phone',
        route: 'acquaintance-neighbour',
        visitorIsPrincipal: false,
        visitorAnonymous: true,
        visitorRelation: 'neighbour',
        memo: '木下の団地で、高齢のお母さんと息子さんの二人暮らし。最近お母さんを見ない。',
        worries: { '13': 'most', '12': 'applies', '09': 'applies' },
        form: 'without-consent',
        noConsentReason: 'not-contacted',
        urgency: 'high',
        urgencyGround: '安否が分からない',
        people: [
          { ageNote: '50代', sex: 'male', relation: 'self' },
          { ageNote: '80代', sex: 'female', relation: 'mother' },
        ],
      },
    }),
  );
  expect((await api.tasks.today()).urgent.map((each) => each.id)).toEqual([caseId]);
  const organisations = await api.organisations.list();
  const named = (name: string) => organisations.find((each) => each.name === name)?.id as string;
  const north = named('印西北部地域包括支援センター');
  value(
    await api.cases.addNote({
      caseId,
      note: {
        date: '2027-04-07',
        time: '11:05',
        method: 'phone',
        partners: ['organisation'],
        organisationId: north,
        fact: '母は要介護2の認定があるが、半年前からサービスを断っている。',
        view: '早急に安否を確かめる必要がある。',
      },
    }),
  );
  const { members } = value(await api.cases.view({ caseId }));
  const [son, mother] = members;
  value(
    await api.cases.savePerson({
      caseId,
      memberId: son?.memberId ?? null,
      member: {
        personId: son?.person.id,
        name: '髙橋 誠',
        kana: 'たかはし まこと',
        sex: 'male',
        birth: { iso: '1970-11-20', precision: 'day' },
        relation: 'self',
      },
    }),
  );
  value(
    await api.cases.savePerson({
      caseId,
      memberId: mother?.memberId ?? null,
      member: {
        personId: mother?.person.id,
        name: '高橋 節子',
        kana: 'たかはし せつこ',
        sex: 'female',
        birth: { iso: '1943-05-02', precision: 'day' },
        relation: 'mother',
        keyPerson: true,
      },
    }),
  );
  expect((await api.search.find({ query: '高橋' })).people.found[0]?.cases).toHaveLength(1);
  expect(
    await api.assessments.recordRisks({
      caseId,
      date: '2027-04-07',
      time: '17:30',
      risks: ['abuse-older-person'],
    }),
  ).toMatchObject({ refusal: { code: 'R16', way: 'record-notification' } });
  value(
    await api.assessments.recordRisks({
      caseId,
      date: '2027-04-07',
      time: '17:30',
      risks: ['abuse-older-person'],
      notifications: [
        {
          risk: 'abuse-older-person',
          organisationId: named('高齢者福祉課'),
          content: 'ネグレクトの疑いとして連絡',
        },
      ],
    }),
  );
  office.at('2027-04-08T16:20:00+09:00');
  value(
    await api.cases.setUrgency({
      caseId,
      urgency: 'middle',
      ground: '食事をとっていることを目視で確認',
      loweredBecause: 'seen',
    }),
  );
  value(await api.assessments.screen({ caseId, date: '2027-04-08', result: '5', ground: '本人に未接触' }));
  value(
    await api.cases.requestCoordination({
      caseId,
      requestedOn: '2027-04-08',
      fromSection: '高齢者福祉課',
      connectorName: '木内 薫',
      form: 'without-consent',
      reason: '安否確認と介護サービスの再開',
    }),
  );
  office.at('2027-04-09T09:00:00+09:00');
  value(
    await api.cases.decideAcceptance({
      caseId,
      decision: 'accepted',
      decidedOn: '2027-04-09',
      coordinatorStaffId: null,
    }),
  );
  expect(await api.meetings.proposePlanReview({ caseId, date: '2027-04-16' })).toMatchObject({
    refusal: { code: 'R01', way: 'hold-as-support-meeting' },
  });
  const { meetingId, meetingCaseId } = value(
    await api.meetings.createSupportMeeting({ caseId, date: '2027-04-16' }),
  );
  expect(value(await api.cases.view({ caseId })).record.state).toBe('support-meeting');
  value(
    await api.meetings.save({
      meetingId,
      fields: { startTime: '14:00', endTime: '15:10', place: '市役所 会議室', approverName: '宮本 徹' },
    }),
  );
  const { id: memberId } = await api.organisations.saveMember({
    organisationId: named('民生委員・児童委員'),
    name: '川村 和子',
    title: '民生委員',
  });
  const { attendeeId } = value(
    await api.meetings.saveAttendee({ meetingId, memberId, name: '川村 和子', way: 'member' }),
  );
  value(
    await api.meetings.saveAttendee({
      meetingId,
      organisationName: '団地管理会社',
      name: '森 一郎',
      way: 'heard-then-left',
      reason: '物音の苦情があり、最近の様子を聴くため',
    }),
  );
  value(
    await api.meetings.saveStatement({
      meetingCaseId,
      organisationId: north,
      fact: '半年前からサービスを断っている。',
      position: 0,
    }),
  );
  for (const [position, [what, organisation, due]] of [
    ['週2回の声かけ', '印西北部地域包括支援センター', '2027-04-30'],
    ['長男へ手紙と訪問', 'いんざいワーク・ライフサポートセンター', '2027-04-22'],
    ['介護サービス再開の働きかけ', '高齢者福祉課', '2027-05-14'],
  ].entries() as Iterable<[number, [string, string, string]]>) {
    value(
      await api.meetings.saveRole({
        meetingCaseId,
        what,
        organisationId: named(organisation),
        dueDate: due,
        position,
      }),
    );
  }
  value(await api.meetings.saveGap({ meetingCaseId, what: '男性介護者が立ち寄れる居場所' }));
  value(await api.meetings.save({ meetingId, fields: { secrecyConfirmed: true, readAloud: true } }));
  expect(await api.meetings.hold({ meetingId })).toMatchObject({
    refusal: { code: 'R03', way: 'explain-secrecy' },
  });
  value(await api.meetings.explainSecrecy({ attendeeId, date: '2027-04-16' }));
  office.at('2027-04-16T15:10:00+09:00');
  expect(value(await api.meetings.hold({ meetingId })).tasks).toBe(3);
  return { caseId, meetingId, meetingCaseId };
}

test('同意のないケースは重層的支援会議を断られ、支援会議で申合せが対応事項になり、写しが隣の窓口で同じに見える', async () => {
  const cityHall = await setUpTestOffice('市役所', '市');
  const palette = await setUpTestOffice('コスモスパレット', 'パ', {
    recipientKind: 'x25519',
    staff: '石井 拓',
  });
  await meet(cityHall, palette);
  const { caseId, meetingCaseId } = await heldMeeting(cityHall);
  const minutes = value(await cityHall.api.papers.minutes({ id: meetingCaseId }));
  expect(minutes.content.roles).toHaveLength(3);
  expect(minutes.members.find((member) => member.name === '髙橋 誠')?.age).toBe(56);

  cityHall.at('2027-04-19T10:00:00+09:00');
  const { own } = await palette.api.handoff.offices();
  const question = {
    toOfficeId: own.officeId,
    caseIds: [caseId],
    purpose: '長男の相談をコスモスパレットが受け持つため',
    basis: 'within-purpose' as const,
    approver: '宮本 徹',
    mediumKind: 'usb-memory' as const,
    mediumNumber: 'USB-03',
    eraseDue: '2027-04-30',
  };
  expect(
    await cityHall.api.handoff.export({ ...question, ticket: cityHall.ticket('a.tsunagi', 'write') }),
  ).toMatchObject({ refusal: { code: 'missing-required' } });
  const exported = value(
    await cityHall.api.handoff.export({
      ...question,
      blanketApproval: 'R9-01',
      ticket: cityHall.ticket('handoff-001.tsunagi', 'write'),
    }),
  );
  expect(exported.number).toBe('R9-001');

  palette.at('2027-04-20T09:10:00+09:00');
  const stick = join(palette.folder, 'stick.tsunagi');
  copyFileSync(join(cityHall.folder, 'handoff-001.tsunagi'), stick);
  const inspected = value(
    await palette.api.handoff.inspect({ ticket: palette.ticket('stick.tsunagi', 'read') }),
  );
  expect(inspected.preview.people.map((person) => person.name).sort()).toEqual(['高橋 節子', '髙橋 誠']);
  expect(inspected.preview.differing).toEqual([]);
  expect(inspected.preview.cases).toMatchObject([
    { personName: '髙橋 誠', responsible: { officeName: '市役所', staffName: '佐野 真由' } },
  ]);
  const committed = value(await palette.api.handoff.commit({ inspectionId: inspected.inspectionId }));
  expect(committed.newChanges).toBe(committed.changes);

  const here = value(await cityHall.api.cases.view({ caseId }));
  const there = value(await palette.api.cases.view({ caseId }));
  expect({ ...there, today: '' }).toEqual({ ...here, today: '', names: there.names });
  expect(there.names.staff[here.record.staffId as string]).toBe('佐野 真由');
  expect(there.head.officeName).toBe('市役所');
  expect((await palette.api.tasks.today()).tasks.map((task) => task.title)).toContain('長男へ手紙と訪問');
  expect((await palette.api.search.find({ query: '高橋' })).people.found[0]?.cases).toHaveLength(1);

  // Again: named, and nothing changed.
  const before = palette.core.session()?.store.connection.prepare('SELECT count(*) AS n FROM change').get();
  expect(
    await palette.api.handoff.inspect({ ticket: palette.ticket('stick.tsunagi', 'read') }),
  ).toMatchObject({
    refusal: { code: 'handoff-replayed' },
  });
  expect(palette.core.session()?.store.connection.prepare('SELECT count(*) AS n FROM change').get()).toEqual(
    before,
  );
  const broken = readFileSync(stick);
  broken[broken.length >> 1] = (broken[broken.length >> 1] as number) ^ 1;
  writeFileSync(stick, broken);
  expect(
    await palette.api.handoff.inspect({ ticket: palette.ticket('stick.tsunagi', 'read') }),
  ).toMatchObject({
    refusal: { code: 'handoff-altered' },
  });
  for (const office of [cityHall, palette]) {
    const store = office.core.session()?.store;
    expect(store && verifyAuditChain(store.connection).brokenAt).toBe(null);
    expect(store?.connection.pragma('foreign_key_check')).toEqual([]);
    expect(store?.connection.prepare('SELECT count(*) AS n FROM stagedChunk').get()).toEqual({ n: 0 });
  }
});

test('会議録は、あとで緊急性が変わっても、会議の日のままに印刷される', async () => {
  const cityHall = await setUpTestOffice('市役所', '市');
  const { caseId, meetingCaseId, meetingId } = await heldMeeting(cityHall);
  const before = value(await cityHall.api.papers.minutes({ id: meetingCaseId }));
  expect(before.responsible?.urgency).toBe('middle');
  value(await cityHall.api.cases.setUrgency({ caseId, urgency: 'low', ground: '落ち着いた' }));
  const after = value(await cityHall.api.papers.minutes({ id: meetingCaseId }));
  expect(after.responsible).toMatchObject({
    urgency: 'middle',
    urgencyGround: before.responsible?.urgencyGround,
  });
  value(await cityHall.api.meetings.confirmMinutes({ meetingId, date: '2027-04-17' }));
  expect(await cityHall.api.meetings.save({ meetingId, fields: { place: '別の場所' } })).toMatchObject({
    refusal: { code: 'R12' },
  });
});
