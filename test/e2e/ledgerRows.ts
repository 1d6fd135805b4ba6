/** A year of 持出し・受領 for the ledger's paper: more than a page, with all that a row can say. Files of nobody; invented people only. */
import type { Core } from '../../db/core.ts';
import { receivedHandoff, takeoutRecord } from '../../db/handoff/tables.ts';

const DAY = 24 * 60 * 60 * 1000;
const dayOf = (at: number): string => new Date(at + 9 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** In an earlier fiscal year, so that the lists of today stay as they are. */
export function ledgerOfLastYear(core: Core, caseIds: string[]): void {
  const session = core.session();
  if (!session) throw new Error('the office is locked');
  const { connection } = session.store;
  const consentIds = connection
    .prepare('SELECT id FROM consent ORDER BY id LIMIT 2')
    .pluck()
    .all() as string[];
  const organisationId = connection
    .prepare("SELECT id FROM organisation WHERE name LIKE '%ワーク・ライフ%'")
    .pluck()
    .get() as string | undefined;
  const first = Date.parse('2026-04-06T10:15:00+09:00');
  session.store.write(session.staff.id, ({ orm }) => {
    for (let n = 1; n <= 26; n += 1) {
      const at = first + (n - 1) * 13 * DAY;
      const isOutside = n % 9 === 0;
      const isRemade = n === 12;
      orm
        .insert(takeoutRecord)
        .values({
          id: `ledger-${n}`,
          number: `R8-${String(n).padStart(3, '0')}`,
          at,
          staffId: session.staff.id,
          toOfficeId: isOutside ? 'outside' : 'palette',
          toOfficeName: isOutside ? 'いんざいワーク・ライフサポートセンター' : 'コスモスパレット窓口',
          purpose: '両方の窓口で支援を続けるため',
          basis: n === 18 ? 'consent' : isOutside ? 'by-law' : 'within-purpose',
          approver: '宮本 徹',
          approvedOn: isOutside ? dayOf(at) : '2026-03-30',
          blanketApproval: isOutside ? null : 'R8-01',
          mediumKind: 'usb-memory',
          mediumNumber: `USB-0${1 + (n % 3)}`,
          caseIds: caseIds.slice(0, 1 + (n % 2)),
          contents: {},
          withheld:
            n % 5 === 0
              ? [
                  { section: 'concealed-address', count: 1 },
                  { section: 'telephone', count: 2 },
                ]
              : [],
          fileId: `ledger-file-${n}`,
          fileName: `handoff-${n}.tsunagi`,
          fileHash: String(n),
          fileSize: 1024,
          sequence: isRemade ? 11 : n,
          eraseDue: dayOf(at + 30 * DAY),
          ...(n < 25 && {
            erasedOn: dayOf(at + 28 * DAY),
            erasedHow: n % 7 === 0 ? ('returned' as const) : ('erased' as const),
            erasedBy: '石橋 悟',
            erasedByStaffId: session.staff.id,
          }),
          ...(n % 4 !== 0 && { handedOn: dayOf(at), handedTo: '長谷川 恵' }),
          receivedAt: n < 25 && n !== 11 ? at + 2 * DAY : null,
          remakesId: isRemade ? 'ledger-11' : null,
          remakeReason: isRemade ? ('damaged' as const) : null,
          ...(isRemade && {
            remakeNote: '相手の窓口から、途中で切れて開けないと電話があった',
            concealedReason: '同行支援のため、転居先を両方の窓口で知っておく必要がある',
            concealedApprover: '宮本 徹',
            contents: { case: 1, person: 2, progressNote: 12, consent: 3 },
            withheld: [
              { section: 'telephone', count: 3 },
              { section: 'meeting-only', count: 2 },
              { section: 'attachments', count: 1 },
            ],
          }),
          ...(isOutside && {
            organisationId,
            ...(n === 18 ? { consentIds } : { reason: '生活困窮者自立支援法による照会があったため' }),
          }),
        })
        .run();
    }
    for (let n = 1; n <= 9; n += 1) {
      const at = first + n * 35 * DAY;
      orm
        .insert(receivedHandoff)
        .values({
          fileId: `ledger-received-${n}`,
          fromOfficeId: 'palette',
          fromOfficeName: 'コスモスパレット窓口',
          sequence: n,
          fileHash: `received-${n}`,
          at,
          staffId: session.staff.id,
          manifest: {
            cases: [],
            medium: { kind: 'usb-memory', number: 'USB-11' },
            eraseDue: dayOf(at + 30 * DAY),
          },
          changes: 12,
          newChanges: 8,
          receiptSent: true,
          ...(n < 9 && {
            erasedOn: dayOf(at + DAY),
            erasedHow: 'erased' as const,
            erasedBy: '石橋 悟',
            erasedByStaffId: session.staff.id,
          }),
        })
        .run();
    }
  });
}
