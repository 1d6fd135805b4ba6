export { FirstHourPanel } from './FirstHourPanel.tsx';
