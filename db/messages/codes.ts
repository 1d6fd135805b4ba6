/** 伝言 says something; 折返し asks for a call back. */
export const MESSAGE_KINDS = ['message', 'call-back'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** How far a 伝言 is: nobody has read it, somebody has, it is done. */
export const MESSAGE_STATES = ['unread', 'read', 'done'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Which ones a list shows: those for whoever asks, those that they wrote. */
export const MESSAGE_LISTS = ['received', 'sent'] as const;
export type MessageBox = (typeof MESSAGE_LISTS)[number];
