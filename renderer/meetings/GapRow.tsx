/** 社会資源の不足: one thing that is not there. Kept once written: the yearly plan counts on it. */
import { useRef } from 'react';
import { allowed } from '../../db/outcome.ts';
import { useAutosavedRow } from '../app/autosave.ts';
import { meetingsText } from '../text/meetings.ts';
import { LinkButton, TextField } from '../ui/index.ts';
import { type MeetingCase, useEditing } from './editing.ts';
import type { ListedRow } from './RowList.tsx';
import { useRowSaving } from './rowSaving.ts';

type Gap = MeetingCase['gaps'][number];

export interface GapRowProps {
  meetingCaseId: string;
  row: ListedRow<Gap>;
  index: number;
  onRemove: () => void;
}

export function GapRow({ meetingCaseId, row, index, onRemove }: GapRowProps) {
  const { isReadOnly } = useEditing();
  const saving = useRowSaving();
  const id = useRef(row.stored?.id);
  const { fields, change } = useAutosavedRow(
    () => ({ what: row.stored?.what ?? '' }),
    async (_part, { what }, kept) => {
      if (what.trim() === '') return allowed(null);
      const saved = await saving.saveGap({
        meetingCaseId,
        what,
        ...kept,
        ...(id.current && { gapId: id.current }),
      });
      if (saved.ok) id.current = saved.value.gapId;
      return saved;
    },
  );
  const isEmpty = fields.what.trim() === '';
  return (
    <div className="meetings-row-head">
      <TextField
        label={meetingsText.gapRow(index + 1)}
        width="full"
        placeholder={meetingsText.gapPlaceholder}
        value={fields.what}
        onChange={(what) => change({ what })}
        error={isEmpty && id.current ? meetingsText.gapEmptied : null}
        isReadOnly={isReadOnly}
      />
      {!isReadOnly && isEmpty && !id.current && (
        <LinkButton
          aria-label={meetingsText.removeRowOf(meetingsText.sections.gaps, index + 1)}
          onPress={onRemove}
        >
          {meetingsText.removeRow}
        </LinkButton>
      )}
    </div>
  );
}
