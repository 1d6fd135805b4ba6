/** 前の相談 of somebody who may be known: when, about what, what was done, how it ended, by whom. Read at a glance while they stand there. */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { WORRIES } from '../../db/receptions/codes.ts';
import { continuationOf } from '../../db/receptions/rules.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpc } from '../app/coreLink.ts';
import { CONFIRM_OUTCOME_LABELS, REFERRAL_WAY_LABELS, WORRY_LABELS } from '../text/labels.ts';
import { pastText as words } from '../text/past.ts';
import { CASE_STATE_LABELS } from '../text/search.ts';
import { Button, Row, useShortcuts } from '../ui/index.ts';

type PastCase = inferRouterOutputs<AppRouter>['people']['past'][number];

export interface PastCasesProps {
  personId: string;
  onOpen: (caseId: string) => void;
  /** The new reception becomes one of that case; absent where a case is given already. */
  onAgain?: ((caseId: string) => void) | undefined;
  /** The keys go to the first card of a page alone. */
  takesKeys: boolean;
}

export function PastCases({ personId, onOpen, onAgain, takesKeys }: PastCasesProps) {
  const { data } = useQuery(trpc.people.past.queryOptions({ personId }));
  const first = data?.[0]?.caseId;
  useShortcuts(
    takesKeys && first
      ? {
          [words.openKey]: () => onOpen(first),
          ...(onAgain ? { [words.againKey]: () => onAgain(first) } : {}),
        }
      : {},
  );
  if (!data || data.length === 0) return null;
  return (
    <div className="people-past">
      <p className="people-past-title">{words.title}</p>
      <ul className="people-candidates">
        {data.map((past, index) => (
          <li key={past.caseId} className="people-past-case">
            <p className="people-past-when">{whenOf(past)}</p>
            <dl className="people-past-facts">
              {factsOf(past).map(([term, fact]) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{fact}</dd>
                </div>
              ))}
            </dl>
            <Row>
              {onAgain && (
                <Button size="s" onPress={() => onAgain(past.caseId)}>
                  {words.keyed(againLabel(past), takesKeys && index === 0 ? words.againKey : '')}
                </Button>
              )}
              <Button size="s" variant="quiet" onPress={() => onOpen(past.caseId)}>
                {words.keyed(words.open(past.caseNo), takesKeys && index === 0 ? words.openKey : '')}
              </Button>
            </Row>
          </li>
        ))}
      </ul>
    </div>
  );
}

const day = (at: number): string => formatShort(toTokyoDate(at));

const whenOf = ({ caseNo, openedAt, endedAt, state, hasLeft }: PastCase): string =>
  [
    caseNo,
    words.when(day(openedAt), endedAt === null ? '' : day(endedAt)),
    CASE_STATE_LABELS[state],
    hasLeft ? words.hasLeft : '',
  ]
    .filter(Boolean)
    .join('　');

const againLabel = ({ state, caseNo }: PastCase): string =>
  continuationOf(state) === 'reopen' ? words.again(caseNo) : words.further(caseNo);

function factsOf({
  worries,
  referrals,
  notes,
  lastNoteAt,
  officeName,
  staffName,
}: PastCase): [string, string][] {
  const about = WORRIES.filter((code) => worries[code])
    .map((code) => (worries[code] === 'most' ? words.most(WORRY_LABELS[code]) : WORRY_LABELS[code]))
    .join('、');
  const done = [
    ...referrals.map(({ organisation, way, outcome }) =>
      words.referred(
        organisation,
        way ? REFERRAL_WAY_LABELS[way] : '',
        outcome ? CONFIRM_OUTCOME_LABELS[outcome] : words.unconfirmed,
      ),
    ),
    ...(notes > 0 && lastNoteAt !== null ? [words.notes(notes, day(lastNoteAt))] : []),
  ].join('、');
  const who = [officeName, staffName].filter(Boolean).join(' ');
  return [
    [words.about, about],
    [words.done, done],
    [words.who, who],
  ].filter((fact): fact is [string, string] => fact[1] !== '');
}
