export { CaseScreen, type CaseScreenProps } from './CaseScreen.tsx';
