/** 伝言・折返し. */

export { MessageDialog } from './MessageDialog.tsx';
export { MessagesPanel } from './MessagesPanel.tsx';
export { MessagesScreen } from './MessagesScreen.tsx';
