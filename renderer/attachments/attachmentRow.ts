import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../db/router.ts';

/** One 添付 as the core lists it, what was taken out as well. */
export type AttachmentRow = inferRouterOutputs<AppRouter>['attachments']['list'][number];
