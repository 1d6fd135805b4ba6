/**
 * 社会福祉法106条の6第3項: a 支援会議 may ask its members (支援関係機関等) for material and information. Asking tells that somebody is spoken of; it
 * is therefore done for a case of its agenda only, towards bodies that are bound to secrecy (第5項), and never towards an adverse party (C9).
 */
import { allowed, type Outcome, refused } from '../../outcome.ts';

export interface AskingFacts {
  organisation: string;
  /** 試行: the law's request is not at hand before the city runs the programme. */
  isTrial: boolean;
  /** Days on which the duty of secrecy was explained to members of that organisation. */
  secrecyNotices: readonly (string | null)[];
  isAdverse: boolean;
  on: string;
}

export function mayAsk({ organisation, isTrial, secrecyNotices, isAdverse, on }: AskingFacts): Outcome<null> {
  if (isAdverse) return refused('adverse-party');
  if (isTrial) return refused('request-on-trial');
  return secrecyNotices.some((each) => each !== null && each <= on)
    ? allowed(null)
    : refused('request-not-member', 'none', { name: organisation });
}
