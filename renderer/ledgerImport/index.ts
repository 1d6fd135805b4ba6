export { LedgerImportScreen } from './LedgerImportScreen.tsx';
