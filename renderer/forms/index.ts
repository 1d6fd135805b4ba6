/** 記入用の様式. */
export { FormsScreen } from './FormsScreen.tsx';
