/** What other records say already, one press each; what the plan has is offered no more. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { ISSUE_LABELS } from '../text/labels.ts';
import { supportPlanText as words } from '../text/supportPlans.ts';
import { Button, Panel, Row } from '../ui/index.ts';
import type { PlansView } from './planView.ts';

export interface TakeOverProps {
  view: PlansView;
  taken: { issues: readonly string[]; goalLong: string; personIds: readonly string[] };
  onIssue: (issue: { personId: string | null; words: string }) => void;
  onGoal: (words: string) => void;
  onPersons: (personIds: string[]) => void;
  onOrganisation: (organisationId: string) => void;
}

export function TakeOver({ view, taken, ...take }: TakeOverProps) {
  const { data } = useQuery(trpc.supportPlans.propose.queryOptions({ caseId: view.caseId }, { gcTime: 0 }));
  if (!data?.ok) return null;
  const { issues, will, personIds, organisations } = data.value;
  const offered = issues
    .map(({ personId, words: text, code }) => ({ personId, words: text || (code ? ISSUE_LABELS[code] : '') }))
    .filter(({ words: text }) => text && !taken.issues.includes(text));
  const people = [...new Set([...taken.personIds, ...personIds])];
  const offersPeople = people.length > taken.personIds.length;
  const offersGoal = will !== '' && taken.goalLong === '';
  if (offered.length + organisations.length === 0 && !offersPeople && !offersGoal) return null;
  const button = (key: string, label: string, onPress: () => void) => (
    <Button key={key} size="s" variant="quiet" onPress={onPress}>
      ＋ {label}
    </Button>
  );
  return (
    <Panel title={words.takeOver}>
      <p className="plan-help">{words.takeOverHelp}</p>
      <Row>
        {offersPeople && button('people', words.takePersons, () => take.onPersons(people))}
        {offersGoal && button('goal', words.takeGoal(will), () => take.onGoal(will))}
        {offered.map((each) =>
          button(`${each.personId} ${each.words}`, words.takeIssue(each.words), () => take.onIssue(each)),
        )}
        {organisations.map(({ organisationId }) =>
          button(organisationId, words.takeOrganisation(view.names.organisations[organisationId] ?? ''), () =>
            take.onOrganisation(organisationId),
          ),
        )}
      </Row>
    </Panel>
  );
}
