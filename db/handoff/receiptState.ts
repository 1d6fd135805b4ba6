/** What is known of a given file's arrival: its own receipt, or that of a file made again in its stead. */
interface Given {
  id: string;
  number: string;
  toOfficeId: string;
  sequence: number;
  chain: string;
  remakesId: string | null;
  receivedAt: number | null;
}

export interface ReceiptState {
  receivedAt: number | null;
  /** The file of the same number whose receipt has come, where it is not this one. */
  by: string | null;
  /** No receipt yet, but one made again is on its way. */
  madeAgainAs: string | null;
  /** The record whose file this one was made again for. */
  remakes: string | null;
}

export function receiptState(row: Given, rows: readonly Given[]): ReceiptState {
  const same = rows.filter(
    (each) =>
      each.toOfficeId === row.toOfficeId && each.chain === row.chain && each.sequence === row.sequence,
  );
  const received = row.receivedAt ? row : same.find((each) => each.receivedAt);
  const again = same.find((each) => each.id !== row.id && each.remakesId !== null);
  return {
    receivedAt: received?.receivedAt ?? null,
    by: received && received.id !== row.id ? received.number : null,
    madeAgainAs: !received && row.remakesId === null ? (again?.number ?? null) : null,
    remakes: same.find((each) => each.id === row.remakesId)?.number ?? null,
  };
}
