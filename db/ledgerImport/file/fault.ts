/** Inside this room a file that cannot be read is thrown; `readLedgerFile` makes a refusal of it. */
import type { Refusal } from '../../outcome.ts';
import type { FileFault } from '../codes.ts';

export class LedgerFileFault extends Error {
  readonly refusal: Refusal;
  constructor(fault: FileFault, facts: Refusal['facts'] = {}) {
    super(fault);
    this.refusal = { code: 'ledger-unreadable', way: 'choose-other-file', facts: { fault, ...facts } };
  }
}
