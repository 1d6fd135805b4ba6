/** The city's plan as a file: which one is loaded, and loading the next. */
import { useQuery } from '@tanstack/react-query';
import { formatFiscalYear } from '../../db/calendar/rules.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { Refused } from '../app/Refused.tsx';
import { shell } from '../app/shell.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { settingsText } from '../text/staff.ts';
import { Button, DescriptionList, Panel, Row, Soft, Stack, useAnnounce } from '../ui/index.ts';

const text = settingsText.plan;
const load = (ticket: string) => trpcClient.cityPlan.load.mutate({ ticket });

export function PlanFileTab({ manages }: { manages: boolean }) {
  const query = useQuery(trpc.cityPlan.current.queryOptions());
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(load);
  const choose = async () => {
    const file = await shell.chooseOpen({ kind: 'plan' });
    const loaded = file && (await run(file.ticket));
    if (loaded) announce(text.loaded(loaded.title), { tone: 'ok' });
  };
  return (
    <Stack>
      <p>{text.intro}</p>
      <Panel title={text.current}>
        <Loaded query={query}>
          {(plan) =>
            plan ? (
              <DescriptionList
                items={[
                  { label: text.city, value: `${plan.city.prefecture} ${plan.city.name}` },
                  { label: text.title, value: [plan.title, plan.part].filter(Boolean).join('　') },
                  {
                    label: text.years,
                    value: `${formatFiscalYear(plan.fiscalYears.from)}〜${formatFiscalYear(plan.fiscalYears.to)}`,
                  },
                  { label: text.source, value: plan.source },
                ]}
              />
            ) : (
              <Soft>{text.none}</Soft>
            )
          }
        </Loaded>
      </Panel>
      <Refused refusal={refusal} ways={{ 'choose-other-file': () => void choose() }} />
      {manages ? (
        <Row>
          <Button onPress={() => void choose()} isPending={isRunning}>
            {text.load}
          </Button>
        </Row>
      ) : (
        <Soft>{settingsText.onlyAdministrator}</Soft>
      )}
    </Stack>
  );
}
