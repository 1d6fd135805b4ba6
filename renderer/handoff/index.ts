export { GiveScreen } from './GiveScreen.tsx';
export { HandoffScreen } from './HandoffScreen.tsx';
export { PairsScreen } from './PairsScreen.tsx';
export { TakeScreen } from './TakeScreen.tsx';
