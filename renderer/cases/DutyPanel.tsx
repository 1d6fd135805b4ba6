/** 担当: whose the case is and since when, what whoever comes next has to know, and who carried it before. */
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { usePlace } from '../app/place.ts';
import { caseText } from '../text/cases.ts';
import { REASSIGNMENT_REASON_LABELS } from '../text/labels.ts';
import { reassignText, dutyText as words } from '../text/reassignments.ts';
import { Button, Disclosure, LinkButton, Notice, Panel, Row, Soft } from '../ui/index.ts';
import type { CasePartProps } from './CaseAside.tsx';
import { useDutyOfCase } from './dialogs/HandOverNoteDialog.tsx';

/** Responsibility has gone, and nothing else has: said at the head until the copy goes too (C1). */
export function WaitingCopy({ caseId }: { caseId: string }) {
  const go = usePlace((place) => place.go);
  const waiting = useDutyOfCase(caseId)?.waitingCopy;
  if (!waiting) return null;
  return (
    <Notice
      tone="caution"
      label={words.waitingLabel}
      action={
        <Button size="s" onPress={() => go({ room: 'handoff-give', caseId, toOfficeId: waiting.officeId })}>
          {words.give}
        </Button>
      }
    >
      {words.waiting(waiting.officeName)}
    </Notice>
  );
}

export function DutyPanel({ view, open }: CasePartProps) {
  const found = useDutyOfCase(view.head.id);
  if (!found) return null;
  const [now, ...earlier] = found.periods;
  return (
    <Panel
      title={words.panel}
      aside={
        <LinkButton onPress={() => open({ kind: 'responsibility' })}>
          {caseText.editResponsibility}
        </LinkButton>
      }
    >
      <dl className="case-way">
        <dt>{words.office}</dt>
        <dd>{now?.officeName}</dd>
        <dt>{words.staff}</dt>
        <dd>
          {now?.staffName || caseText.nobody}{' '}
          {now?.fromOn && <Soft>{words.since(formatShort(now.fromOn))}</Soft>}
        </dd>
        <dt>{words.deputy}</dt>
        <dd>{now?.deputyName || <Soft>{words.noDeputy}</Soft>}</dd>
      </dl>
      <Note note={found.note} />
      <Row>
        <LinkButton onPress={() => open({ kind: 'hand-over-note' })}>{words.writeNote}</LinkButton>
        <LinkButton
          onPress={() =>
            open({
              kind: 'paper',
              paper: 'hand-over-sheet',
              id: view.head.id,
              fileName: words.sheetFile(view.head.caseNo),
            })
          }
        >
          {words.sheet}
        </LinkButton>
      </Row>
      {earlier.length > 0 && (
        <Disclosure title={words.earlier} summary={words.times(earlier.length)}>
          <ul className="case-plain-list">
            {earlier.map((each, index) => (
              <li key={each.key}>
                {[each.staffName || caseText.nobody, each.deputyName && caseText.deputy(each.deputyName)]
                  .filter(Boolean)
                  .join('　')}{' '}
                <Soft>{each.officeName}</Soft>
                <div>
                  <Soft>
                    {words.period(
                      each.fromOn ? formatShort(each.fromOn) : words.unknownDay,
                      each.until ? formatShort(each.until) : '',
                    )}
                    {ended(found.periods[index])}
                  </Soft>
                </div>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Panel>
  );
}

type Period = NonNullable<ReturnType<typeof useDutyOfCase>>['periods'][number];

/** Why it ended: what began the next one. */
const ended = (next: Period | undefined): string =>
  next?.reason
    ? `　${[REASSIGNMENT_REASON_LABELS[next.reason], next.reasonText].filter(Boolean).join('・')}`
    : '';

function Note({ note }: { note: NonNullable<ReturnType<typeof useDutyOfCase>>['note'] }) {
  if (!note) return <p className="case-help">{words.noNote}</p>;
  return (
    <Disclosure
      title={words.note}
      summary={words.noteBy(formatShort(toTokyoDate(note.writtenAt)), note.byName)}
    >
      <dl>
        {(['standing', 'next', 'care'] as const)
          .filter((key) => note[key] !== '')
          .map((key) => (
            <div key={key}>
              <dt>
                <Soft>{reassignText[key]}</Soft>
              </dt>
              <dd className="case-text">{note[key]}</dd>
            </div>
          ))}
      </dl>
    </Disclosure>
  );
}
