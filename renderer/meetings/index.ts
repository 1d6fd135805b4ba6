export { MeetingScreen } from './MeetingScreen.tsx';
export { MeetingSettingsTab } from './MeetingSettingsTab.tsx';
export { MeetingsScreen } from './MeetingsScreen.tsx';
export { PlanReviewScreen } from './planReview/PlanReviewScreen.tsx';
export { StakeholderScreen } from './stakeholder/StakeholderScreen.tsx';
