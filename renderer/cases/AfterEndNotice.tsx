/** 終結のあとに書かれた記録: that there is one, whose, and the way to go on with the case. */
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { afterEndText as words } from '../text/afterEnd.ts';
import { Button, Notice } from '../ui/index.ts';
import type { CaseView } from './caseView.ts';
import type { OpenDialog } from './dialogs/caseDialog.ts';

export function AfterEndNotice({ view, open }: { view: CaseView; open: OpenDialog }) {
  const [last] = view.afterEnd;
  if (!last) return null;
  const { staff, offices } = view.names;
  return (
    <Notice
      tone="caution"
      label={words.title(view.afterEnd.length)}
      action={
        <Button size="s" onPress={() => open({ kind: 'reopen' })}>
          {words.reopen}
        </Button>
      }
    >
      {words.lead(
        last.at === null ? '' : formatShort(toTokyoDate(last.at)),
        offices[last.officeId ?? ''] ?? '',
        staff[last.staffId ?? ''] ?? '',
      )}
    </Notice>
  );
}
