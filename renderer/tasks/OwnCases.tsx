/** 自分の担当: the member's own open cases, one press from the day's list. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { useLedgerView } from '../ledger/ledgerView.ts';
import { todayText } from '../text/tasks.ts';
import { LinkButton } from '../ui/index.ts';

export function OwnCases() {
  const go = usePlace((placed) => placed.go);
  const { narrow, widen } = useLedgerView();
  const { data } = useQuery(trpc.cases.ledger.queryOptions({ filter: { which: 'mine' }, limit: 1 }));
  if (!data) return null;
  return (
    <LinkButton
      onPress={() => {
        widen();
        narrow({ which: 'mine' });
        go({ room: 'cases' });
      }}
    >
      {todayText.ownCases(data.total)}
    </LinkButton>
  );
}
