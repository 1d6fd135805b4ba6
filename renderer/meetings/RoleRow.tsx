/** 申合せ（役割分担）: who does what until when. Becomes a 対応事項 when the meeting is held. */

import { useEffect, useRef } from 'react';
import { useAutosavedRow } from '../app/autosave.ts';
import { meetingsText } from '../text/meetings.ts';
import { Chip, FieldRow, LinkButton, TextArea, TextField } from '../ui/index.ts';
import { DueDateField } from '../workingDays/index.ts';
import { type MeetingCase, useEditing } from './editing.ts';
import { OrganisationField } from './OrganisationField.tsx';
import type { ListedRow } from './RowList.tsx';
import { useRowSaving } from './rowSaving.ts';

type Role = MeetingCase['roles'][number];
const words = meetingsText.fields;

export interface RoleRowProps {
  meetingCaseId: string;
  row: ListedRow<Role>;
  index: number;
  onRemove: (id: string | null) => void;
  /** Whether the row says what is to be done: only those become 対応事項. */
  onFilled: (key: string, isFilled: boolean) => void;
  /** The meeting was held: the row is a 対応事項 now, and goes on as one. */
  isTask: boolean;
}

export function RoleRow({ meetingCaseId, row, index, onRemove, onFilled, isTask }: RoleRowProps) {
  const { isReadOnly } = useEditing();
  const saving = useRowSaving();
  const id = useRef(row.stored?.id);
  const { fields, change, flush } = useAutosavedRow(
    () => ({
      what: row.stored?.what ?? '',
      organisationId: row.stored?.organisationId ?? null,
      organisationName: row.stored?.organisationName ?? '',
      who: row.stored?.who ?? '',
      dueDate: row.stored?.dueDate ?? null,
      guide: row.stored?.guide ?? '',
    }),
    async (_part, all, kept) => {
      const saved = await saving.saveRole({
        ...all,
        ...kept,
        meetingCaseId,
        position: row.position,
        ...(id.current && { roleId: id.current }),
      });
      if (saved.ok) id.current = saved.value.roleId;
      return saved;
    },
  );
  const { key } = row;
  const isFilled = fields.what.trim() !== '';
  useEffect(() => {
    onFilled(key, isFilled);
    return () => onFilled(key, false);
  }, [key, isFilled, onFilled]);

  return (
    <fieldset className="meetings-row-fields">
      <legend className="ui-visually-hidden">{saving.roleRow(index + 1)}</legend>
      <div className="meetings-row-head">
        <span className="meetings-row-number" aria-hidden="true">
          {index + 1}
        </span>
        <TextArea
          label={words.what}
          rows={1}
          value={fields.what}
          onChange={(what) => change({ what })}
          isReadOnly={isReadOnly}
        />
        {isTask && <Chip tone="ok">{meetingsText.roleIsTask}</Chip>}
        {!isReadOnly && (
          <LinkButton
            aria-label={meetingsText.removeRowOf(saving.rolesTitle, index + 1)}
            onPress={() => void flush().then(() => onRemove(id.current ?? null))}
          >
            {meetingsText.removeRow}
          </LinkButton>
        )}
      </div>
      <FieldRow>
        <OrganisationField value={fields} onChange={change} />
        <TextField
          label={words.who}
          width="s"
          value={fields.who}
          onChange={(who) => change({ who })}
          isReadOnly={isReadOnly}
        />
      </FieldRow>
      <FieldRow>
        <DueDateField
          label={words.dueDate}
          value={fields.dueDate}
          onChange={(dueDate) => change({ dueDate })}
          help=""
          isReadOnly={isReadOnly}
        />
        <TextField
          label={words.guide}
          width="s"
          placeholder={meetingsText.guidePlaceholder}
          value={fields.guide}
          onChange={(guide) => change({ guide })}
          isReadOnly={isReadOnly}
        />
      </FieldRow>
    </fieldset>
  );
}
