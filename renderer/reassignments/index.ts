export { ReassignmentsScreen } from './ReassignmentsScreen.tsx';
