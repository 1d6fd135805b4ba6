/** 開庁日: due dates on working days, and the list of holidays. */
export { DueDateField } from './DueDateField.tsx';
export { HolidaysPanel } from './HolidaysPanel.tsx';
