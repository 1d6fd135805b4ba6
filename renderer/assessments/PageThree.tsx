/** 3枚目: issues, compound labels, urgency and risks with who was told of them, what stands behind it and what is wished. */
import { formatJapaneseDate, toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import { riskEntryText } from '../cases/riskEntryText.ts';
import { sheetText as words } from '../text/intakeSheet.ts';
import { RISK_LABELS, URGENCY_LABELS } from '../text/labels.ts';
import { Button, Chip, Soft } from '../ui/index.ts';
import { CompoundLabels } from './CompoundLabels.tsx';
import { IssueMatrix } from './IssueMatrix.tsx';
import { Part, Record, Words } from './SheetFields.tsx';
import { useSheet } from './sheetContext.ts';

export function PageThree() {
  return (
    <>
      <IssueMatrix />
      <CompoundLabels />
      <Risks />
      <Part title={words.thoughts}>
        <Words field="issueBackground" rows={4} />
        <Words field="strengths" rows={4} />
        <Words field="willPrincipal" rows={3} />
        <Words field="willFamily" rows={3} />
      </Part>
    </>
  );
}

function Risks() {
  const { view, open } = useSheet();
  return (
    <Part title={words.risks}>
      <Record
        label={words.urgency}
        reports="urgency"
        action={
          <Button size="s" onPress={() => open({ kind: 'urgency' })}>
            {words.changeUrgency}
          </Button>
        }
      >
        <p>
          <Chip tone={view.urgency === 'high' ? 'urgent' : 'neutral'} isStrong={view.urgency === 'high'}>
            {URGENCY_LABELS[view.urgency]}
          </Chip>{' '}
          {view.urgencyGround || '—'}
        </p>
        {view.unseen && <strong className="sheet-unseen">{words.unseen}</strong>}
        <p>
          <Soft>{words.concealed}</Soft>　{view.isConcealed ? words.concealedYes : words.concealedNo}
        </p>
      </Record>
      <Record
        label={words.risks}
        reports="riskCheck"
        action={
          <Button size="s" onPress={() => open({ kind: 'risks' })}>
            {words.askRisks}
          </Button>
        }
      >
        {view.riskChecks.length === 0 && <Soft>{words.noRisks}</Soft>}
        <ul className="sheet-records">
          {view.riskChecks.map((check) => (
            <li key={check.id}>
              <strong>
                {check.risks?.length
                  ? check.risks.map((risk) => RISK_LABELS[risk]).join('、')
                  : words.askedNone}
              </strong>
              {check.notifications.map((entry) => (
                <p key={entry.id}>{riskEntryText(view.names.organisations, entry)}</p>
              ))}
              <Soft>
                {formatJapaneseDate(toTokyoDate(check.at ?? 0))} {toTokyoTime(check.at ?? 0)}
                {'　'}
                {view.names.staff[check.staffId ?? '']}
              </Soft>
            </li>
          ))}
        </ul>
      </Record>
    </Part>
  );
}
