/** しぼり込む: for a case of three hundred entries, closed until somebody looks for something. */
import { HANDLING, NOTE_KINDS, NOTE_METHODS } from '../../../db/cases/codes.ts';
import { HANDLING_LABELS, NOTE_KIND_LABELS, NOTE_METHOD_LABELS } from '../../text/labels.ts';
import { noteText as words } from '../../text/notes.ts';
import { Disclosure, FieldRow, LinkButton, Row, Select, TextField } from '../../ui/index.ts';
import type { CaseView } from '../caseView.ts';
import { choicesOf } from '../choices.ts';
import { isRefined, type Refinement, UNREFINED } from './noteFilter.ts';

export interface NoteFiltersProps {
  view: CaseView;
  by: Refinement;
  onChange: (by: Refinement) => void;
  /** Entries left. */
  found: number;
}

export function NoteFilters({ view, by, onChange, found }: NoteFiltersProps) {
  const change = (part: Partial<Refinement>) => onChange({ ...by, ...part });
  const involved = [
    ...new Set(view.notes.map(({ organisationId }) => organisationId).filter((id) => id !== null)),
  ];
  return (
    <Disclosure title={words.refine} summary={isRefined(by) ? words.refined(found) : undefined}>
      <FieldRow>
        <TextField label={words.searchText} width="s" value={by.text} onChange={(text) => change({ text })} />
        <Select
          label={words.byMethod}
          width="s"
          isClearable
          placeholder={words.any}
          choices={choicesOf(NOTE_METHODS, NOTE_METHOD_LABELS)}
          value={by.method}
          onChange={(method) => change({ method })}
        />
        <Select
          label={words.byKind}
          width="s"
          isClearable
          placeholder={words.any}
          choices={choicesOf(NOTE_KINDS, NOTE_KIND_LABELS)}
          value={by.kind}
          onChange={(kind) => change({ kind })}
        />
        <Select
          label={words.byHandling}
          width="s"
          isClearable
          placeholder={words.any}
          choices={choicesOf(HANDLING, HANDLING_LABELS)}
          value={by.handling}
          onChange={(handling) => change({ handling })}
        />
        {involved.length > 0 && (
          <Select
            label={words.byOrganisation}
            width="s"
            isClearable
            placeholder={words.any}
            choices={involved.map((value) => ({ value, label: view.names.organisations[value] ?? '' }))}
            value={by.organisationId}
            onChange={(organisationId) => change({ organisationId })}
          />
        )}
      </FieldRow>
      {isRefined(by) && (
        <Row>
          <LinkButton onPress={() => onChange(UNREFINED)}>{words.clear}</LinkButton>
        </Row>
      )}
    </Disclosure>
  );
}
