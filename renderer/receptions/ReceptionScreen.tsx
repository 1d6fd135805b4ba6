/**
 * 受付する: one big box to write in while listening; who, what and how may follow in any order. Everything typed is saved as a draft
 * within two seconds, and the draft goes in the very transaction that makes it a case. It opens empty, with the cursor in the box,
 * because somebody is speaking; what was left unfinished is offered above it.
 */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpc } from '../app/coreLink.ts';
import { ReceptionForm } from './ReceptionForm.tsx';
import { emptyReception, type ReceptionBody } from './receptionBody.ts';
import './reception.css';

export interface ReceptionScreenProps {
  /** A draft to go on with. */
  draftId?: string;
  /** A further reception of a case that is already there. */
  caseId?: string;
  /** A 一行受付 that grows into a case. */
  oneLineId?: string;
}

export function ReceptionScreen({ draftId, caseId, oneLineId }: ReceptionScreenProps) {
  const now = useQuery(trpc.office.now.queryOptions());
  const oneLine = useQuery({
    ...trpc.receptions.oneLine.queryOptions({ id: oneLineId ?? '' }),
    enabled: oneLineId !== undefined,
  });
  const [start, setStart] = useState<ReceptionBody | null>(null);
  // The time of the reception is when it was opened; later readings of the clock must not move it.
  if (now.data && now.isFetchedAfterMount && !start && (oneLineId === undefined || oneLine.isFetched)) {
    const empty = { ...emptyReception(now.data.date, now.data.time), caseId: caseId ?? null };
    setStart(oneLine.data ? { ...empty, ...grownFrom(oneLine.data) } : empty);
  }
  return start ? (
    <ReceptionForm start={start} draftId={draftId ?? null} isGrown={Boolean(oneLine.data)} />
  ) : null;
}

type OneLine = NonNullable<inferRouterOutputs<AppRouter>['receptions']['oneLine']>;

const grownFrom = (line: OneLine): Partial<ReceptionBody> => ({
  fromOneLineId: line.id,
  date: toTokyoDate(line.receivedAt ?? 0),
  time: toTokyoTime(line.receivedAt ?? 0),
  memo: line.memo ?? '',
  method: line.method,
  route: line.route,
  worries: line.worries ?? {},
  visitorAnonymous: line.visitorAnonymous ?? false,
  visitorName: line.visitorName ?? '',
});
