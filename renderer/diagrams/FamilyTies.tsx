/** What 続柄 doesn't say: who was married to whom, whose child, which of them are twins. */
import { useState } from 'react';
import { FAMILY_TIES, type FamilyTie } from '../../db/diagrams/codes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { choicesOf } from '../cases/choices.ts';
import { fieldErrors } from '../cases/fieldErrors.ts';
import { useAction } from '../cases/useAction.ts';
import { diagramText as words } from '../text/diagrams.ts';
import { FAMILY_TIE_LABELS } from '../text/labels.ts';
import { Button, LinkButton, Panel, Row, Select, Soft, Stack, TextField, useAnnounce } from '../ui/index.ts';
import { nameOf, relationOf } from './described.ts';
import type { DiagramsView } from './drawing.ts';

const save = (input: Parameters<typeof trpcClient.diagrams.saveFamilyTie.mutate>[0]) =>
  trpcClient.diagrams.saveFamilyTie.mutate(input);
const remove = (input: { caseId: string; tieId: string }) =>
  trpcClient.diagrams.removeFamilyTie.mutate(input);

const EMPTY = { oneId: null as string | null, otherId: null as string | null, note: '' };

export function FamilyTies({ view }: { view: DiagramsView }) {
  const announce = useAnnounce();
  const [kind, setKind] = useState<FamilyTie>('married');
  const [draft, setDraft] = useState(EMPTY);
  const saving = useAction(save);
  const removing = useAction(remove);
  const errors = fieldErrors(saving.refusal);
  const people = view.people.map((person) => ({
    value: person.id,
    label: `${nameOf(person)}（${relationOf(person)}）`,
  }));
  const name = (id: string) => nameOf(view.people.find((person) => person.id === id) ?? { name: '' });
  const isDescent = kind === 'parent-child';
  const add = () =>
    void saving.runThen(
      {
        caseId: view.caseId,
        kind,
        oneId: draft.oneId ?? '',
        otherId: draft.otherId ?? '',
        note: draft.note,
      },
      () => {
        setDraft(EMPTY);
        announce(words.saved);
      },
    );
  return (
    <Panel title={words.ties}>
      <Stack gap="s">
        <Soft>{words.tiesLead}</Soft>
        <ul className="diagram-ties">
          {view.familyTies.length === 0 && (
            <li>
              <Soft>{words.noTies}</Soft>
            </li>
          )}
          {view.familyTies.map((tie) => {
            const what = words.tieOf(name(tie.oneId), name(tie.otherId), FAMILY_TIE_LABELS[tie.kind]);
            return (
              <li key={tie.id}>
                <Row justify="between">
                  <span>
                    {what} <Soft>{tie.note}</Soft>
                  </span>
                  <LinkButton
                    aria-label={words.removeOf(what)}
                    onPress={() =>
                      void removing.runThen({ caseId: view.caseId, tieId: tie.id }, () =>
                        announce(words.removed),
                      )
                    }
                  >
                    {words.remove}
                  </LinkButton>
                </Row>
              </li>
            );
          })}
        </ul>
        <Refused refusal={removing.refusal ?? (errors.oneId || errors.otherId ? null : saving.refusal)} />
        <Select
          label={words.kind}
          choices={choicesOf(FAMILY_TIES, FAMILY_TIE_LABELS)}
          value={kind}
          onChange={(next) => next && setKind(next)}
        />
        <Select
          label={isDescent ? words.parent : words.one}
          choices={people}
          value={draft.oneId}
          onChange={(oneId) => setDraft({ ...draft, oneId })}
          error={errors.oneId ? words.fault.one : null}
        />
        <Select
          label={isDescent ? words.child : words.other}
          choices={people}
          value={draft.otherId}
          onChange={(otherId) => setDraft({ ...draft, otherId })}
          error={errors.otherId ? words.fault.other : null}
        />
        <TextField label={words.note} value={draft.note} onChange={(note) => setDraft({ ...draft, note })} />
        <Button onPress={add} isPending={saving.isRunning}>
          {words.add}
        </Button>
      </Stack>
    </Panel>
  );
}
