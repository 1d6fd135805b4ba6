export { MeetingScreen } from './MeetingScreen.tsx';
export { MeetingsScreen } from './MeetingsScreen.tsx';
