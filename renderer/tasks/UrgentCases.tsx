/** C12 — 緊急性 高 stands above the day's work: those that wait longest, and how many more there are. */
import { safetyDue } from '../../db/cases/rules.ts';
import { usePlace } from '../app/place.ts';
import { useLedgerView } from '../ledger/ledgerView.ts';
import { safetyText } from '../text/nextSteps.ts';
import { todayText } from '../text/tasks.ts';
import { Button, LinkButton, Notice, Stack } from '../ui/index.ts';
import type { Today } from './TodayScreen.tsx';

/** More would push the day's work off the screen. */
const SHOWN = 4;

export function UrgentCases({ today }: { today: Today }) {
  const go = usePlace((placed) => placed.go);
  const { narrow, widen, order } = useLedgerView();
  if (today.urgent.length === 0) return null;
  const others = today.urgentTotal - Math.min(SHOWN, today.urgent.length);
  return (
    <Stack gap="s">
      {today.urgent.slice(0, SHOWN).map((each) => (
        <Notice
          key={each.id}
          tone="urgent"
          label={todayText.urgent}
          meta={[each.caseNo, each.officeName, each.staffName].filter(Boolean).join('　')}
          action={
            <Button
              size="s"
              aria-label={todayText.openCase(each.personName || each.caseNo)}
              onPress={() => go({ room: 'case', caseId: each.id })}
            >
              {todayText.open}
            </Button>
          }
        >
          <strong>{each.personName || todayText.urgentNoName}</strong>　{each.urgencyGround}
          {'　'}
          <strong>{safetyText.due(safetyDue(each.openedAt))}</strong>
        </Notice>
      ))}
      {others > 0 && (
        <LinkButton
          onPress={() => {
            widen();
            narrow({ which: 'open', urgency: 'high' });
            order({ column: 'opened', direction: 'ascending' });
            go({ room: 'cases' });
          }}
        >
          {todayText.urgentOthers(others)}
        </LinkButton>
      )}
    </Stack>
  );
}
