/** 月報 and other counts. */
export { CasesBehindDialog } from './CasesBehindDialog.tsx';
export { MonthlyScreen } from './MonthlyScreen.tsx';
export { type MonthlyTable, monthlyTables } from './monthlyTables.ts';
