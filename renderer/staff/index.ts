/** 設定: cards, staff, plan file, the screen. */
export { SettingsScreen } from './SettingsScreen.tsx';
