/** Why a つなぎ先 is proposed, and how to reach it, in words. */
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../db/router.ts';
import { referralText as words } from '../../text/caseDialogs.ts';
import { TARGET_GROUP_LABELS, WORRY_LABELS } from '../../text/labels.ts';

export type Candidate = inferRouterOutputs<AppRouter>['referrals']['candidates'][number];

const reasonWords = (reason: Candidate['reasons'][number]): string => {
  switch (reason.kind) {
    case 'worry':
      return words.reasonWorry(`${reason.isMost ? '◎' : '○'}${reason.worry} `, WORRY_LABELS[reason.worry]);
    case 'district':
      return words.reasonDistrict(reason.district);
    case 'target':
      return words.reasonTarget(TARGET_GROUP_LABELS[reason.group]);
  }
};

export interface Reach {
  tel: string | null;
  extension: string | null;
  hours: string | null;
  inChargeName: string;
  connectorName: string;
}

/** 「電話 0476-00-0101　内線 2101　平日 8:30〜17:15　コネクター …」 */
export const reachWords = (reach: Reach): string =>
  [
    reach.tel,
    reach.extension && words.reachExtension(reach.extension),
    reach.hours,
    reach.inChargeName && words.reachInCharge(reach.inChargeName),
    reach.connectorName && words.reachConnector(reach.connectorName),
  ]
    .filter(Boolean)
    .join('　');

export const candidateNote = (candidate: Candidate): string => candidate.reasons.map(reasonWords).join('、');
