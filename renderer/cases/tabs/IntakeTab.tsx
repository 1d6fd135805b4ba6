/** 受付・アセスメント: what was heard, what was asked about risks, how the way on was decided. */

import { SCREENING_RESULTS } from '../../../db/assessments/codes.ts';
import { formatJapaneseDate, toTokyoDate, toTokyoTime } from '../../../db/calendar/rules.ts';
import { nextState, screeningEvent } from '../../../db/cases/rules.ts';
import { coordinationText } from '../../text/caseDialogs.ts';
import { caseText as words } from '../../text/cases.ts';
import {
  NO_CONSENT_REASON_LABELS,
  RECEPTION_METHOD_LABELS,
  RISK_LABELS,
  ROUTE_LABELS,
  SCREENING_RESULT_LABELS,
} from '../../text/labels.ts';
import { receptionText } from '../../text/receptions.ts';
import { Button, DescriptionList, Row, Soft, Stack } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import type { CaseView } from '../caseView.ts';
import { riskEntryText } from '../riskEntryText.ts';
import { SheetEssence } from '../SheetEssence.tsx';
import { visitorText, worriesText } from './NotesTab.tsx';

const moment = (at: number | null): string =>
  at === null ? '' : `${formatJapaneseDate(toTokyoDate(at), 'day', { weekday: true })} ${toTokyoTime(at)}`;

const day = (iso: string | null): string => (iso ? formatJapaneseDate(iso) : '');

export function IntakeTab({ view, open }: CasePartProps) {
  const from = view.record.state ?? 'received';
  const canScreen = SCREENING_RESULTS.some((result) => nextState(from, screeningEvent(result)).ok);
  return (
    <Stack gap="l">
      <SheetEssence view={view} open={open} />
      <Row>
        {canScreen && (
          <Button size="s" onPress={() => open({ kind: 'screening' })}>
            {words.screen}
          </Button>
        )}
        <Button size="s" onPress={() => open({ kind: 'risks' })}>
          {words.askRisks}
        </Button>
        <Button size="s" onPress={() => open({ kind: 'urgency' })}>
          {words.changeUrgency}
        </Button>
      </Row>
      <section aria-labelledby="case-receptions">
        <h2 id="case-receptions" className="case-subtitle">
          {words.receptions}
        </h2>
        <Stack>
          {view.receptions.map((reception) => (
            <DescriptionList key={reception.id} items={receptionItems(reception)} />
          ))}
        </Stack>
      </section>
      <Screenings view={view} />
      <Risks view={view} />
      <Acceptances view={view} />
    </Stack>
  );
}

function receptionItems(reception: CaseView['receptions'][number]) {
  return [
    {
      label: receptionText.when,
      value: moment(reception.receivedAt),
      note: [
        reception.method ? RECEPTION_METHOD_LABELS[reception.method] : '',
        reception.route ? ROUTE_LABELS[reception.route] : '',
      ]
        .filter(Boolean)
        .join('・'),
    },
    { label: words.visitor, value: visitorText(reception) },
    { label: words.worries, value: worriesText(reception) },
    { label: words.memo, value: <span className="case-text">{reception.memo}</span> },
    { label: words.wish, value: <span className="case-text">{reception.wish}</span> },
    ...(reception.form === 'without-consent'
      ? [
          {
            label: words.noConsent,
            value: [
              reception.noConsentReason ? NO_CONSENT_REASON_LABELS[reception.noConsentReason] : '',
              reception.noConsentReasonText,
              reception.noConsentRequest,
            ]
              .filter(Boolean)
              .join('／'),
          },
        ]
      : []),
  ];
}

function Screenings({ view }: { view: CaseView }) {
  return (
    <section aria-labelledby="case-screenings">
      <h2 id="case-screenings" className="case-subtitle">
        {words.screenings}
      </h2>
      {view.screenings.length === 0 && <Soft>{words.noScreenings}</Soft>}
      <ul className="case-records">
        {view.screenings.map((each) => (
          <li key={each.id}>
            <strong>{each.result && `${each.result} ${SCREENING_RESULT_LABELS[each.result]}`}</strong>
            <p className="case-text">{each.ground}</p>
            <Soft>
              {day(each.date)} {view.names.staff[each.deciderStaffId ?? '']}
            </Soft>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Risks({ view }: { view: CaseView }) {
  return (
    <section aria-labelledby="case-risks">
      <h2 id="case-risks" className="case-subtitle">
        {words.risks}
      </h2>
      {view.riskChecks.length === 0 && <Soft>{words.noRisks}</Soft>}
      <ul className="case-records">
        {view.riskChecks.map((each) => (
          <li key={each.id}>
            <strong>
              {each.risks?.length ? each.risks.map((risk) => RISK_LABELS[risk]).join('、') : words.askedNone}
            </strong>
            {each.notifications.map((entry) => (
              <p key={entry.id}>{riskEntryText(view.names.organisations, entry)}</p>
            ))}
            <Soft>
              {moment(each.at)} {view.names.staff[each.staffId ?? '']}
            </Soft>
          </li>
        ))}
      </ul>
    </section>
  );
}

const DECISIONS = {
  accepted: coordinationText.accepted,
  'advice-only': coordinationText.adviceOnly,
  returned: coordinationText.returned,
};

function Acceptances({ view }: { view: CaseView }) {
  if (view.acceptances.length === 0) return null;
  return (
    <section aria-labelledby="case-acceptances">
      <h2 id="case-acceptances" className="case-subtitle">
        {coordinationText.history}
      </h2>
      <ul className="case-records">
        {view.acceptances.map((each) => (
          <li key={each.id}>
            <strong>
              {each.form === 'with-consent' ? coordinationText.withConsent : coordinationText.withoutConsent}{' '}
              {coordinationText.summary(each.fromSection ?? '', each.connectorName ?? '')}
              {each.decision && ` → ${DECISIONS[each.decision]}`}
            </strong>
            <p className="case-text">{each.reason}</p>
            {each.decisionNote && <p className="case-text">{each.decisionNote}</p>}
            <Soft>
              {day(each.requestedOn)}
              {each.decidedOn && ` → ${day(each.decidedOn)}`}{' '}
              {each.coordinatorStaffId &&
                `${coordinationText.coordinator} ${view.names.staff[each.coordinatorStaffId] ?? ''}`}
            </Soft>
          </li>
        ))}
      </ul>
    </section>
  );
}
