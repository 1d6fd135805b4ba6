import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Session } from '../../../db/session.ts';
import {
  checkAgainstChanges,
  checkDerived,
  checkWhole,
  sharedState,
} from '../../../scripts/soak/histories/agreement.ts';
import { testReception } from '../receptions/testReception.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

/** Work at a window, a file made, arriving perhaps late, twice or never, an import taken back, a lost file made again. */
const act = fc.tuple(
  fc.constantFrom(
    'write' as const,
    'write' as const,
    'give' as const,
    'take' as const,
    'undo' as const,
    'lose' as const,
  ),
  fc.nat({ max: 1 }),
  fc.nat({ max: 3 }),
);

const sessionOf = (office: TestOffice): Session => {
  const session = office.core.session();
  if (!session) throw new Error('locked');
  return session;
};

test('封をした本物のファイルで、失われ、重なり、前後し、作り直され、取り込みを戻しても、二つの窓口は同じ記録になる', async () => {
  const hall = await setUpTestOffice('市役所窓口', '市');
  const palette = await setUpTestOffice('コスモスパレット窓口', 'コ', {
    staff: '長谷川 恵',
    clock: hall.clock,
  });
  await meet(hall, palette);
  const offices = [hall, palette] as const;
  const { caseId } = value(
    await hall.api.receptions.register({
      reception: { ...testReception, people: [{ name: '葛飾 八郎', relation: 'self' }] },
    }),
  );
  let made = 0;
  const medium = { mediumKind: 'usb-memory', mediumNumber: 'U-1', eraseDue: '2027-05-14' } as const;
  const give = async (at: number, takeoutId?: string) => {
    const from = offices[at] as TestOffice;
    made += 1;
    const file = `sealed-${made}.tsunagi`;
    const ticket = from.ticket(file, 'write');
    if (takeoutId)
      value(await from.api.handoff.remake({ takeoutId, ticket, because: 'not-arrived', ...medium }));
    else
      value(
        await from.api.handoff.export({
          ticket,
          toOfficeId: (await from.api.handoff.offices()).others[0]?.officeId ?? '',
          caseIds: [caseId],
          purpose: '相談支援',
          basis: 'within-purpose',
          approver: '石橋 悟',
          blanketApproval: '7福祉第21号',
          ...medium,
        }),
      );
    copyFileSync(join(from.folder, file), join((offices[1 - at] as TestOffice).folder, file));
    return { to: 1 - at, file };
  };
  /** Null: taken in, or named as what it is (there already, one missing before it). */
  const take = async ({ to, file }: { to: number; file: string }): Promise<string | null> => {
    const at = offices[to] as TestOffice;
    const looked = await at.api.handoff.inspect({ ticket: at.ticket(file, 'read') });
    if (!looked.ok) return looked.refusal.code;
    value(await at.api.handoff.commit({ inspectionId: looked.value.inspectionId }));
    return null;
  };
  const catchUp = async (at: number) => {
    // The file that was lost is made again until the newest one can be taken in.
    const newest = await give(at);
    for (let tries = 0; tries < 30; tries += 1) {
      const refused = await take(newest);
      if (refused === null || refused === 'handoff-replayed') return;
      expect(refused).toBe('handoff-gap');
      const to = offices[1 - at] as TestOffice;
      const last = (await to.api.handoff.standings())[0]?.lastReceived?.sequence ?? 0;
      const lost = (await (offices[at] as TestOffice).api.handoff.takeouts()).find(
        ({ sequence }) => sequence === last + 1,
      );
      expect(await take(await give(at, lost?.id ?? ''))).toBeNull();
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 12, size: 'max' }), async (acts) => {
      const road: { to: number; file: string }[] = [];
      await catchUp(0);
      for (const [what, at, which] of acts) {
        hall.clock.now += 60_000;
        const office = offices[at] as TestOffice;
        if (what === 'write')
          await office.api.cases.saveHousehold({
            caseId,
            fields: which > 1 ? { tel: `0476-00-000${which}` } : { note: `備考${which}` },
          });
        if (what === 'give') road.push(await give(at));
        if (what === 'lose') road.splice(which, 1);
        const file = road[which % Math.max(road.length, 1)];
        if (what === 'take' && file)
          expect([null, 'handoff-replayed', 'handoff-gap']).toContain(await take(file));
        const undoable = what === 'undo' ? await office.api.handoff.undoable() : null;
        if (undoable) value(await office.api.handoff.undoImport({ fileId: undoable }));
      }
      for (const at of [0, 1, 0, 1]) await catchUp(at);
      const stores = offices.map((office) => sessionOf(office).store);
      const rows = stores.map((store) =>
        sharedState(store, true).rows.filter(({ entity }) =>
          ['household', 'person', 'case'].includes(entity),
        ),
      );
      expect(rows[1]).toEqual(rows[0]);
      for (const store of stores) {
        checkAgainstChanges(store);
        checkWhole(store);
      }
    }),
    { numRuns: 3, seed: 20270407, endOnFailure: true },
  );
  checkDerived(sessionOf(hall).store);
}, 240_000);
