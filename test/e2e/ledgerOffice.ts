/** An office whose chief has an old ledger to take in. Run in Electron's Node. */
import { openedOffice } from './openedOffice.ts';

const { finish } = await openedOffice('2026-04-01T09:00:00+09:00', { name: '佐野 真由', login: 'sano' });
await finish();
