/** How strong a tie is and which way it goes: of the organisations that are in the drawing already, and of anybody else. */
import { useState } from 'react';
import {
  TIE_DIRECTIONS,
  TIE_STRENGTHS,
  type TieDirection,
  type TieStrength,
} from '../../db/diagrams/codes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { choicesOf } from '../cases/choices.ts';
import { fieldErrors } from '../cases/fieldErrors.ts';
import { useAction } from '../cases/useAction.ts';
import { useOrganisationChoices } from '../cases/useOrganisationChoices.ts';
import { diagramText as words } from '../text/diagrams.ts';
import { TIE_DIRECTION_LABELS, TIE_STRENGTH_LABELS } from '../text/labels.ts';
import {
  Button,
  ComboBox,
  LinkButton,
  Panel,
  Row,
  Select,
  Soft,
  Stack,
  TextField,
  useAnnounce,
} from '../ui/index.ts';
import { nameOf } from './described.ts';
import type { DiagramsView } from './drawing.ts';

const save = (input: Parameters<typeof trpcClient.diagrams.saveEcomapTie.mutate>[0]) =>
  trpcClient.diagrams.saveEcomapTie.mutate(input);
const remove = (input: { caseId: string; tieId: string }) =>
  trpcClient.diagrams.removeEcomapTie.mutate(input);

const HOUSEHOLD = 'household';
const EMPTY = {
  who: HOUSEHOLD,
  organisationId: null as string | null,
  name: '',
  strength: 'usual' as TieStrength,
  direction: 'none' as TieDirection,
  note: '',
};

export function EcomapTies({ view }: { view: DiagramsView }) {
  const announce = useAnnounce();
  const [draft, setDraft] = useState(EMPTY);
  const [count, setCount] = useState(0);
  const change = (part: Partial<typeof EMPTY>) => setDraft((before) => ({ ...before, ...part }));
  const all = useOrganisationChoices();
  const saving = useAction(save);
  const removing = useAction(remove);
  const errors = fieldErrors(saving.refusal);
  // Those already in the drawing first: it is their tie that is asked for.
  const near = new Set(view.organisations.map(({ organisationId }) => organisationId));
  const choices = [
    ...all.filter(({ value }) => near.has(value)),
    ...all.filter(({ value }) => !near.has(value)),
  ];
  const who = [
    { value: HOUSEHOLD, label: words.wholeHousehold },
    ...view.people.map((person) => ({ value: person.id, label: nameOf(person) })),
  ];
  const add = () =>
    void saving.runThen(
      {
        caseId: view.caseId,
        personId: draft.who === HOUSEHOLD ? null : draft.who,
        organisationId: draft.organisationId,
        name: draft.name,
        strength: draft.strength,
        direction: draft.direction,
        note: draft.note,
      },
      () => {
        setDraft(EMPTY);
        setCount((before) => before + 1);
        announce(words.saved);
      },
    );
  return (
    <Panel title={words.ties}>
      <Stack gap="s">
        <Soft>{words.ecomapLead}</Soft>
        <TieList
          view={view}
          onRemove={(tieId) =>
            void removing.runThen({ caseId: view.caseId, tieId }, () => announce(words.removed))
          }
        />
        <Refused refusal={removing.refusal ?? (errors.name ? null : saving.refusal)} />
        <ComboBox
          key={count}
          label={words.organisation}
          help={words.organisationHelp}
          choices={choices}
          value={draft.organisationId}
          onChange={(organisationId) => change({ organisationId })}
          text={draft.name}
          onTextChange={(name) => change({ name })}
          error={errors.name ? words.fault.name : null}
        />
        <Select
          label={words.who}
          choices={who}
          value={draft.who}
          onChange={(next) => next && change({ who: next })}
        />
        <Select
          label={words.strength}
          choices={choicesOf(TIE_STRENGTHS, TIE_STRENGTH_LABELS)}
          value={draft.strength}
          onChange={(strength) => strength && change({ strength })}
        />
        <Select
          label={words.direction}
          choices={choicesOf(TIE_DIRECTIONS, TIE_DIRECTION_LABELS)}
          value={draft.direction}
          onChange={(direction) => direction && change({ direction })}
        />
        <TextField label={words.note} value={draft.note} onChange={(note) => change({ note })} />
        <Button onPress={add} isPending={saving.isRunning}>
          {words.add}
        </Button>
      </Stack>
    </Panel>
  );
}

function TieList({ view, onRemove }: { view: DiagramsView; onRemove: (tieId: string) => void }) {
  const nodes = new Map(view.organisations.map(({ nodeId, name }) => [nodeId, name]));
  const people = new Map(view.people.map((person) => [person.id, nameOf(person)]));
  return (
    <ul className="diagram-ties">
      {view.ecomapTies.length === 0 && (
        <li>
          <Soft>{words.noTies}</Soft>
        </li>
      )}
      {view.ecomapTies.map((tie) => {
        const what = words.ecomapTie(
          nodes.get(tie.nodeId) ?? '',
          people.get(tie.personId ?? '') ?? words.wholeHousehold,
          TIE_STRENGTH_LABELS[tie.strength],
        );
        return (
          <li key={tie.id}>
            <Row justify="between">
              <span>
                {what}{' '}
                <Soft>
                  {[tie.direction !== 'none' && TIE_DIRECTION_LABELS[tie.direction], tie.note]
                    .filter(Boolean)
                    .join('　')}
                </Soft>
              </span>
              <LinkButton aria-label={words.removeOf(what)} onPress={() => onRemove(tie.id)}>
                {words.remove}
              </LinkButton>
            </Row>
          </li>
        );
      })}
    </ul>
  );
}
