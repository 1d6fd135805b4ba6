export { DifferencesNotice } from './DifferencesNotice.tsx';
export { DifferencesScreen } from './DifferencesScreen.tsx';
