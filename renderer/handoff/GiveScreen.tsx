/**
 * 渡す: one calm page and one button. A copy goes, responsibility stays (C1); between the city's own windows the basis is preset and one
 * approval covers the fiscal year (C7).
 */
import './handoff.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outcome } from '../../db/outcome.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { shell } from '../app/shell.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { useWork } from '../app/useWork.ts';
import { WorkBar } from '../app/WorkBar.tsx';
import { GIVING } from '../app/workShare.ts';
import { outsideText } from '../text/giving.ts';
import { giveText, handoffText } from '../text/handoff.ts';
import {
  Button,
  Columns,
  LinkButton,
  Notice,
  PageHeading,
  Panel,
  ProgressBar,
  RadioGroup,
} from '../ui/index.ts';
import { CasePicker } from './CasePicker.tsx';
import { ChangedSince } from './ChangedSince.tsx';
import { ContentsPanel } from './ContentsPanel.tsx';
import { GroundsFields, MediumFields, type Presets } from './GiveFields.tsx';
import { Given, type GivenFile } from './Given.tsx';
import { faultsOf, firstForm, type GiveForm, type GiveOffice, groundsFor, withheldBy } from './giveForm.ts';
import { useGivePreview } from './useGivePreview.ts';
import { WithholdFields } from './WithholdFields.tsx';

export function GiveScreen({ caseId, toOfficeId }: { caseId?: string; toOfficeId?: string }) {
  const { data: offices } = useQuery(trpc.handoff.offices.queryOptions());
  const { data: standings, isFetchedAfterMount } = useQuery(trpc.handoff.standings.queryOptions());
  const { data: presets } = useQuery(trpc.handoff.presets.queryOptions());
  const [given, setGiven] = useState<GivenFile | null>(null);
  if (given) return <Given file={given} />;
  // What is ticked for a start must not be what had changed some time ago.
  if (!offices || !standings || !isFetchedAfterMount || !presets)
    return <ProgressBar label={handoffText.loading} />;
  const confirmed = offices.others.filter((each) => each.confirmed);
  const changedFor = (officeId: string) =>
    standings.find((each) => each.officeId === officeId)?.changedCaseIds ?? [];
  const start = {
    eraseDue: presets.eraseDue,
    offices: confirmed,
    toOfficeId,
    caseId,
    changedFor,
    last: presets.last,
    lastTo: presets.lastTo,
  };
  return (
    <Give
      offices={confirmed}
      first={firstForm(start)}
      changedFor={changedFor}
      presets={presets}
      onGiven={setGiven}
    />
  );
}

interface GiveProps {
  offices: readonly GiveOffice[];
  first: GiveForm;
  changedFor: (officeId: string) => readonly string[];
  presets: Presets;
  onGiven: (file: GivenFile) => void;
}

function Give({ offices, first, changedFor, presets, onGiven }: GiveProps) {
  const go = usePlace((state) => state.go);
  const [form, setForm] = useState(first);
  // How often the preset was taken: the picker then starts anew, with what it ticks standing first.
  const [rounds, setRounds] = useState(0);
  const [isAsked, setAsked] = useState(false);
  const change = (part: Partial<GiveForm>) => setForm((now) => ({ ...now, ...part }));
  const to = offices.find((each) => each.officeId === form.toOfficeId);
  const isOwnCity = to?.isOwnCity ?? true;
  const found = faultsOf(form, { isOwnCity, hasApproval: presets.approval !== null });
  const faults = isAsked ? found : {};
  const preview = useGivePreview(form, isOwnCity);

  const tick = (caseIds: readonly string[]) => {
    change({ caseIds });
    setRounds((times) => times + 1);
  };
  /** Another window has seen other cases: ticks that were the preset's become those of its own. */
  const choose = (toOfficeId: string | null) => {
    const preset = form.toOfficeId ? changedFor(form.toOfficeId) : [];
    const isPreset = preset.length === form.caseIds.length && preset.every((id) => form.caseIds.includes(id));
    const office = offices.find((each) => each.officeId === toOfficeId);
    const last = presets.lastTo.find((each) => each.toOfficeId === toOfficeId);
    change({ toOfficeId, takesConcealed: false, ...groundsFor(office, last) });
    if (isPreset && toOfficeId) tick(changedFor(toOfficeId));
  };

  const work = useWork();
  const make = useOutcome(async (): Promise<Outcome<GivenFile | null>> => {
    const chosen = await shell.chooseSave({
      kind: 'handoff',
      suggestedName: giveText.fileName(to?.name ?? '', presets.today.replaceAll('-', '')),
    });
    if (!chosen) return { ok: true, value: null };
    const made = await work.run((workId) =>
      trpcClient.handoff.export.mutate({
        ...form,
        workId,
        ticket: chosen.ticket,
        toOfficeId: form.toOfficeId ?? '',
        caseIds: [...form.caseIds],
        withhold: withheldBy(form, isOwnCity),
        eraseDue: form.eraseDue ?? '',
      }),
    );
    if (!made.ok) return made;
    return { ok: true, value: { ...made.value, to: to?.name ?? '', medium: form.mediumNumber } };
  });
  const press = async () => {
    setAsked(true);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() =>
        document
          .querySelector<HTMLElement>(
            '.handoff-give [aria-invalid="true"], .handoff-give [data-invalid] input',
          )
          ?.focus(),
      );
      return;
    }
    const file = await make.run(undefined);
    if (file) onGiven(file);
  };

  return (
    <div className="handoff-give">
      <PageHeading
        title={giveText.title}
        meta={giveText.meta}
        actions={<LinkButton onPress={() => go({ room: 'handoff' })}>{giveText.backToList}</LinkButton>}
      />
      {offices.length === 0 ? (
        <Notice
          tone="caution"
          label={handoffText.officeLabel}
          action={<Button onPress={() => go({ room: 'settings' })}>{handoffText.toSettings}</Button>}
        >
          {handoffText.noOffice}
        </Notice>
      ) : (
        <Columns
          aside={
            <>
              <ContentsPanel preview={preview} takesConcealed={form.takesConcealed} />
              <Button
                variant="primary"
                onPress={() => void press()}
                isPending={make.isRunning}
                pendingLabel={giveText.making}
              >
                {giveText.make(form.caseIds.length)}
              </Button>
              <WorkBar {...work} plan={GIVING} />
              <Refused
                refusal={make.refusal}
                ways={{
                  'exchange-cards': () => go({ room: 'settings' }),
                  'choose-other-file': () => void press(),
                  'record-consent': () => go({ room: 'case', caseId: form.caseIds[0] ?? '', tab: 'consent' }),
                }}
              />
            </>
          }
        >
          <Panel title={giveText.to}>
            <RadioGroup
              label={giveText.to}
              isLabelHidden
              choices={offices.map((each) => ({
                value: each.officeId,
                label: each.name,
                ...(!each.isOwnCity && { note: outsideText.mark }),
              }))}
              value={form.toOfficeId}
              onChange={choose}
              error={faults.toOfficeId ?? null}
            />
          </Panel>
          <Panel title={giveText.cases}>
            <ChangedSince changed={form.toOfficeId ? changedFor(form.toOfficeId) : null} onChoose={tick} />
            <CasePicker
              key={rounds}
              chosen={form.caseIds}
              onChange={(caseIds) => change({ caseIds })}
              error={faults.caseIds ?? null}
            />
          </Panel>
          <Panel title={giveText.purposeSection}>
            <GroundsFields
              form={form}
              change={change}
              faults={faults}
              isOwnCity={isOwnCity}
              presets={presets}
            />
          </Panel>
          <WithholdFields
            form={form}
            change={change}
            faults={faults}
            isOwnCity={isOwnCity}
            concealed={preview?.concealedCaseIds.length ?? 0}
          />
          <Panel title={giveText.mediumSection}>
            <MediumFields form={form} change={change} faults={faults} />
          </Panel>
        </Columns>
      )}
    </div>
  );
}
