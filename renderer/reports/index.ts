/** 月報 and other counts. */
export { MonthlyScreen } from './MonthlyScreen.tsx';
export { type MonthlyTable, monthlyTables } from './monthlyTables.ts';
