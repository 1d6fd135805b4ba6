/** What every question in 入力の食い違い says of a row and of who wrote it, and entering that one was decided. */
import { casesById } from '../cases/store.ts';
import { peopleBehind } from '../history/store.ts';
import { officeNames } from '../offices/names.ts';
import { enteringLifted } from '../people/lifting.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import type { Change } from '../store/changeLog.ts';
import { hlcMillis } from '../store/hlc.ts';
import { rowOf, type Store, type Writer } from '../store/store.ts';
import { casesBehind, rowName } from './rows.ts';

export interface Written {
  hlc: string;
  field: string;
  /** Null where it is concealed. */
  value: unknown;
  at: number;
  staffName: string;
  officeName: string;
  /** Written at this window. */
  isOurs: boolean;
}

export interface OfRow {
  entity: string;
  id: string;
  rowName: string;
  cases: { caseId: string; caseNo: string; personName: string }[];
}

export function writing({ store, office }: Session): (change: Change, isHidden: boolean) => Written {
  const names = staffNames(store);
  const offices = officeNames(store);
  return (change, isHidden) => {
    const officeId = rowOf(store, 'staff', change.staff ?? '')?.officeId as string | null | undefined;
    return {
      hlc: change.hlc,
      field: change.field,
      value: isHidden ? null : (JSON.parse(change.value) as unknown),
      at: hlcMillis(change.hlc),
      staffName: names.get(change.staff ?? '') ?? '',
      officeName: offices.get(officeId ?? '') ?? '',
      isOurs: officeId === office.id,
    };
  };
}

export function ofRow(store: Store, entity: string, id: string): OfRow {
  const ids = casesBehind(store, entity, id);
  const heads = casesById(store, ids);
  return {
    entity,
    id,
    rowName: rowName(store, entity, id),
    cases: ids.map((caseId) => ({
      caseId,
      caseNo: heads.get(caseId)?.caseNo ?? '',
      personName: heads.get(caseId)?.personName ?? '',
    })),
  };
}

export function carryOut(
  { store }: Session,
  writer: Writer,
  { entity, id, field }: { entity: string; id: string; field: string },
  write: () => void,
): void {
  const [caseId = null] = casesBehind(store, entity, id);
  enteringLifted(store, writer, { caseId, personIds: peopleBehind(store, entity, id) }, write);
  writer.audit({ action: 'difference.decided', entity, entityId: id, caseId, detail: { fields: [field] } });
}
