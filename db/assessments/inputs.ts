import { z } from 'zod';
import { watchInput } from '../cases/course/inputs.ts';
import { RISKS, SCREENING_RESULTS } from './codes.ts';

const text = (max: number) => z.string().trim().max(max).default('');
const time = z.string().regex(/^\d{2}:\d{2}$/);

export const screenInput = z.object({
  caseId: z.string(),
  date: z.iso.date(),
  result: z.enum(SCREENING_RESULTS),
  ground: text(5000),
  /** 判定者; whoever records it unless told otherwise. */
  deciderStaffId: z.string().nullable().default(null),
  /** Why the way on is decided before anybody has seen the person. */
  unseenReason: text(1000),
  /** 6 中断: when the last contact was and who watches (R11). */
  watch: watchInput.nullable().default(null),
  draftId: z.uuid().nullable().default(null),
});

/** 通報・連絡の記録 of one risk: where, whom, when, what was said; or why nobody was told. */
export const notificationInput = z.object({
  risk: z.enum(RISKS),
  organisationId: z.string().nullable().default(null),
  organisationName: text(200),
  contactName: text(100),
  /** Absent: when the risks were asked about. */
  date: z.iso.date().nullable().default(null),
  time: time.nullable().default(null),
  content: text(5000),
  notNotifiedReason: text(2000),
});
export type NotificationInput = z.output<typeof notificationInput>;

export const riskInput = z.object({
  caseId: z.string(),
  date: z.iso.date(),
  time,
  risks: z.array(z.enum(RISKS)),
  askedAndNone: z.boolean().default(false),
  notifications: z.array(notificationInput).max(30).default([]),
  /** Stands as the ground of 緊急性 高, which 安否不明 brings with it (C12). */
  unseenGround: text(1000),
});
export type RiskInput = z.output<typeof riskInput>;
