/** 情報共有: one organisation's facts. */
import { useRef } from 'react';
import { useAutosavedRow } from '../app/autosave.ts';
import { meetingsText } from '../text/meetings.ts';
import { LinkButton, TextArea } from '../ui/index.ts';
import { type MeetingCase, useEditing } from './editing.ts';
import { OrganisationField } from './OrganisationField.tsx';
import type { ListedRow } from './RowList.tsx';
import { useRowSaving } from './rowSaving.ts';

type Statement = MeetingCase['statements'][number];

export interface StatementRowProps {
  meetingCaseId: string;
  row: ListedRow<Statement>;
  index: number;
  onRemove: (id: string | null) => void;
}

export function StatementRow({ meetingCaseId, row, index, onRemove }: StatementRowProps) {
  const { isReadOnly } = useEditing();
  const saving = useRowSaving();
  const id = useRef(row.stored?.id);
  const { fields, change, flush } = useAutosavedRow(
    () => ({
      organisationId: row.stored?.organisationId ?? null,
      organisationName: row.stored?.organisationName ?? '',
      fact: row.stored?.fact ?? '',
    }),
    async (_part, all, kept) => {
      const saved = await saving.saveStatement({
        ...all,
        ...kept,
        meetingCaseId,
        position: row.position,
        ...(id.current && { statementId: id.current }),
      });
      if (saved.ok) id.current = saved.value.statementId;
      return saved;
    },
  );
  return (
    <fieldset className="meetings-row-fields">
      <legend className="ui-visually-hidden">{meetingsText.statementRow(index + 1)}</legend>
      <div className="meetings-row-head">
        <OrganisationField value={fields} onChange={change} />
        {!isReadOnly && (
          <LinkButton
            aria-label={meetingsText.removeRowOf(meetingsText.sections.statements, index + 1)}
            onPress={() => void flush().then(() => onRemove(id.current ?? null))}
          >
            {meetingsText.removeRow}
          </LinkButton>
        )}
      </div>
      <TextArea
        label={meetingsText.fields.fact}
        rows={2}
        value={fields.fact}
        onChange={(fact) => change({ fact })}
        isReadOnly={isReadOnly}
      />
    </fieldset>
  );
}
