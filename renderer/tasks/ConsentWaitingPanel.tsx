/** 多機関協働 that has gone on for 90 days without a consent to share: whether one can be had is asked again. */
import { formatShort } from '../../db/calendar/rules.ts';
import { usePlace } from '../app/place.ts';
import { useLedgerView } from '../ledger/ledgerView.ts';
import { todayText } from '../text/tasks.ts';
import { LinkButton, Panel, Soft } from '../ui/index.ts';
import type { Today, Whose } from './TodayScreen.tsx';

export function ConsentWaitingPanel({ waiting, whose }: { waiting: Today['consentWaiting']; whose: Whose }) {
  const go = usePlace((placed) => placed.go);
  const { narrow, widen, order } = useLedgerView();
  if (waiting.total === 0) return null;
  return (
    <Panel title={todayText.consentWaiting} aside={<Soft>{todayText.cases(waiting.total)}</Soft>}>
      <ul>
        {waiting.rows.map((row) => (
          <li key={row.id}>
            <LinkButton onPress={() => go({ room: 'case', caseId: row.id, tab: 'consents' })}>
              {row.personName || todayText.urgentNoName}
            </LinkButton>{' '}
            <Soft>
              {row.caseNo}　{row.consentWaitingSince && todayText.since(formatShort(row.consentWaitingSince))}
            </Soft>
          </li>
        ))}
      </ul>
      {waiting.total > waiting.rows.length && (
        <LinkButton
          onPress={() => {
            widen();
            narrow({ which: whose === 'mine' ? 'mine' : 'open', consentWaiting: true });
            order({ column: 'opened', direction: 'ascending' });
            go({ room: 'cases' });
          }}
        >
          {todayText.seeAll}
        </LinkButton>
      )}
    </Panel>
  );
}
