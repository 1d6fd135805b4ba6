/** はじめての一時間 beside the work: the next small thing is open, the others one press away, what was done is ticked. */
import { useEffect, useRef, useState } from 'react';
import type { FirstHourStep } from '../../db/practice/codes.ts';
import { type Place, usePlace } from '../app/place.ts';
import { shell } from '../app/shell.ts';
import { FIRST_HOUR_STEPS, firstHourText as text } from '../text/firstHour.ts';
import { practiceText } from '../text/practice.ts';
import { Button, Icon } from '../ui/index.ts';
import type { FirstHour } from './useFirstHour.ts';
import './firstHour.css';

/** Where a step begins; the others begin in a case, which is looked for. */
const BEGINS: Partial<Record<FirstHourStep, Place>> = {
  receive: { room: 'reception' },
  'open-case': { room: 'cases' },
  give: { room: 'handoff-give' },
  take: { room: 'handoff' },
};

export function FirstHourPanel({ hour, onAway }: { hour: FirstHour; onAway: () => void }) {
  const words = FIRST_HOUR_STEPS[hour.window];
  const titleOf = (step: FirstHourStep) => words[step]?.title ?? '';
  const done = hour.steps.filter(({ isDone }) => isDone);
  const next = hour.steps.find(({ isDone }) => !isDone)?.step ?? null;
  const [opened, open] = useState<FirstHourStep | null>(null);
  const said = useNewlyDone(
    hour,
    (step) => text.didIt(titleOf(step), next && titleOf(next)),
    () => open(null),
  );
  const shown = opened ?? next;

  return (
    <aside className="hour" aria-label={text.title}>
      <div className="hour-head">
        <h2 className="hour-title">{text.title}</h2>
        <span>{text.count(done.length, hour.steps.length)}</span>
      </div>
      <progress className="hour-bar" aria-label={text.title} value={done.length} max={hour.steps.length} />
      <p className="hour-said" role="status">
        {said}
      </p>
      <ol className="hour-steps">
        {hour.steps.map(({ step, isDone }, index) => (
          <li key={step} data-done={isDone || undefined} data-shown={step === shown || undefined}>
            <button
              type="button"
              className="hour-step"
              aria-expanded={step === shown}
              onClick={() => open(step)}
            >
              <span className="hour-mark" aria-hidden="true">
                {isDone ? <Icon name="check" /> : index + 1}
              </span>
              <span>{titleOf(step)}</span>
              {isDone && <span className="ui-visually-hidden">{text.done}</span>}
            </button>
            {step === shown && <Step step={step} words={words[step]} />}
          </li>
        ))}
      </ol>
      {next === null && (
        <div className="hour-end">
          <p>{text.end[hour.window]}</p>
          {hour.window === 'cityhall' && (
            <Button size="s" onPress={() => void shell.practise('palette')}>
              {practiceText.playOther('palette')}
            </Button>
          )}
        </div>
      )}
      <div className="hour-foot">
        <p>{text.lead}</p>
        <Button size="s" variant="quiet" onPress={onAway}>
          {text.away}
        </Button>
        <p>{text.awayHelp}</p>
      </div>
    </aside>
  );
}

function Step({
  step,
  words,
}: {
  step: FirstHourStep;
  words: (typeof FIRST_HOUR_STEPS)['cityhall'][FirstHourStep];
}) {
  const go = usePlace((place) => place.go);
  const begins = BEGINS[step];
  return (
    <div className="hour-body">
      <p className="hour-story">{words?.story}</p>
      <ul className="hour-how">
        {words?.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {begins && (
        <Button size="s" onPress={() => go(begins)}>
          {text.go}
        </Button>
      )}
    </div>
  );
}

/** What was just done, in words; nothing of what had been done before the panel was there. */
function useNewlyDone(hour: FirstHour, words: (step: FirstHourStep) => string, onDone: () => void): string {
  const known = useRef<ReadonlySet<FirstHourStep> | null>(null);
  const [said, say] = useState('');
  useEffect(() => {
    const done = hour.steps.filter(({ isDone }) => isDone).map(({ step }) => step);
    const before = known.current;
    known.current = new Set(done);
    const newly = before && done.findLast((step) => !before.has(step));
    if (!newly) return;
    say(words(newly));
    onDone();
  }, [hour, words, onDone]);
  return said;
}
