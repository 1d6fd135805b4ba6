/** R17 — 親族・知人の登録と解除は、ケースの写しと一緒に窓口の間を渡る。 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testReception } from '../receptions/testReception.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

let files = 0;
async function carry(from: TestOffice, to: TestOffice, caseIds: string[]): Promise<void> {
  const { others } = await from.api.handoff.offices();
  files += 1;
  const file = `${files}.tsunagi`;
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
      eraseDue: '2027-06-30',
    }),
  );
  copyFileSync(join(from.folder, file), join(to.folder, file));
  const { inspectionId } = value(await to.api.handoff.inspect({ ticket: to.ticket(file, 'read') }));
  value(await to.api.handoff.commit({ inspectionId }));
}

test('R17 登録は引継ぎファイルで隣の窓口にも渡り、そこでの解除も戻ってくる', async () => {
  const one = await setUpTestOffice('市役所', '市', { staff: '佐野 真由' });
  const other = await setUpTestOffice('コスモスパレット', 'コ', { staff: '石井 拓', clock: one.clock });
  await meet(one, other);
  const { caseId } = value(await one.api.receptions.register({ reception: testReception }));
  const login = one.core.session();
  const theirs = other.core.session();
  if (!login || !theirs) throw new Error('解錠されていない');
  const relativeId = login.store.write(login.staff.id, (writer) =>
    writer.add('staff', { name: '齊藤 縁', roles: ['counsellor'], officeId: login.office.id }),
  );
  one.core.begin({ ...login, staff: { ...login.staff, roles: ['counsellor', 'coordinator'] } });
  value(
    await one.api.closeRelations.flag({
      caseId,
      staffId: relativeId,
      kind: 'relative',
      reason: '母のいとこ',
    }),
  );
  await carry(one, other, [caseId]);
  const relationId = value(await other.api.cases.view({ caseId })).closeRelations[0]?.id as string;
  other.core.begin({ ...theirs, staff: { id: relativeId, name: '齊藤 縁', roles: ['counsellor'] } });
  await expect(other.api.cases.view({ caseId })).rejects.toMatchObject({
    cause: { refusal: { code: 'R17' } },
  });
  other.core.begin({ ...theirs, staff: { ...theirs.staff, roles: ['chief', 'counsellor'] } });
  value(await other.api.closeRelations.lift({ relationId, reason: '同姓の別の家だった' }));
  await carry(other, one, [caseId]);
  one.core.begin({ ...login, staff: { id: relativeId, name: '齊藤 縁', roles: ['counsellor'] } });
  expect((await one.api.cases.view({ caseId })).ok).toBe(true);
});
