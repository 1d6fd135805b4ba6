/** After 終結: who carries on, at the head of the case — whoever opens it next year, or when somebody calls, sees it first. */
import { formatShort } from '../../db/calendar/rules.ts';
import { usePlace } from '../app/place.ts';
import { leadsAfterText as words } from '../text/evaluations.ts';
import { LinkButton, Notice } from '../ui/index.ts';
import type { CaseView } from './caseView.ts';

const AFTER_CLOSURE = ['following-up', 'ended-coordination-closed', 'ended-circumstances'];

export function LeadsAfter({ view }: { view: CaseView }) {
  const go = usePlace((place) => place.go);
  const closed = view.evaluations.find(({ state, result }) => state === 'decided' && result === 'closed');
  if (!closed || closed.leads.length === 0 || !AFTER_CLOSURE.includes(view.head.state)) return null;
  const isOpen = view.head.state === 'following-up';
  return (
    <Notice
      tone="info"
      label={words.label}
      meta={closed.decidedOn && words.closedOn(formatShort(closed.decidedOn))}
      action={
        <LinkButton onPress={() => go({ room: 'evaluation', caseId: view.head.id, evaluationId: closed.id })}>
          {words.open}
        </LinkButton>
      }
    >
      <ul className="case-plain-list">
        {closed.leads.map((lead) => (
          <li key={lead.personId}>
            {words.lead(lead.personName)} <strong>{lead.organisationName}</strong>
            {lead.watching && `　${lead.watching}`}
          </li>
        ))}
      </ul>
      {isOpen && closed.followUpOn && words.followUpOn(formatShort(closed.followUpOn))}
    </Notice>
  );
}
