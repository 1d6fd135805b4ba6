/** 次にすること of a case: what, why, who, until when, what is missing — each missing thing a link to where it is entered. */
import { formatShort } from '../../db/calendar/rules.ts';
import { safetyDue } from '../../db/cases/rules.ts';
import type { Missing, Way } from '../../db/cases/wayCodes.ts';
import { usePlace } from '../app/place.ts';
import {
  dueWords,
  endedWhy,
  isEndedState,
  missingWords,
  nextStepWords,
  safetyText,
  wayText,
  whoWords,
} from '../text/nextSteps.ts';
import { Basis, Button, Chip, LinkButton, NextStepPanel, Soft } from '../ui/index.ts';
import type { CasePartProps } from './CaseAside.tsx';
import type { CaseView } from './caseView.ts';
import { type Act, linksOf, MISSING_ACTS, STEP_ACTS } from './stepActs.ts';

export function NextStep({ view, open }: CasePartProps) {
  const go = usePlace((place) => place.go);
  const { way, stateWay } = view;
  const text = nextStepWords[way.step];
  const act = (what: Act) => ('dialog' in what ? open(what.dialog) : go(what.place));
  return (
    <NextStepPanel
      title={text.title}
      actions={
        <>
          {text.button && (
            <Button
              variant={way.step === 'nothing' ? 'secondary' : 'primary'}
              onPress={() => act(STEP_ACTS[way.step](view))}
            >
              {text.button}
            </Button>
          )}
          {linksOf(view).map(([label, dialog]) => (
            <LinkButton key={label} onPress={() => open(dialog)}>
              {label}
            </LinkButton>
          ))}
        </>
      }
    >
      {isEndedState(view.head.state) && endedWhy[view.head.state]}
      {text.why} {text.basis && <Basis provision={text.basis.provision}>{text.basis.text}</Basis>}
      <Wanted view={view} act={act} />
      {way.step === 'confirm-safety' && (
        <p>
          {safetyText.afterwards}
          {'　'}
          <LinkButton onPress={() => act(STEP_ACTS[stateWay.step](view))}>
            {nextStepWords[stateWay.step].button}
          </LinkButton>
        </p>
      )}
    </NextStepPanel>
  );
}

/** Who, until when, what is missing. A case that has ended wants nothing of anybody. */
function Wanted({ view, act }: { view: CaseView; act: (what: Act) => void }) {
  const { way, wayNames } = view;
  if (way.step === 'nothing') return null;
  return (
    <dl className="case-way">
      <dt>{wayText.who}</dt>
      <dd>{wayText.role(whoWords[way.who], wayNames[way.who])}</dd>
      <dt>{wayText.due}</dt>
      <dd>
        <Due way={way} openedAt={view.head.openedAt} />
      </dd>
      {way.step === 'watch-over' && <LastContact view={view} />}
      {way.missing.length > 0 && (
        <>
          <dt>{wayText.missing}</dt>
          <dd>
            <ul className="case-way-missing">
              {way.missing.map((each) => (
                <li key={labelOf(each)}>
                  <LinkButton onPress={() => act(MISSING_ACTS[each.what](view))}>{labelOf(each)}</LinkButton>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

const labelOf = ({ what, of }: Missing): string => missingWords[what](of ?? '');

function Due({ way, openedAt }: { way: Way; openedAt: number }) {
  if (!way.due) return wayText.noDue;
  const { on, by, isPast } = way.due;
  return (
    <>
      {by === 'safety-48h' ? (
        <strong>{safetyText.due(safetyDue(openedAt))}</strong>
      ) : (
        <>
          {formatShort(on)} <Soft>{dueWords[by]}</Soft>
        </>
      )}{' '}
      {isPast && <Chip tone="warn">{wayText.past}</Chip>}
    </>
  );
}

/** R11: nobody falls out of sight between two lists. */
function LastContact({ view }: { view: CaseView }) {
  const turn = view.turns[0];
  if (!turn?.lastContactOn) return null;
  return (
    <>
      <dt>{wayText.lastContact}</dt>
      <dd>{formatShort(turn.lastContactOn)}</dd>
    </>
  );
}
