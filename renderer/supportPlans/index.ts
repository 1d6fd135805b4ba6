export { SupportPlanScreen } from './SupportPlanScreen.tsx';
