/** A paper that gives out the office's own telephone while none is set: said before it is printed, with the way to set it. */
import { useQuery } from '@tanstack/react-query';
import type { Paper } from '../../db/papers/codes.ts';
import { isPermitted } from '../../db/staff/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { previewText as text } from '../text/papers.ts';
import { Button, Notice } from '../ui/index.ts';

const GIVES_TEL: readonly Paper[] = [
  'guide-memo',
  'referral-sheet',
  'received-referral-answer',
  'meeting-notice',
  'information-request',
  'information-answer',
  'information-disclosure',
  'support-decision-notice',
  'closing-notice',
  'advice-sheet',
];

export function NoOfficeTel({ paper, onLeave }: { paper: Paper; onLeave: () => void }) {
  const go = usePlace((placed) => placed.go);
  const { data: session } = useQuery(trpc.office.session.queryOptions());
  if (session?.office.tel !== '' || !GIVES_TEL.includes(paper)) return null;
  const manages = isPermitted(session.staff.roles, 'office.manage');
  const set = () => {
    onLeave();
    go({ room: 'settings', tab: 'office' });
  };
  return (
    <Notice
      tone="caution"
      label={text.noTelLabel}
      {...(manages && {
        action: (
          <Button size="s" onPress={set}>
            {text.setTel}
          </Button>
        ),
      })}
    >
      {manages ? text.noTel : text.noTelAsk}
    </Notice>
  );
}
