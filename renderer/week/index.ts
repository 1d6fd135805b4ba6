/** 週間予定. */
export { WeekScreen } from './WeekScreen.tsx';
