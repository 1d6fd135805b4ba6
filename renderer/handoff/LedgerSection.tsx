/** 持出し・受渡し・受領・消去確認 on one screen: what left and what came, by fiscal year, window, and whether a medium still holds a file. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatFiscalYear } from '../../db/calendar/rules.ts';
import { ledgerId } from '../../db/handoff/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { PaperPreview } from '../paper/index.ts';
import { ledgerText as words } from '../text/handoffLedger.ts';
import { Button, FilterChips, Panel, Select, Stack } from '../ui/index.ts';
import { ReceivedPanel } from './ReceivedPanel.tsx';
import { TakeoutsPanel } from './TakeoutsPanel.tsx';

export interface LedgerFilter {
  fiscalYear: number | null;
  officeId: string | null;
  isOpen: boolean;
}

/** Every year and every window, by a value that is none of theirs. */
const ALL = 'all';

/** `recordId`: came here for one record; it stands marked, whatever its year. */
export function LedgerSection({ recordId }: { recordId: string | null }) {
  const choices = useQuery(trpc.handoff.ledgerChoices.queryOptions());
  const [chosen, setChosen] = useState<Partial<LedgerFilter>>(recordId ? { fiscalYear: null } : {});
  const [isPrinting, setPrinting] = useState(false);
  const change = (part: Partial<LedgerFilter>) => setChosen((now) => ({ ...now, ...part }));
  return (
    <Loaded query={choices}>
      {({ currentYear, years, offices, unerased }) => {
        const filter: LedgerFilter = { fiscalYear: currentYear, officeId: null, isOpen: false, ...chosen };
        const open = unerased.given + unerased.received;
        return (
          <Stack>
            <Panel
              title={words.title}
              aside={<Button onPress={() => setPrinting(true)}>{words.print}</Button>}
            >
              <div className="handoff-ledger-filter">
                <Select
                  label={words.year}
                  choices={[
                    ...years.map((year) => ({ value: String(year), label: formatFiscalYear(year) })),
                    { value: ALL, label: words.allYears },
                  ]}
                  value={filter.fiscalYear === null ? ALL : String(filter.fiscalYear)}
                  onChange={(year) => change({ fiscalYear: !year || year === ALL ? null : Number(year) })}
                />
                {offices.length > 1 && (
                  <Select
                    label={words.office}
                    choices={[
                      { value: ALL, label: words.allOffices },
                      ...offices.map(({ officeId, name }) => ({ value: officeId, label: name })),
                    ]}
                    value={filter.officeId ?? ALL}
                    onChange={(officeId) =>
                      change({ officeId: !officeId || officeId === ALL ? null : officeId })
                    }
                  />
                )}
                <FilterChips
                  label={words.which}
                  choices={[
                    { value: 'all', label: words.all },
                    { value: 'open', label: words.open(open) },
                  ]}
                  value={filter.isOpen ? 'open' : 'all'}
                  onChange={(which) => change({ isOpen: which === 'open' })}
                />
              </div>
            </Panel>
            <TakeoutsPanel filter={filter} recordId={recordId} />
            <ReceivedPanel filter={filter} recordId={recordId} />
            {isPrinting && (
              <PaperPreview
                paper="handoff-ledger"
                id={ledgerId(filter.fiscalYear ?? currentYear, filter.officeId)}
                caseId={null}
                suggestedName={words.fileName(formatFiscalYear(filter.fiscalYear ?? currentYear))}
                onClose={() => setPrinting(false)}
              />
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}
