/** What a meeting of either kind keeps of its 開催通知, and who may be sent one. */
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../db/router.ts';

export interface NoticeFields {
  noticeDate: string | null;
  noticeNumber: string;
  noticeBring: string;
}

type Answer = inferRouterOutputs<AppRouter>['meetingNotices']['addressees'];
export type Addressee = Extract<Answer, { ok: true }>['value'][number];
