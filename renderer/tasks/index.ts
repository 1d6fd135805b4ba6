/** 本日の予定. */
export { TodayScreen } from './TodayScreen.tsx';
