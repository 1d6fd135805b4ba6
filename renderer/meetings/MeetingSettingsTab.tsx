/**
 * 会議の名とことば: what the city calls its meetings, who chairs them, what stands on their papers. The legal kind of a meeting is no setting,
 * and the screen says so. Everybody who holds meetings may read it; the chief and the administrator change it.
 */
import './meetings.css';
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { formatFiscalYear } from '../../db/calendar/rules.ts';
import { DEATH_SYMBOLS } from '../../db/diagrams/codes.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { Refused } from '../app/Refused.tsx';
import { useAction } from '../cases/useAction.ts';
import { DEATH_SYMBOL_LABELS } from '../text/labels.ts';
import { meetingSettingsText as text } from '../text/meetingSettings.ts';
import {
  Button,
  Checkbox,
  DescriptionList,
  Form,
  LinkButton,
  Notice,
  Panel,
  Row,
  Select,
  Soft,
  Stack,
  TextArea,
  TextField,
  useAnnounce,
} from '../ui/index.ts';

type Answer = inferRouterOutputs<AppRouter>['meetingSettings']['view'];
type Values = Answer['values'];
type Key = keyof Values;

const LINES = [
  'support-name',
  'support-chair',
  'plan-review-name',
  'plan-review-chair',
  'stakeholder-name',
  'stakeholder-chair',
  'sender',
  'seal-omitted',
] as const;
const PROSE = ['secrecy-line', 'trial-basis', 'trial-secrecy-line'] as const;
const MEETING_SWITCHES = ['uses-initials', 'circulation-allowed'] as const;
const SWITCHES = [...MEETING_SWITCHES, 'diagram-initials'] as const;
const deathSymbolIn = (values: Values) => (values['death-symbol'] === 'filled' ? 'filled' : 'cross');
const TRIAL_YEARS = Array.from({ length: 8 }, (_, index) => 2024 + index);

const save = trpcClient.meetingSettings.save.mutate;

export function MeetingSettingsTab({ mayChange }: { mayChange: boolean }) {
  const query = useQuery(trpc.meetingSettings.view.queryOptions());
  return (
    <Stack>
      <Notice tone="info" label={text.kindLabel}>
        {text.kind}
      </Notice>
      {!mayChange && <Soft>{text.readOnly}</Soft>}
      <Loaded query={query}>
        {(answer) =>
          mayChange ? (
            <SettingsForm key={JSON.stringify(answer.values)} {...answer} />
          ) : (
            <Reading values={answer.values} />
          )
        }
      </Loaded>
    </Stack>
  );
}

function Reading({ values }: { values: Values }) {
  const shown = (key: Key): string => {
    if (key === 'trial-until') return formatFiscalYear(Number(values[key]));
    if (SWITCHES.some((each) => each === key)) return values[key] === 'yes' ? text.yes : text.no;
    if (key === 'death-symbol') return DEATH_SYMBOL_LABELS[deathSymbolIn(values)];
    return values[key];
  };
  const keys: Key[] = [...LINES, ...PROSE, 'trial-until', 'death-symbol', ...SWITCHES];
  return (
    <Panel title={text.title}>
      <DescriptionList items={keys.map((key) => ({ label: text.labels[key], value: shown(key) }))} />
    </Panel>
  );
}

function SettingsForm({ values, usual }: Answer) {
  const [fields, setFields] = useState<Values>(values);
  const [isAsked, setAsked] = useState(false);
  const announce = useAnnounce();
  const action = useAction(save);
  const change = (key: Key, value: string) => setFields((now) => ({ ...now, [key]: value }));
  const isEmptied = (key: Key) => key !== 'seal-omitted' && fields[key].trim() === '';
  const submit = () => {
    setAsked(true);
    const keys = Object.keys(fields) as Key[];
    if (keys.some(isEmptied)) return;
    const changed = keys.filter((key) => fields[key] !== values[key]);
    // What is usual is not kept: should it change one day, this office goes along.
    const input = Object.fromEntries(
      changed.map((key) => [key, fields[key] === usual[key] ? null : fields[key]]),
    );
    void action.runThen(input, () => announce(text.saved, { tone: 'ok' }));
  };
  const backToUsual = (key: Key) =>
    fields[key] !== usual[key] && (
      <LinkButton aria-label={text.usualOf(text.labels[key])} onPress={() => change(key, usual[key])}>
        {text.usual}
      </LinkButton>
    );
  const switched = (key: (typeof SWITCHES)[number]) => (
    <Checkbox
      key={key}
      isSelected={fields[key] === 'yes'}
      onChange={(isOn) => change(key, isOn ? 'yes' : 'no')}
      note={text.help[key]}
    >
      {text.labels[key]}
    </Checkbox>
  );
  const errorOf = (key: Key) => (isAsked && isEmptied(key) ? text.emptied : null);

  return (
    <Form onSubmit={submit}>
      <Refused refusal={action.refusal} />
      <Panel title={text.names}>
        <Stack>
          {LINES.map((key) => (
            <div key={key} className="meetings-setting">
              <TextField
                label={text.labels[key]}
                width="l"
                value={fields[key]}
                onChange={(value) => change(key, value)}
                error={errorOf(key)}
                {...(fields[key] !== usual[key] && { help: text.usually(usual[key]) })}
              />
              {backToUsual(key)}
            </div>
          ))}
        </Stack>
      </Panel>
      <Panel title={text.words}>
        <Stack>
          {PROSE.map((key) => (
            <div key={key} className="meetings-setting">
              <TextArea
                label={text.labels[key]}
                rows={2}
                value={fields[key]}
                onChange={(value) => change(key, value)}
                error={errorOf(key)}
                help={text.help[key]}
              />
              {backToUsual(key)}
            </div>
          ))}
          <Select
            label={text.labels['trial-until']}
            help={text.help['trial-until']}
            choices={TRIAL_YEARS.map((year) => ({ value: String(year), label: formatFiscalYear(year) }))}
            value={fields['trial-until']}
            onChange={(value) => value && change('trial-until', value)}
          />
          {MEETING_SWITCHES.map(switched)}
        </Stack>
      </Panel>
      <Panel title={text.diagrams}>
        <Stack>
          <Select
            label={text.labels['death-symbol']}
            help={text.help['death-symbol']}
            choices={DEATH_SYMBOLS.map((value) => ({ value, label: DEATH_SYMBOL_LABELS[value] }))}
            value={deathSymbolIn(fields)}
            onChange={(value) => value && change('death-symbol', value)}
          />
          {switched('diagram-initials')}
        </Stack>
      </Panel>
      <Row>
        <Button variant="primary" isPending={action.isRunning} onPress={submit}>
          {text.save}
        </Button>
      </Row>
    </Form>
  );
}
