/** The question put together: what is counted, when, which of them, and how it is divided. Counted anew at every step. */
import {
  COUNTED,
  type Dimension,
  dimensionsOf,
  isAtDay,
  PERIODS,
  type Period,
} from '../../db/inquiries/codes.ts';
import { type Question, questionInput } from '../../db/inquiries/inputs.ts';
import { spanOf } from '../../db/inquiries/periodRules.ts';
import { inquiryText as words } from '../text/inquiries.ts';
import { COUNTED_LABELS, DIMENSION_LABELS, PERIOD_LABELS } from '../text/labels/inquiries.ts';
import { Checkbox, FieldRow, FilterChips, JapaneseDateField, Panel, Select, Stack } from '../ui/index.ts';
import { Conditions } from './Conditions.tsx';
import { atDay, countingOf, dividedBy, narrowedBy, periodOf } from './questionEdit.ts';

export interface QuestionPanelProps {
  question: Question;
  today: string;
  names: ReadonlyMap<string, string>;
  onAsk: (question: Question) => void;
}

/** None of them. */
const OTHER = 'other';

export function QuestionPanel({ question, today, names, onAsk }: QuestionPanelProps) {
  const { counted, rows, columns } = question;
  const dimensions = dimensionsOf(counted).map((value) => ({ value, label: DIMENSION_LABELS[value] }));
  const divide = (nextRows: Dimension | null, nextColumns: Dimension | null) =>
    onAsk(dividedBy(question, nextRows, nextColumns));
  return (
    <Panel title={words.question}>
      <Stack>
        <FieldRow>
          <Select
            label={words.counted}
            width="l"
            choices={COUNTED.map((value) => ({ value, label: COUNTED_LABELS[value] }))}
            value={counted}
            onChange={(chosen) => chosen && onAsk(countingOf(question, chosen, today))}
          />
          {isAtDay(counted) ? (
            <JapaneseDateField
              label={words.at}
              value={question.until}
              onChange={(iso) => iso && onAsk(atDay(question, iso))}
            />
          ) : (
            <Span question={question} onAsk={onAsk} />
          )}
        </FieldRow>
        {!isAtDay(counted) && (
          <FilterChips<Period | typeof OTHER>
            label={words.presets}
            choices={PERIODS.map((value) => ({ value, label: PERIOD_LABELS[value] }))}
            value={periodOf(question, today) ?? OTHER}
            onChange={(period) => period !== OTHER && onAsk({ ...question, ...spanOf(period, today) })}
          />
        )}
        <Conditions
          question={question}
          names={names}
          onSet={(of, values) => onAsk(narrowedBy(question, of, values))}
        />
        <FieldRow>
          <Select
            label={words.rows}
            width="s"
            isClearable
            placeholder={words.undivided}
            choices={dimensions}
            value={rows}
            onChange={(chosen) => divide(chosen, columns)}
          />
          <Select
            label={words.columns}
            width="s"
            isClearable
            placeholder={words.undivided}
            choices={dimensions.filter(({ value }) => value !== rows)}
            value={columns}
            onChange={(chosen) => divide(rows, chosen)}
          />
          <div className="inquiry-compares">
            <Checkbox
              isSelected={question.compares}
              onChange={(compares) => onAsk({ ...question, compares })}
            >
              {words.compares}
            </Checkbox>
          </div>
        </FieldRow>
      </Stack>
    </Panel>
  );
}

function Span({ question, onAsk }: Pick<QuestionPanelProps, 'question' | 'onAsk'>) {
  const asked = questionInput.safeParse(question);
  const isFaulty = asked.error?.issues.some(({ path }) => path[0] === 'until') ?? false;
  return (
    <>
      <JapaneseDateField
        label={words.from}
        value={question.from}
        onChange={(iso) => iso && onAsk({ ...question, from: iso })}
      />
      <JapaneseDateField
        label={words.until}
        value={question.until}
        onChange={(iso) => iso && onAsk({ ...question, until: iso })}
        error={isFaulty ? words.spanFault : null}
      />
    </>
  );
}
