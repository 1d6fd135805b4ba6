/** 別々の世帯にいる人: both households as they stand, who let them join which, and where they stay. */
import { formatInstantTokyo } from '../../db/calendar/rules.ts';
import type { Relation } from '../../db/people/codes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { differencesText as words } from '../text/differences.ts';
import { RELATION_LABELS } from '../text/labels.ts';
import { Button, Row, Soft, useAnnounce } from '../ui/index.ts';
import type { OneHouseholds } from './differenceView.ts';
import { officeWords } from './WrittenValue.tsx';

const relationWords = (relation: string | null): string =>
  relation ? (RELATION_LABELS[relation as Relation] ?? '') : '';

export function HouseholdsCard({ households: { rowName, standings } }: { households: OneHouseholds }) {
  const announce = useAnnounce();
  const title = words.householdsTitle(rowName);
  const decide = useOutcome(async (stays: string) => {
    const [one, other] = standings;
    const memberIds: [string, string] = [one?.memberId ?? '', other?.memberId ?? ''];
    const done = await trpcClient.differences.decideHousehold.mutate({ memberIds, stays });
    if (done.ok) announce(words.householdsDecided(rowName));
    return done;
  });
  return (
    <section className="differences-card" aria-label={title}>
      <h3 className="differences-title">{title}</h3>
      <Soft>{words.householdsLead}</Soft>
      <div className="differences-values">
        {standings.map(({ memberId, members, cases, joined }) => {
          const household = words.householdOf(
            cases.map(({ personName, caseNo }) => words.toCaseOf(personName, caseNo)),
          );
          return (
            <div key={memberId} className="differences-value" data-ours={joined.isOurs || undefined}>
              <div className="differences-value-head">
                <strong>{officeWords(joined)}</strong>
              </div>
              <span className="differences-value-by">
                {words.by(joined.staffName, formatInstantTokyo(joined.at))}
              </span>
              <span className="differences-value-text">{household}</span>
              <dl className="differences-household">
                <dt>{words.householdMembers}</dt>
                <dd>
                  <ul>
                    {members.map(({ name, relation, isThem }, index) => {
                      const text = words.householdJoined(name, relationWords(relation));
                      // Names may repeat in a household, and nothing is moved about within the list.
                      // biome-ignore lint/suspicious/noArrayIndexKey: read only
                      return <li key={index}>{isThem ? <strong>{text}</strong> : text}</li>;
                    })}
                  </ul>
                </dd>
              </dl>
              <div>
                <Button
                  isDisabled={decide.isRunning}
                  aria-label={words.stayLabel(household)}
                  onPress={() => void decide.run(memberId)}
                >
                  {words.stay}
                </Button>
              </div>
            </div>
          );
        })}
      </div>
      <Row>
        <Button isDisabled={decide.isRunning} onPress={() => void decide.run('both')}>
          {words.stayBoth}
        </Button>
      </Row>
      <Soft>{words.householdsNext}</Soft>
      <Refused refusal={decide.refusal} />
    </section>
  );
}
