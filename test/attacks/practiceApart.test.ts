/**
 * 練習の窓口とほんとうの窓口の間の壁. The passphrase of an office to practise in stands on its screen, so whoever wants has its keys and can
 * sign what they like with them: the wall is that no real office ever confirms its card. Taking the mark off a card or a file breaks the
 * signature; signing anew without the mark gives a stranger's card, which nobody has read aloud.
 */
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownOffice } from '../../db/handoff/cards.ts';
import { fingerprintHex } from '../../db/handoff/fingerprint.ts';
import { cardText, createCard } from '../../db/handoff/officeCard.ts';
import { archiveIdentity, recipientOf } from '../../db/handoff/officeKeys.ts';
import { knownOffice } from '../../db/handoff/tables.ts';
import { PRACTICE_LOGIN, PRACTICE_PASSPHRASE } from '../../db/practice/codes.ts';
import { createOffice, sealedBytes } from '../db/handoff/twoOffices.ts';
import { callerFor, coreFor, practiceOffices } from '../db/practice/practiceOffices.ts';
import { PASSPHRASE, setUpTestOffice, type TestOffice, value } from '../db/testOffice.ts';
import { manifestOf, type Part, partsOf, sealParts, signedAnew } from './forgedHandoff.ts';
import { deliver, sessionOf } from './receivingOffice.ts';

const offices = practiceOffices();
const ownOf = (office: TestOffice) => ownOffice(sessionOf(office).store);

async function cardTaken(from: TestOffice, to: TestOffice, change = (text: string) => text) {
  value(await from.api.handoff.exportCard({ ticket: from.ticket('of.card', 'write') }));
  writeFileSync(join(to.folder, 'sent.card'), change(readFileSync(join(from.folder, 'of.card'), 'utf8')));
  return to.api.handoff.importCard({ ticket: to.ticket('sent.card', 'read') });
}

const apart = (what: string, isHere: boolean) => ({
  ok: false,
  refusal: { code: 'practice-apart', facts: { what, isHere } },
});

test('練習の窓口のカードは、ほんとうの窓口に登録できず、印を消したカードは署名が合わない', async () => {
  const practice = await offices.open(offices.folder(), 'cityhall');
  const real = await setUpTestOffice('市役所', '市');
  expect(ownOf(practice).card.practice).toBe(true);
  expect(ownOf(real).card).not.toHaveProperty('practice');
  expect(await cardTaken(practice, real)).toMatchObject(apart('card', false));
  expect(await cardTaken(real, practice)).toMatchObject(apart('card', true));
  const unmarked = (text: string) => text.replace(/\s*"practice": true,/, '');
  expect(await cardTaken(practice, real, unmarked)).toMatchObject({ refusal: { code: 'card-invalid' } });
  const marked = (text: string) => text.replace('"signature"', '"practice": true, "signature"');
  expect(await cardTaken(real, practice, marked)).toMatchObject({ refusal: { code: 'card-invalid' } });
  expect((await real.api.handoff.offices()).others).toEqual([]);
});

test('カードを作り直しても、練習の印は残る', async () => {
  const practice = await offices.open(offices.folder(), 'palette');
  value(await practice.api.handoff.renewCard({ reason: 'leaked' }));
  expect(ownOf(practice).card.practice).toBe(true);
});

test('前から置いてあった練習のカードも、読み合わせて確認済にはできない', async () => {
  const practice = await offices.open(offices.folder(), 'cityhall');
  const real = await setUpTestOffice('市役所', '市');
  const { card } = ownOf(practice);
  sessionOf(real).store.write(null, (writer) => {
    const { officeId, officeName: name } = card;
    writer.orm
      .insert(knownOffice)
      .values({ officeId, name, card: cardText(card), receivedAt: 0 })
      .run();
  });
  expect(
    await real.api.handoff.confirmCard({ officeId: card.officeId, readWithName: '誰か', isOwnCity: true }),
  ).toMatchObject(apart('card', false));
});

test('練習のファイルは、あて先を書き換えても、印を消しても、署名し直しても、ほんとうの窓口で開かない', async () => {
  const practice = await offices.open(offices.folder(), 'cityhall');
  const real = await setUpTestOffice('コスモスパレット', 'パ', { recipientKind: 'x25519' });
  const { keys, officeId, card: own } = ownOf(practice);
  const madeAt = '2027-06-09T09:00:00+09:00';
  const as = { officeId, officeName: own.officeName, recipientKind: 'x25519', madeAt } as const;
  const sender = { keys, card: await createCard(keys, { ...as, isPractice: true }) };
  const to = { ...(await createOffice('あて先')), card: ownOf(real).card };
  const file = await sealedBytes(sender, to);
  expect(await deliver(real, file)).toMatchObject(apart('file', false));

  const parts = await partsOf(file, archiveIdentity(keys, 'x25519'));
  const recipients = [to.card.recipient, await recipientOf(archiveIdentity(keys, 'x25519'))];
  const { practice: mark, ...unmarked } = manifestOf(parts);
  expect(mark).toBe(true);
  const sealed = (made: readonly Part[]) => sealParts(made, recipients);
  const onlyTaken: Part[] = parts.map((each) =>
    each.name === 'manifest.json'
      ? { ...each, bytes: Buffer.from(`${JSON.stringify(unmarked, null, 1)}\n`) }
      : each,
  );
  // Nobody here has its card, so not even the broken signature is looked at.
  expect(await deliver(real, await sealed(onlyTaken))).toMatchObject({
    refusal: { code: 'handoff-unknown-sender' },
  });
  const anew = signedAnew(parts, keys, unmarked);
  expect(await deliver(real, await sealed(anew))).toMatchObject({
    refusal: { code: 'handoff-unknown-sender' },
  });

  // Even with a card without the mark, made with its keys and wrongly confirmed, what only lost its mark is altered.
  const bare = await createCard(keys, as);
  expect(fingerprintHex(bare)).toBe(manifestOf(parts).sender.fingerprint);
  sessionOf(real).store.write(null, (writer) =>
    writer.orm
      .insert(knownOffice)
      .values({ officeId, name: as.officeName, card: cardText(bare), receivedAt: 0, confirmedAt: 0 })
      .run(),
  );
  expect(await deliver(real, await sealed(onlyTaken))).toMatchObject({
    refusal: { code: 'handoff-altered' },
  });
  expect(await deliver(real, file)).toMatchObject(apart('file', false));
});

test('ほんとうの窓口あてでない練習のファイルは、名前から練習用と言い、どちらにしても開かない', async () => {
  const folder = offices.folder();
  const practice = await offices.open(folder, 'palette');
  const real = await setUpTestOffice('市役所', '市');
  const [to] = (await practice.api.handoff.offices()).others;
  const found = (await practice.api.search.find({ query: '中村 あかり' })).people.found;
  value(
    await practice.api.handoff.export({
      toOfficeId: to?.officeId ?? '',
      caseIds: [found[0]?.cases[0]?.head.id ?? ''],
      purpose: '相談支援',
      basis: 'within-purpose',
      approver: '宮本 徹',
      blanketApproval: 'R9-02',
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-03',
      eraseDue: '2027-06-30',
      ticket: practice.ticket('made.tsunagi', 'write'),
    }),
  );
  const looked = async (name: string) => {
    copyFileSync(join(folder, 'made.tsunagi'), join(real.folder, name));
    return real.api.handoff.inspect({ ticket: real.ticket(name, 'read') });
  };
  expect(await looked('練習用_1.tsunagi')).toMatchObject(apart('file', false));
  expect(await looked('handoff-001.tsunagi')).toMatchObject({ refusal: { code: 'handoff-other-recipient' } });
});

test('練習の保管庫を、ほんとうの窓口の場所に置いても開かず、逆も開かない', async () => {
  const folder = offices.folder();
  const asReal = join(folder, 'moved');
  cpSync(join(folder, 'practice', 'cityhall', 'office'), join(asReal, 'office'), { recursive: true });
  const login = { login: PRACTICE_LOGIN, passphrase: PRACTICE_PASSPHRASE };
  expect(await callerFor(coreFor(asReal)).office.unlock(login)).toMatchObject(apart('store', false));

  const real = await setUpTestOffice('市役所', '市');
  await real.core.close();
  const place = join(folder, 'practice', 'cityhall');
  rmSync(place, { recursive: true });
  mkdirSync(place);
  cpSync(join(real.folder, 'office'), join(place, 'office'), { recursive: true });
  expect(
    await callerFor(coreFor(folder, 'cityhall')).office.unlock({ login: 'sano', passphrase: PASSPHRASE }),
  ).toMatchObject(apart('store', true));
});

test('練習の控えは、ほんとうの窓口に戻せない', async () => {
  const folder = offices.folder();
  const practice = await offices.open(folder, 'cityhall');
  await practice.api.office.backUpIfDue();
  await practice.core.close();
  const of = join(folder, 'practice', 'cityhall', 'office', 'backups');
  const file = readdirSync(of).find((name) => name.endsWith('.db')) ?? '';
  const real = await setUpTestOffice('市役所', '市');
  await real.core.close();
  // The worst day: the real keyring is gone, and the backup beside it brings its own.
  const there = join(real.folder, 'office');
  mkdirSync(join(there, 'backups'), { recursive: true });
  for (const name of readdirSync(of))
    cpSync(join(of, name), join(there, 'backups', name), { recursive: true });
  rmSync(join(there, 'keyring.json'));
  const before = readFileSync(join(there, 'store.db'));
  expect(
    await real.api.office.restore({ file, login: PRACTICE_LOGIN, passphrase: PRACTICE_PASSPHRASE }),
  ).toMatchObject(apart('store', false));
  expect(readFileSync(join(there, 'store.db')).equals(before)).toBe(true);
});
