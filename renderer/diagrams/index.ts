export { CaseGenogram } from './CaseGenogram.tsx';
export { DiagramsScreen } from './DiagramsScreen.tsx';
