/** 探す・ケース. */
export { CasesScreen } from './CasesScreen.tsx';
