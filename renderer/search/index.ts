/** 探す. */
export { SearchScreen } from './SearchScreen.tsx';
