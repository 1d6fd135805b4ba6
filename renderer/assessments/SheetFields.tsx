/** The sheet's own fields, by kind. Each is framed, and marked 「国」 where the nation is told of it. */
import { type ReactNode, useState } from 'react';
import type { ReportKey, SheetField } from '../../db/assessments/sheetCodes.ts';
import { choicesOf } from '../cases/choices.ts';
import { SHEET_FIELD_LABELS as LABELS, sheetText as words } from '../text/intakeSheet.ts';
import { CheckboxGroup, RadioGroup, Select, TextArea, TextField, VisuallyHidden } from '../ui/index.ts';
import { type SheetValues, useSheet } from './sheetContext.ts';

type Labels = Readonly<Record<string, string>>;
/** Fields whose value is words. */
type WordField = {
  [Field in SheetField]: SheetValues[Field] extends string | null ? Field : never;
}[SheetField];

export interface FramedProps {
  /** Of what the nation may be told; absent: of nothing that can be flagged. */
  reports?: ReportKey | readonly ReportKey[];
  /** Over both columns. */
  isWide?: boolean;
  children: ReactNode;
}

/** 「国」 and a bold frame, on the screen as on the paper. */
export function Framed({ reports, isWide, children }: FramedProps) {
  const { view } = useSheet();
  const isReported = [reports ?? []].flat().some((key) => view.reported.includes(key));
  return (
    <div className="sheet-field" data-wide={isWide || undefined} data-national={isReported || undefined}>
      {isReported && <NationalMark />}
      {children}
    </div>
  );
}

export const NationalMark = () => (
  <span className="sheet-national" title={words.nationalLong}>
    <span aria-hidden="true">{words.national}</span>
    <VisuallyHidden>{words.nationalLong}</VisuallyHidden>
  </span>
);

interface OfField<Field extends SheetField> {
  field: Field;
  isWide?: boolean;
}

const reportsOf = (field: SheetField): { reports: ReportKey } => ({ reports: `intakeSheet.${field}` });

interface ChoiceProps extends OfField<WordField> {
  codes: readonly string[];
  labels: Labels;
  /** Words beside the choice: 「賃貸 — 家賃5万円」. */
  beside?: WordField;
}

/** One of a few, all in sight; 「選択を消す」 leads back to «not asked yet». */
export function OneOf({ field, codes, labels, beside, isWide }: ChoiceProps) {
  const { fields, change } = useSheet();
  return (
    <Framed {...reportsOf(field)} {...(isWide && { isWide })}>
      <RadioGroup
        label={LABELS[field]}
        isClearable
        choices={choicesOf(codes, labels)}
        value={fields[field]}
        onChange={(value) => change({ [field]: value })}
      />
      {beside && <Beside field={beside} />}
    </Framed>
  );
}

/** One of a longer list. */
export function Chosen({ field, codes, labels, isWide }: ChoiceProps) {
  const { fields, change } = useSheet();
  return (
    <Framed {...reportsOf(field)} {...(isWide && { isWide })}>
      <Select
        label={LABELS[field]}
        isClearable
        choices={choicesOf(codes, labels)}
        value={fields[field]}
        onChange={(value) => change({ [field]: value })}
      />
    </Framed>
  );
}

type ListField = 'incomeSources' | 'benefits' | 'arrears';

export function Several({
  field,
  codes,
  labels,
  beside,
  isWide,
}: OfField<ListField> & { codes: readonly string[]; labels: Labels; beside?: WordField }) {
  const { fields, change } = useSheet();
  // 「なし」 and anything else exclude each other.
  const onlyOne = (next: string[]) =>
    next.includes('none') && !(fields[field] as string[] | null)?.includes('none')
      ? ['none']
      : next.filter((each) => each !== 'none' || next.length === 1);
  return (
    <Framed {...reportsOf(field)} {...(isWide && { isWide })}>
      <CheckboxGroup
        label={LABELS[field]}
        choices={choicesOf(codes, labels)}
        value={(fields[field] ?? []) as string[]}
        onChange={(next) => change({ [field]: onlyOne(next) })}
      />
      {beside && <Beside field={beside} />}
    </Framed>
  );
}

function Beside({ field }: { field: WordField }) {
  const { fields, change } = useSheet();
  return (
    <TextField
      label={LABELS[field]}
      isLabelHidden
      placeholder={LABELS[field]}
      width="full"
      value={fields[field] ?? ''}
      onChange={(value) => change({ [field]: value })}
    />
  );
}

export function Line({ field, isWide }: OfField<WordField>) {
  const { fields, change } = useSheet();
  return (
    <Framed {...reportsOf(field)} {...(isWide && { isWide })}>
      <TextField
        label={LABELS[field]}
        width="full"
        value={fields[field] ?? ''}
        onChange={(value) => change({ [field]: value })}
      />
    </Framed>
  );
}

export function Words({
  field,
  rows = 2,
  isWide,
  help,
}: OfField<WordField> & { rows?: number; help?: string }) {
  const { fields, change } = useSheet();
  return (
    <Framed {...reportsOf(field)} {...(isWide && { isWide })}>
      <TextArea
        label={LABELS[field]}
        width="full"
        rows={rows}
        value={fields[field] ?? ''}
        onChange={(value) => change({ [field]: value })}
        {...(help && { help })}
      />
    </Framed>
  );
}

type NumberField = 'childrenCount' | 'dependantCount' | 'incomePrincipal' | 'incomeHousehold';

const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/[^0-9]/g, '');

/** A whole number in either width, with or without commas. What has no digit is no number. */
export function Amount({ field, unit, most }: OfField<NumberField> & { unit: string; most: number }) {
  const { fields, change } = useSheet();
  const [typed, setTyped] = useState(fields[field]?.toLocaleString('ja-JP') ?? '');
  const digits = digitsOf(typed);
  const isFaulty = typed.trim() !== '' && (digits === '' || Number(digits) > most);
  return (
    <span className="sheet-amount">
      <TextField
        label={LABELS[field]}
        width={most < 1000 ? 'xs' : 's'}
        inputMode="numeric"
        maxLength={20}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          const read = digitsOf(next);
          if (read === '') change({ [field]: null });
          else if (Number(read) <= most) change({ [field]: Number(read) });
        }}
        onBlur={(text) => {
          const read = digitsOf(text);
          if (read !== '' && Number(read) <= most) setTyped(Number(read).toLocaleString('ja-JP'));
        }}
        error={isFaulty ? words.numberFault(most, unit) : null}
      />
      <span aria-hidden="true">{unit}</span>
    </span>
  );
}

/** A part of a page: its title, and its fields in two columns. */
export function Part({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="sheet-part" aria-label={title}>
      <div className="sheet-part-head">
        <h2>{title}</h2>
        {aside}
      </div>
      <div className="sheet-grid">{children}</div>
    </section>
  );
}

/** What stands in another record: read here, changed there. */
export function Record({
  label,
  reports,
  isWide,
  action,
  children,
}: FramedProps & { label: string; action?: ReactNode }) {
  return (
    <Framed {...(reports && { reports })} {...(isWide && { isWide })}>
      <div className="sheet-record">
        <div className="sheet-record-head">
          <h3>{label}</h3>
          {action}
        </div>
        {children}
      </div>
    </Framed>
  );
}
