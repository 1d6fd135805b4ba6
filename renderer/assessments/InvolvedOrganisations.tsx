/** 現在の関係機関・関わり: one row an organisation, saved as it is typed. What other records name can be taken over with one press. */
import { useEffect, useRef, useState } from 'react';
import { allowed } from '../../db/outcome.ts';
import { useAutosavedRow } from '../app/autosave.ts';
import { trpcClient } from '../app/coreLink.ts';
import { useOrganisationChoices } from '../cases/useOrganisationChoices.ts';
import { sheetText as words } from '../text/intakeSheet.ts';
import { Button, ComboBox, EmptyState, LinkButton, TextField } from '../ui/index.ts';
import { NationalMark } from './SheetFields.tsx';
import { type SheetView, useSheet } from './sheetContext.ts';

type Stored = SheetView['involved'][number];
interface Listed {
  key: string;
  stored: Partial<Stored>;
}

export function InvolvedOrganisations() {
  const { view, act } = useSheet();
  const [rows, setRows] = useState<readonly Listed[]>(() =>
    view.involved.map((stored) => ({ key: stored.id, stored })),
  );
  const [added, setAdded] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const add = (stored: Partial<Stored>) => {
    setAdded((before) => before + 1);
    setRows((now) => [...now, { key: `new-${added}`, stored }]);
  };
  // A new row takes the focus.
  useEffect(() => {
    if (added > 0) list.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus();
  }, [added]);
  const remove = (key: string, id: string | undefined) => {
    setRows((now) => now.filter((row) => row.key !== key));
    if (id) void act(() => trpcClient.assessments.removeInvolved.mutate({ caseId: view.caseId, id }));
  };
  const named = view.organisationsToAdd.filter(
    (id) => !rows.some(({ stored }) => stored.organisationId === id),
  );
  return (
    <section className="sheet-part" aria-label={words.involved}>
      <div className="sheet-part-head">
        <h2>{words.involved}</h2>
        {view.reported.includes('involvedOrganisation') && <NationalMark />}
        {named.length > 0 && <span className="sheet-help">{words.involvedHelp}</span>}
        {named.map((id) => (
          <Button key={id} size="s" variant="quiet" onPress={() => add({ organisationId: id })}>
            ＋ {words.addNamed(view.names.organisations[id] ?? '')}
          </Button>
        ))}
      </div>
      {rows.length === 0 && <EmptyState title={words.noInvolved} />}
      <ol className="sheet-involved" ref={list}>
        {rows.map(({ key, stored }, index) => (
          <li key={key}>
            <InvolvedRow stored={stored} number={index + 1} onRemove={(id) => remove(key, id)} />
          </li>
        ))}
      </ol>
      <div>
        <Button size="s" onPress={() => add({})}>
          ＋ {words.addInvolved}
        </Button>
      </div>
    </section>
  );
}

interface InvolvedRowProps {
  stored: Partial<Stored>;
  number: number;
  onRemove: (id: string | undefined) => void;
}

function InvolvedRow({ stored, number, onRemove }: InvolvedRowProps) {
  const { view, refresh } = useSheet();
  const organisations = useOrganisationChoices();
  const id = useRef(stored.id);
  const { fields, change } = useAutosavedRow(
    () => ({
      organisationId: stored.organisationId ?? null,
      organisationName: stored.organisationName ?? '',
      contactName: stored.contactName ?? '',
      involvement: stored.involvement ?? '',
      issue: stored.issue ?? '',
    }),
    async (part, all, kept) => {
      // A row that says nothing yet is no record.
      if (!id.current && Object.values(all).every((value) => value === null || value === ''))
        return allowed(null);
      const saved = await trpcClient.assessments.saveInvolved.mutate({
        caseId: view.caseId,
        ...(id.current && { id: id.current }),
        fields: id.current ? part : all,
        ...kept,
      });
      if (saved.ok) id.current = saved.value.id;
      refresh();
      return saved;
    },
  );
  // Taken over from another record: that alone is worth keeping.
  const isTaken = useRef(!stored.id && stored.organisationId);
  useEffect(() => {
    if (!isTaken.current) return;
    change({ organisationId: isTaken.current });
    isTaken.current = null;
  }, [change]);
  return (
    <div className="sheet-involved-row">
      <ComboBox
        label={words.organisation}
        width="full"
        choices={organisations}
        value={fields.organisationId}
        text={fields.organisationName}
        onChange={(organisationId) =>
          change({ organisationId, ...(organisationId && { organisationName: '' }) })
        }
        onTextChange={(text) => {
          if (!organisations.some(({ label }) => label === text))
            change({ organisationId: null, organisationName: text });
        }}
      />
      <TextField
        label={words.contact}
        width="full"
        value={fields.contactName}
        onChange={(contactName) => change({ contactName })}
      />
      <TextField
        label={words.involvement}
        width="full"
        value={fields.involvement}
        onChange={(involvement) => change({ involvement })}
      />
      <TextField
        label={words.issue}
        width="full"
        value={fields.issue}
        onChange={(issue) => change({ issue })}
      />
      <LinkButton aria-label={words.removeInvolved(number)} onPress={() => onRemove(id.current)}>
        {words.removeRow}
      </LinkButton>
    </div>
  );
}
