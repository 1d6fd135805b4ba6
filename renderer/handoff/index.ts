export { GiveScreen } from './GiveScreen.tsx';
export { HandoffScreen } from './HandoffScreen.tsx';
export { TakeScreen } from './TakeScreen.tsx';
