/** Sheet, heading and encoding; what each column holds; which word means what. Everything is proposed and may be changed. */
import { ERAS, type EraCode } from '../../db/calendar/rules.ts';
import {
  DATE_FIELDS,
  ENCODINGS,
  LEDGER_FIELDS,
  LEDGER_STATES,
  type LedgerField,
  type MatchedField,
  SAME_PERSON_RULES,
} from '../../db/ledgerImport/codes.ts';
import type { LedgerSettings } from '../../db/ledgerImport/inputs.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { RECEPTION_METHOD_LABELS, ROUTE_LABELS, SEX_LABELS, WORRY_LABELS } from '../text/labels.ts';
import {
  ENCODING_LABELS,
  LEDGER_FIELD_LABELS,
  LEDGER_STATE_LABELS,
  matchedFieldLabel,
  SAME_PERSON_LABELS,
  ledgerImportText as words,
} from '../text/ledgerImport.ts';
import {
  type Choice,
  Disclosure,
  FieldRow,
  Panel,
  RadioGroup,
  Select,
  Soft,
  Stack,
  Table,
} from '../ui/index.ts';
import type { LedgerView } from './ledgerView.ts';

const NONE = 'none';
const EMPTY = 'empty';
const ASK = 'ask';

const choicesOf = (labels: Readonly<Record<string, string>>): Choice<string>[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

function codesOf(field: MatchedField, view: LedgerView): Choice<string>[] {
  switch (field) {
    case 'office':
      return view.offices.map(({ id, name }) => ({ value: id, label: name }));
    case 'staff':
      return view.staff.map(({ id, name }) => ({ value: id, label: name }));
    case 'method':
      return choicesOf(RECEPTION_METHOD_LABELS);
    case 'route':
      return choicesOf(ROUTE_LABELS);
    case 'sex':
      return choicesOf(SEX_LABELS);
    case 'worry':
      return choicesOf(WORRY_LABELS);
    case 'state':
      return choicesOf(LEDGER_STATE_LABELS);
  }
}

export function ArrangePanel({ view, onView }: { view: LedgerView; onView: (view: LedgerView) => void }) {
  const arrange = useOutcome((change: Partial<LedgerSettings>) =>
    trpcClient.ledgerImport.arrange.mutate({ importId: view.importId, change }),
  );
  const say = (change: Partial<LedgerSettings>) =>
    void arrange.run(change).then((next) => next && onView(next));
  const { settings } = view;
  const fieldChoices = [
    { value: NONE, label: words.notTaken },
    ...LEDGER_FIELDS.map((field) => ({ value: field as string, label: LEDGER_FIELD_LABELS[field] })),
  ];
  const put = (column: number, field: string | null) =>
    say({
      columns: settings.columns.map((each, nth) =>
        nth === column ? (field === NONE ? null : (field as LedgerField)) : each,
      ),
    });
  return (
    <>
      <Panel title={words.sheetStep}>
        <FieldRow>
          {view.sheets.length > 1 && (
            <Select
              label={words.sheet}
              choices={view.sheets.map(({ name }, nth) => ({ value: String(nth), label: name }))}
              value={String(settings.sheet)}
              onChange={(sheet) => sheet !== null && say({ sheet: Number(sheet) })}
            />
          )}
          <Select
            label={words.headRow}
            width="l"
            choices={view.headRows.map(({ row, text }) => ({
              value: String(row),
              label: words.headRowOf(row + 1, text),
            }))}
            value={settings.headRow === null ? null : String(settings.headRow)}
            onChange={(row) => row !== null && say({ headRow: Number(row) })}
          />
          {view.kind !== 'xlsx' && (
            <Select
              label={words.encoding}
              choices={ENCODINGS.map((value) => ({ value, label: ENCODING_LABELS[value] }))}
              value={settings.encoding}
              onChange={(encoding) => encoding && say({ encoding })}
            />
          )}
        </FieldRow>
        <Refused refusal={arrange.refusal} />
      </Panel>
      <Panel title={words.columnStep}>
        <Stack>
          <Table
            caption={words.columnTable}
            rows={view.columns}
            rowKey={({ column }) => String(column)}
            columns={[
              {
                key: 'head',
                header: words.column,
                isRowHeader: true,
                cell: ({ head, column }) => head || words.noHead(column + 1),
              },
              { key: 'sample', header: words.sample, cell: ({ samples }) => samples.join('／') },
              {
                key: 'field',
                header: words.goesTo,
                cell: ({ head, column }) => (
                  <Select
                    label={words.fieldFor(head || words.noHead(column + 1))}
                    isLabelHidden
                    choices={fieldChoices}
                    value={settings.columns[column] ?? NONE}
                    onChange={(field) => put(column, field)}
                  />
                ),
              },
            ]}
          />
          <Soft>{words.remembered}</Soft>
          {view.values.map(({ field, words: list }) => (
            <Disclosure
              key={field}
              title={`${words.wordStep}：${matchedFieldLabel(field)}`}
              isOpenAtFirst={list.some(({ code }) => code === null)}
            >
              <FieldRow>
                {list.map(({ word, count, code }) => (
                  <Select
                    key={word}
                    label={words.wordFor(word, count)}
                    choices={[{ value: EMPTY, label: words.leaveEmpty }, ...codesOf(field, view)]}
                    value={code === '' ? EMPTY : code}
                    onChange={(next) =>
                      next !== null && say({ values: { [field]: { [word]: next === EMPTY ? '' : next } } })
                    }
                  />
                ))}
              </FieldRow>
            </Disclosure>
          ))}
          <FieldRow>
            {DATE_FIELDS.filter((field) => settings.columns.includes(field)).map((field) => (
              <Select
                key={field}
                label={words.bareEra(LEDGER_FIELD_LABELS[field])}
                choices={[
                  { value: ASK, label: words.askBareEra },
                  ...ERAS.toReversed().map(({ code, name }) => ({ value: code as string, label: name })),
                ]}
                value={settings.bareEra[field] ?? ASK}
                onChange={(era) => {
                  const { [field]: _, ...others } = settings.bareEra;
                  say({ bareEra: era === ASK ? others : { ...others, [field]: era as EraCode } });
                }}
              />
            ))}
          </FieldRow>
          <RadioGroup
            label={words.rule}
            choices={SAME_PERSON_RULES.map((value) => ({ value, label: SAME_PERSON_LABELS[value] }))}
            value={settings.rule}
            onChange={(rule) => rule && say({ rule })}
          />
          <Select
            label={words.defaultState}
            choices={LEDGER_STATES.map((value) => ({ value, label: LEDGER_STATE_LABELS[value] }))}
            value={settings.defaultState}
            onChange={(defaultState) => defaultState && say({ defaultState })}
          />
        </Stack>
      </Panel>
    </>
  );
}
