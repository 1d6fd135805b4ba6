/** 背表紙を印刷する: how wide the file's back is, into how many files the case is bound, and how long they are kept. */
import { useState } from 'react';
import { SPINE_WIDTHS, type SpineWidth, spineId } from '../../../db/papers/spineRules.ts';
import { spineText as words } from '../../text/addresses.ts';
import { FieldRow, RadioGroup, Select } from '../../ui/index.ts';
import { FormDialog } from '../FormDialog.tsx';
import type { CaseDialogProps } from './caseDialog.ts';

const WIDTHS = SPINE_WIDTHS.map((width) => ({ value: String(width), label: words.widthOf(width) }));
const VOLUMES = [1, 2, 3, 4, 5, 6].map((n) => ({ value: String(n), label: words.volumesOf(n) }));
const KEEP = [0, 1, 3, 5, 10, 30].map((n) => ({ value: String(n), label: words.keepOf(n) }));

export function SpineDialog({ view, open, onClose }: CaseDialogProps) {
  const [width, setWidth] = useState<string | null>('30');
  const [volumes, setVolumes] = useState<string | null>('1');
  const [keepYears, setKeep] = useState<string | null>('5');
  const [mode, setMode] = useState<'number' | 'name'>('number');
  return (
    <FormDialog
      title={words.title}
      submitLabel={words.preview}
      onSubmit={() =>
        open({
          kind: 'paper',
          paper: 'file-spine',
          id: spineId({
            width: Number(width ?? 30) as SpineWidth,
            volumes: Number(volumes ?? 1),
            keepYears: Number(keepYears ?? 0),
            isNamed: mode === 'name',
            caseIds: [view.head.id],
          }),
          fileName: words.fileName(view.head.caseNo),
        })
      }
      onClose={onClose}
      refusal={null}
      isRunning={false}
    >
      <FieldRow>
        <Select label={words.width} width="s" choices={WIDTHS} value={width} onChange={setWidth} />
        <Select label={words.volumes} width="s" choices={VOLUMES} value={volumes} onChange={setVolumes} />
        <Select label={words.keep} width="s" choices={KEEP} value={keepYears} onChange={setKeep} />
      </FieldRow>
      <RadioGroup
        label={words.mode}
        choices={[
          { value: 'number', label: words.byNumber, note: words.byNumberNote },
          { value: 'name', label: words.byName },
        ]}
        value={mode}
        onChange={(next) => setMode(next ?? mode)}
      />
    </FormDialog>
  );
}
