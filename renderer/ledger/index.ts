/** 台帳. */
export { LedgerScreen } from './LedgerScreen.tsx';
