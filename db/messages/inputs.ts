import { z } from 'zod';
import { MESSAGE_KINDS, MESSAGE_LISTS } from './codes.ts';

const line = (max: number) => z.string().trim().max(max).default('');

export const messageInput = z.object({
  kind: z.enum(MESSAGE_KINDS),
  caseId: z.string().nullable().default(null),
  /** Null: anybody at the window. */
  toStaffId: z.string().nullable().default(null),
  toOfficeId: z.string(),
  callerName: line(60),
  callerTel: line(40),
  callWhen: line(60),
  messageBody: line(2000),
});

export const finishMessageInput = z.object({ messageId: z.string(), reply: line(2000) });
export const messageIdInput = z.object({ messageId: z.string() });
export const messageBoxInput = z.object({ box: z.enum(MESSAGE_LISTS) });
