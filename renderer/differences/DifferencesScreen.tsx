/** 入力の食い違い of one case, or of the whole window, case by case: each is decided where it stands, with one press. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { useNames } from '../app/useNames.ts';
import { differencesText as words } from '../text/differences.ts';
import { Button, EmptyState, LinkButton, PageHeading, Panel, ProgressBar, Row, Stack } from '../ui/index.ts';
import { DifferenceCard } from './DifferenceCard.tsx';
import type {
  OneDifference,
  OneHouseholds,
  OneRemoval,
  OneSettling,
  OneStrays,
  Open,
} from './differenceView.ts';
import { HouseholdsCard } from './HouseholdsCard.tsx';
import { RemovalCard } from './RemovalCard.tsx';
import { SettlingCard } from './SettlingCard.tsx';
import { StraysCard } from './StraysCard.tsx';
import './differences.css';

interface CaseGroup {
  key: string;
  caseId: string | null;
  caseNo: string;
  personName: string;
  differences: OneDifference[];
  removals: OneRemoval[];
  strays: OneStrays[];
  settlings: OneSettling[];
  households: OneHouseholds[];
}

function byCase({ differences, removals, strays, settlings, households }: Open): CaseGroup[] {
  const groups = new Map<string, CaseGroup>();
  const groupOf = ({
    cases: [first],
  }: OneDifference | OneRemoval | OneStrays | OneSettling | OneHouseholds): CaseGroup => {
    const key = first?.caseId ?? '';
    const group = groups.get(key) ?? {
      key,
      caseId: first?.caseId ?? null,
      caseNo: first?.caseNo ?? '',
      personName: first?.personName ?? '',
      differences: [],
      removals: [],
      strays: [],
      settlings: [],
      households: [],
    };
    groups.set(key, group);
    return group;
  };
  for (const each of differences) groupOf(each).differences.push(each);
  for (const each of removals) groupOf(each).removals.push(each);
  for (const each of strays) groupOf(each).strays.push(each);
  for (const each of settlings) groupOf(each).settlings.push(each);
  for (const each of households) groupOf(each).households.push(each);
  return [...groups.values()];
}

export function DifferencesScreen({ caseId = null }: { caseId?: string | null }) {
  const { data } = useQuery(trpc.differences.open.queryOptions({ caseId }, { gcTime: 0, staleTime: 0 }));
  const names = useNames();
  const { go, back } = usePlace();
  if (!data) return <ProgressBar label={words.loading} />;
  const groups = byCase(data);
  return (
    <>
      <PageHeading
        title={words.title}
        meta={groups.length > 0 ? words.lead : ''}
        actions={<LinkButton onPress={back}>{words.back}</LinkButton>}
      />
      {groups.length === 0 && (
        <Panel>
          <EmptyState title={words.none}>{words.noneText}</EmptyState>
          {caseId && (
            <Row>
              <Button variant="primary" onPress={() => go({ room: 'case', caseId })}>
                {words.toCase}
              </Button>
            </Row>
          )}
        </Panel>
      )}
      <Stack>
        {groups.map((group) => (
          <Panel
            key={group.key}
            title={group.caseId ? words.toCaseOf(group.personName, group.caseNo) : words.ofNoCase}
            aside={
              group.caseId && (
                <LinkButton
                  aria-label={`${words.toCaseOf(group.personName, group.caseNo)} ${words.toCase}`}
                  onPress={() => group.caseId && go({ room: 'case', caseId: group.caseId })}
                >
                  {words.toCase}
                </LinkButton>
              )
            }
          >
            <div className="differences-list">
              {group.differences.map((each) => (
                <DifferenceCard
                  key={`${each.entity} ${each.id} ${each.field} ${each.heads.length}`}
                  difference={each}
                  names={names}
                />
              ))}
              {group.removals.map((each) => (
                <RemovalCard key={`${each.entity} ${each.id}`} removal={each} names={names} />
              ))}
              {group.settlings.map((each) => (
                <SettlingCard key={`${each.entity} ${each.id} ${each.field}`} settling={each} names={names} />
              ))}
              {group.households.map((each) => (
                <HouseholdsCard
                  key={each.standings.map(({ memberId }) => memberId).join(' ')}
                  households={each}
                />
              ))}
              {group.strays.map((each) => (
                <StraysCard key={each.mergedId} strays={each} />
              ))}
            </div>
          </Panel>
        ))}
      </Stack>
    </>
  );
}
