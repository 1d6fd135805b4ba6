export { VisitNotesScreen } from './VisitNotesScreen.tsx';
export { VisitsPanel } from './VisitsPanel.tsx';
export { VisitsScreen } from './VisitsScreen.tsx';
