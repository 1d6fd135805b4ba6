export { IntakeSheetScreen } from './IntakeSheetScreen.tsx';
