/** 反応の段階 and 参加の段階 of each person of the household, where this contact showed them. */
import { PARTICIPATIONS, REACTIONS } from '../../../db/cases/codes.ts';
import { stageText as words } from '../../text/accompany.ts';
import { caseText } from '../../text/cases.ts';
import { PARTICIPATION_LABELS, REACTION_LABELS } from '../../text/labels.ts';
import { Disclosure, FieldRow, Select, Stack } from '../../ui/index.ts';
import { type CaseView, membersInOrder } from '../caseView.ts';
import { choicesOf } from '../choices.ts';
import type { NoteBody } from './noteBody.ts';

type Stage = NoteBody['stages'][number];

export interface StageFieldsProps {
  view: CaseView;
  stages: readonly Stage[];
  onChange: (stages: Stage[]) => void;
}

export function StageFields({ view, stages, onChange }: StageFieldsProps) {
  const change = (personId: string, part: Partial<Stage>) => {
    const now = stages.find((each) => each.personId === personId);
    const next = {
      personId,
      reaction: now?.reaction ?? null,
      participation: now?.participation ?? null,
      ...part,
    };
    const others = stages.filter((each) => each.personId !== personId);
    onChange(next.reaction || next.participation ? [...others, next] : others);
  };
  return (
    <Disclosure title={words.open} isOpenAtFirst={stages.length > 0}>
      <p className="case-help">{words.help}</p>
      <Stack>
        {membersInOrder(view).map(({ person }) => {
          const name = person.name || caseText.nameUnknown;
          const stage = stages.find((each) => each.personId === person.id);
          return (
            <FieldRow key={person.id}>
              <Select
                label={words.reactionOf(name)}
                width="s"
                isClearable
                choices={choicesOf(REACTIONS, REACTION_LABELS)}
                value={stage?.reaction ?? null}
                onChange={(reaction) => change(person.id, { reaction })}
              />
              <Select
                label={words.participationOf(name)}
                width="s"
                isClearable
                choices={choicesOf(PARTICIPATIONS, PARTICIPATION_LABELS)}
                value={stage?.participation ?? null}
                onChange={(participation) => change(person.id, { participation })}
              />
            </FieldRow>
          );
        })}
      </Stack>
    </Disclosure>
  );
}
