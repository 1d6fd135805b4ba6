/** 計画: what the city's plan file holds. */
export { PlanScreen } from './PlanScreen.tsx';
