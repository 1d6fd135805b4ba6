/** 控えから戻す on the unlock screen's own contract: by an administrator, with the present store put aside, as another replica. */
import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { note, notesOf, office, register, store } from './handoff/pcs.ts';
import { PASSPHRASE, value } from './testOffice.ts';

const ADMINISTRATOR = { login: 'sano', passphrase: PASSPHRASE };

async function backedUp() {
  const pc = await office('市役所窓口', '市');
  const caseId = await register(pc, '葛飾 八郎');
  await note(pc, caseId, '控えの前');
  value(
    await pc.api.staff.add({
      name: '相談 員子',
      kana: '',
      title: '',
      section: '',
      login: 'inko',
      roles: ['counsellor'],
      passphrase: 'あおい傘と四つの橋をわたる',
    }),
  );
  await pc.api.office.backUpIfDue();
  await note(pc, caseId, '控えのあと');
  const { replica } = store(pc);
  await pc.core.close();
  const [backup] = await pc.api.office.backups();
  return { pc, caseId, replica, file: backup?.file ?? '', folder: join(pc.folder, 'office') };
}

test('管理者が控えを選ぶと、その日の記録に戻り、別の端末になり、今の保存ファイルは残る', async () => {
  const { pc, caseId, replica, file, folder } = await backedUp();
  value(await pc.api.office.restore({ file, ...ADMINISTRATOR }));
  expect(notesOf(pc, caseId)).toEqual(['控えの前']);
  expect(store(pc).replica).not.toBe(replica);
  const [kept = ''] = readdirSync(join(folder, 'kept'));
  expect(readdirSync(join(folder, 'kept', kept))).toContain('store.db');
  expect((await pc.api.handoff.news()).restored).toMatchObject({ reason: 'backup' });
});

test('管理者でない人、違うパスフレーズ、控えでない名前では、何も変わらない', async () => {
  const { pc, caseId, replica, file, folder } = await backedUp();
  const inko = { login: 'inko', passphrase: 'あおい傘と四つの橋をわたる' };
  expect(await pc.api.office.restore({ file, ...inko })).toMatchObject({
    refusal: { code: 'not-permitted' },
  });
  expect(await pc.api.office.restore({ file, login: 'sano', passphrase: 'ちがう' })).toMatchObject({
    refusal: { code: 'credentials-wrong' },
  });
  expect(await pc.api.office.restore({ file: '2020-01-01T0900-daily.db', ...ADMINISTRATOR })).toMatchObject({
    refusal: { code: 'not-found' },
  });
  await expect(pc.api.office.restore({ file: '../store.db', ...ADMINISTRATOR })).rejects.toThrow();
  expect(existsSync(join(folder, 'kept'))).toBe(false);
  expect(existsSync(join(folder, 'store.db.restoring'))).toBe(false);
  value(await pc.api.office.unlock(ADMINISTRATOR));
  expect(store(pc).replica).toBe(replica);
  expect(notesOf(pc, caseId)).toHaveLength(2);
});

test('壊れた保存ファイルの代わりにも戻せ、途中で切れても次に開くときに終わる', async () => {
  const { pc, caseId, file, folder } = await backedUp();
  writeFileSync(join(folder, 'store.db'), 'broken');
  value(await pc.api.office.restore({ file, ...ADMINISTRATOR }));
  expect(notesOf(pc, caseId)).toEqual(['控えの前']);
  await pc.core.close();
  renameSync(join(folder, 'store.db'), join(folder, 'store.db.restoring'));
  expect(await pc.api.office.state()).toMatchObject({ state: 'locked' });
  value(await pc.api.office.unlock(ADMINISTRATOR));
});
