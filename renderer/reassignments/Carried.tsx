/** The open cases of whoever leaves, and what is chosen for them; kept as a draft, for this takes longer than four minutes. */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useCallback, useState } from 'react';
import { REASSIGNMENT_REASONS } from '../../db/reassignments/codes.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { useDraft } from '../app/useDraft.ts';
import { PaperPreview } from '../paper/index.ts';
import { REASSIGNMENT_REASON_LABELS } from '../text/labels.ts';
import { reassignText, bulkText as words } from '../text/reassignments.ts';
import {
  Button,
  Checkbox,
  EmptyState,
  FieldRow,
  JapaneseDateField,
  Notice,
  Panel,
  Row,
  SavedStamp,
  Select,
  Soft,
  Stack,
  TextField,
} from '../ui/index.ts';
import type { Reassigned } from './Done.tsx';
import { MovesTable } from './MovesTable.tsx';
import { applied, emptyPlan, isChosen, KEEP, movedRows, NOBODY, type Plan } from './moves.ts';
import { PreviewDialog } from './PreviewDialog.tsx';

type Outputs = inferRouterOutputs<AppRouter>['reassignments'];
export type Choices = Outputs['choices'];
export type CarriedRow = Outputs['carried']['rows'][number];

export interface CarriedProps {
  /** Null: of the cases that nobody carries. */
  leaver: string | null;
  officeId: string | null;
  choices: Choices;
  onDone: (done: Reassigned) => void;
}

export function Carried(props: CarriedProps) {
  const { leaver, officeId } = props;
  const query = useQuery(
    trpc.reassignments.carried.queryOptions({ staffId: leaver, officeId, isUnassigned: leaver === null }),
  );
  return (
    <Loaded query={query}>
      {({ rows, total, withheld }) => (
        <>
          {withheld > 0 && (
            <Notice tone="caution" label={words.withheldLabel}>
              {words.withheld(withheld)}
            </Notice>
          )}
          {rows.length === 0 ? (
            withheld === 0 && <EmptyState title={words.noCases} />
          ) : (
            <Moves {...props} rows={rows} more={total - withheld - rows.length} />
          )}
        </>
      )}
    </Loaded>
  );
}

function Moves({ leaver, choices, rows, more, onDone }: CarriedProps & { rows: CarriedRow[]; more: number }) {
  const empty = useCallback(() => emptyPlan(choices.today), [choices.today]);
  const draft = useDraft<Plan>('reassignments', leaver, empty);
  const { body: plan, change, saved, isLoaded } = draft;
  const [shows, setShows] = useState<'preview' | 'paper' | null>(null);
  if (!isLoaded) return null;
  const moved = movedRows(rows, plan);
  const isReady = moved.length > 0 && plan.fromOn !== null && plan.reason !== null;
  return (
    <>
      <Panel title={words.toAll}>
        <Stack gap="s">
          <HowFields plan={plan} change={change} />
          <ToAllFields
            plan={plan}
            choices={choices}
            leaver={leaver}
            change={change}
            onApply={() =>
              change({
                to: {
                  ...plan.to,
                  ...Object.fromEntries(
                    rows
                      .filter((row) => isChosen(row, plan))
                      .map((row) => [row.caseId, applied(row.duty, leaver, plan.all)]),
                  ),
                },
              })
            }
          />
        </Stack>
      </Panel>
      <Panel padding="none">
        <MovesTable rows={rows} plan={plan} choices={choices} leaver={leaver} change={change} />
      </Panel>
      {more > 0 && <Soft>{words.more(rows.length, more)}</Soft>}
      <Row>
        <Button variant="primary" isDisabled={!isReady} onPress={() => setShows('preview')}>
          {words.preview(moved.length)}
        </Button>
        {leaver !== null && <Button onPress={() => setShows('paper')}>{words.printBefore}</Button>}
        {saved && <SavedStamp state={saved} />}
        {!isReady && <Soft>{moved.length === 0 ? words.chooseFirst : words.sayWhy}</Soft>}
      </Row>
      {shows === 'preview' && (
        <PreviewDialog
          rows={moved}
          plan={plan}
          choices={choices}
          onClose={() => setShows(null)}
          onLeaveOut={(caseIds) => change({ left: [...new Set([...plan.left, ...caseIds])] })}
          onDone={(done) => {
            onDone(done);
            void draft.discard();
          }}
        />
      )}
      {shows === 'paper' && leaver !== null && (
        <PaperPreview
          paper="hand-over-sheet"
          id={`staff ${leaver}`}
          caseId={null}
          suggestedName={words.batchFile(choices.today)}
          onClose={() => setShows(null)}
        />
      )}
    </>
  );
}

interface FieldsProps {
  plan: Plan;
  change: (part: Partial<Plan>) => void;
}

function HowFields({ plan, change }: FieldsProps) {
  return (
    <FieldRow>
      <JapaneseDateField
        label={reassignText.fromOn}
        isRequired
        help={reassignText.fromOnHelp}
        value={plan.fromOn}
        onChange={(fromOn) => change({ fromOn })}
      />
      <Select
        label={reassignText.reason}
        isRequired
        choices={REASSIGNMENT_REASONS.map((value) => ({ value, label: REASSIGNMENT_REASON_LABELS[value] }))}
        value={plan.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextField
        label={reassignText.reasonText}
        width="l"
        maxLength={500}
        value={plan.reasonText}
        onChange={(reasonText) => change({ reasonText })}
      />
    </FieldRow>
  );
}

function ToAllFields({
  plan,
  choices,
  leaver,
  change,
  onApply,
}: FieldsProps & { choices: Choices; leaver: string | null; onApply: () => void }) {
  const { all } = plan;
  const people = choices.staff
    .filter(({ id }) => id !== leaver)
    .map(({ id, name, officeName }) => ({ value: id, label: reassignText.staffOf(name, officeName) }));
  const set = (part: Partial<Plan['all']>) => change({ all: { ...all, ...part } });
  return (
    <>
      <FieldRow>
        {choices.offices.length > 1 && (
          <Select
            label={words.newOffice}
            isClearable
            placeholder={words.sameOffice}
            choices={choices.offices.map(({ id, name }) => ({ value: id, label: name }))}
            value={all.officeId}
            onChange={(officeId) => set({ officeId })}
          />
        )}
        <Select
          label={words.newStaff}
          choices={[{ value: KEEP, label: words.keep }, ...people, { value: NOBODY, label: words.noStaff }]}
          value={all.staff}
          onChange={(staff) => set({ staff: staff ?? KEEP })}
        />
        <Select
          label={words.newDeputy}
          choices={[
            { value: KEEP, label: words.keep },
            ...people.filter(({ value }) => value !== all.staff),
            { value: NOBODY, label: words.noDeputy },
          ]}
          value={all.deputy}
          onChange={(deputy) => set({ deputy: deputy ?? KEEP })}
        />
        <div className="reassignments-apply">
          <Button onPress={onApply}>{words.apply}</Button>
        </div>
      </FieldRow>
      <Checkbox isSelected={plan.takesTasks} onChange={(takesTasks) => change({ takesTasks })}>
        {reassignText.takesTasksMany}
      </Checkbox>
    </>
  );
}
