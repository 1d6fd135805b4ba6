/** 実績 under an expected figure: what was recorded, and the cases behind it. Never a rate, never red (C17). */
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import type { AppRouter } from '../../db/router.ts';
import { PaperPreview } from '../paper/index.ts';
import { CasesBehindDialog } from '../reports/index.ts';
import { planText } from '../text/cityPlan.ts';
import { Button, LinkButton, Row, Soft } from '../ui/index.ts';
import { yearWords } from './words.ts';

export type Progress = inferRouterOutputs<AppRouter>['reports']['progress'];
const words = planText.progress;

export function ProgressHead({ progress }: { progress: Progress }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Row>
      <Soft>{words.help}</Soft>
      <Button onPress={() => setOpen(true)}>{words.print}</Button>
      {isOpen && (
        <PaperPreview
          paper="plan-progress"
          id="now"
          caseId={null}
          suggestedName={words.fileName(progress.asOf)}
          onClose={() => setOpen(false)}
        />
      )}
    </Row>
  );
}

export function ActualCell({ progress, code, year }: { progress: Progress; code: string; year: number }) {
  const [isOpen, setOpen] = useState(false);
  const row = progress.rows.find((each) => each.code === code);
  const cell = row?.cells.find((each) => each.year === year);
  if (!row || !cell || year > progress.fiscalYear) return null;
  const { count, trial, caseIds } = cell.actual;
  // 準備期間 prints no zero.
  if (cell.target?.kind !== 'number' && count + trial === 0) return null;
  const said = [
    cell.target?.kind === 'number' || count > 0 ? words.actual(count.toLocaleString('ja-JP'), row.unit) : '',
    trial > 0 ? words.trial(trial) : '',
  ]
    .filter(Boolean)
    .join('　');
  return (
    <span className="city-plan-actual">
      {caseIds.length > 0 ? (
        <LinkButton
          aria-label={`${words.casesOf(row.name, yearWords(year))} ${said}`}
          onPress={() => setOpen(true)}
        >
          {said}
        </LinkButton>
      ) : (
        said
      )}
      {isOpen && (
        <CasesBehindDialog
          what={words.casesOf(row.name, yearWords(year))}
          caseIds={caseIds}
          heads={progress.heads}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  );
}
