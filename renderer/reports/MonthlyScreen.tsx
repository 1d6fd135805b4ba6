/** 月報: a month's receptions and referrals, both windows. Every number of cases opens the list of the cases behind it. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { PaperPreview } from '../paper/index.ts';
import { reportText as words } from '../text/reports.ts';
import {
  Button,
  EmptyState,
  FieldRow,
  JapaneseDateField,
  PageHeading,
  Panel,
  Select,
  Soft,
  Stack,
} from '../ui/index.ts';
import { CasesBehindDialog } from './CasesBehindDialog.tsx';
import { MonthlyTableView } from './MonthlyTableView.tsx';
import { type MonthlyTable, monthlyTables } from './monthlyTables.ts';
import './reports.css';

const monthWords = (month: string): string => formatJapaneseDate(`${month}-01`, 'month');

/** Too many columns to stand beside another. */
const isWide = ({ key }: MonthlyTable): boolean => key === 'contacts' || key === 'referrals';

export function MonthlyScreen() {
  const months = useQuery(trpc.reports.months.queryOptions());
  return (
    <>
      <PageHeading title={words.title} meta={words.meta} />
      <Loaded query={months}>
        {(known) =>
          known[0] ? (
            <Month months={known} latest={known[0]} />
          ) : (
            <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
          )
        }
      </Loaded>
    </>
  );
}

function Month({ months, latest }: { months: readonly string[]; latest: string }) {
  const [month, setMonth] = useState(latest);
  const [asOf, setAsOf] = useState<string | null>(null);
  const [behind, setBehind] = useState<{ what: string; caseIds: string[] } | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const report = useQuery(trpc.reports.monthly.queryOptions({ month, asOf }));
  return (
    <Stack>
      <Panel>
        <FieldRow>
          <Select
            label={words.month}
            width="s"
            choices={months.map((each) => ({ value: each, label: monthWords(each) }))}
            value={month}
            onChange={(chosen) => chosen && setMonth(chosen)}
          />
          <JapaneseDateField
            label={words.asOf}
            help={words.asOfHelp}
            value={asOf ?? report.data?.asOf ?? null}
            onChange={(iso) => setAsOf(iso)}
          />
          <Button onPress={() => setPrinting(true)}>{words.print}</Button>
        </FieldRow>
      </Panel>
      <Loaded query={report}>
        {(data) => (
          <>
            <div className="reports-grid">
              {monthlyTables(data).map((table) => (
                <div key={table.key} className="reports-part" data-wide={isWide(table) || undefined}>
                  <Panel title={table.title}>
                    <MonthlyTableView
                      table={table}
                      onOpen={(what, caseIds) => setBehind({ what: `${table.title} ${what}`, caseIds })}
                    />
                  </Panel>
                </div>
              ))}
            </div>
            <p>
              <Soft>
                {words.definitions}: {words.definition}
              </Soft>
            </p>
            {behind && <CasesBehindDialog {...behind} heads={data.heads} onClose={() => setBehind(null)} />}
            {isPrinting && (
              <PaperPreview
                paper="monthly-report"
                id={`${data.month} ${data.asOf}`}
                caseId={null}
                suggestedName={`${words.title}-${data.month}`}
                onClose={() => setPrinting(false)}
              />
            )}
          </>
        )}
      </Loaded>
    </Stack>
  );
}
