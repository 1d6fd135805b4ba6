/** 受けたつなぎの受付簿. */
export { ReceivedScreen } from './ReceivedScreen.tsx';
