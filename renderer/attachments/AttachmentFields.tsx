/** What staff write about a file: what it is, a title to find it by, its day, and which paper it is the signed copy of. */

import { ATTACHMENT_KINDS } from '../../db/attachments/codes.ts';
import type { AttachmentFields as Written } from '../../db/attachments/inputs.ts';
import { HANDLING } from '../../db/cases/codes.ts';
import type { CaseView } from '../cases/caseView.ts';
import type { FieldErrors } from '../cases/fieldErrors.ts';
import { attachmentText as words } from '../text/attachments.ts';
import { ATTACHMENT_KIND_LABELS, HANDLING_LABELS } from '../text/labels.ts';
import { FieldRow, JapaneseDateField, Select, TextArea, TextField } from '../ui/index.ts';
import { subjectsOf } from './subjects.ts';

export interface AttachmentFieldsProps {
  view: CaseView;
  value: Written;
  onChange: (part: Partial<Written>) => void;
  errors: FieldErrors;
}

const kinds = ATTACHMENT_KINDS.map((value) => ({ value, label: ATTACHMENT_KIND_LABELS[value] }));
const handlings = HANDLING.map((value) => ({ value, label: HANDLING_LABELS[value] }));

export function AttachmentFields({ view, value, onChange, errors }: AttachmentFieldsProps) {
  const subjects = subjectsOf(view);
  const keyOf = ({ entity, id }: { entity: string; id: string }) => `${entity} ${id}`;
  const choose = (key: string | null) => {
    const found = subjects.find((each) => keyOf(each) === key);
    onChange({ about: found ? { entity: found.entity, id: found.id } : null });
  };
  return (
    <>
      <FieldRow>
        <Select
          label={words.kind}
          isRequired
          choices={kinds}
          value={value.kind}
          onChange={(kind) => kind && onChange({ kind })}
        />
        <JapaneseDateField
          label={words.date(value.kind)}
          value={value.date}
          onChange={(date) => onChange({ date })}
          error={errors.date ?? null}
        />
      </FieldRow>
      <TextField
        label={words.title}
        width="full"
        isRequired
        help={words.titleHelp}
        maxLength={120}
        value={value.title}
        onChange={(title) => onChange({ title })}
        error={errors.title ?? null}
      />
      <FieldRow>
        {subjects.length > 0 && (
          <Select
            label={words.about}
            isClearable
            placeholder={words.aboutNone}
            choices={subjects.map((each) => ({ value: keyOf(each), label: each.label }))}
            value={value.about ? keyOf(value.about) : null}
            onChange={choose}
          />
        )}
        <Select
          label={words.handling}
          choices={handlings}
          value={value.handling}
          onChange={(handling) => handling && onChange({ handling })}
        />
      </FieldRow>
      <TextArea label={words.note} rows={2} value={value.note} onChange={(note) => onChange({ note })} />
    </>
  );
}
