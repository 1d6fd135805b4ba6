/** One 伝言 as a colleague reads it: who waits for a call, what it is about, how far it is. */
import type { inferRouterOutputs } from '@trpc/server';
import { formatInstantTokyo } from '../../db/calendar/rules.ts';
import type { AppRouter } from '../../db/router.ts';
import { usePlace } from '../app/place.ts';
import { MESSAGE_KIND_LABELS, MESSAGE_STATE_LABELS } from '../text/labels.ts';
import { messageText as words } from '../text/messages.ts';
import { Chip, LinkButton, Row, Soft } from '../ui/index.ts';

export type MessageRow = inferRouterOutputs<AppRouter>['messages']['list'][number];

const at = (instant: number | null): string => (instant === null ? '' : formatInstantTokyo(instant));

export const writerOf = (row: MessageRow): string =>
  words.from(row.fromName, row.fromOfficeName, at(row.writtenAt));

export function MessageState({ row }: { row: MessageRow }) {
  const tone = row.state === 'unread' ? 'warn' : row.state === 'done' ? 'ok' : 'neutral';
  return (
    <Chip tone={tone} isStrong={row.state === 'unread'}>
      {MESSAGE_STATE_LABELS[row.state]}
    </Chip>
  );
}

export function MessageWords({ row }: { row: MessageRow }) {
  const go = usePlace((placed) => placed.go);
  const call = words.call(row.callerName ?? '', row.callerTel ?? '', row.callWhen ?? '');
  const { caseId } = row;
  return (
    <>
      <Row>
        {row.kind === 'call-back' && <Chip tone="info">{MESSAGE_KIND_LABELS[row.kind]}</Chip>}
        {caseId && (
          <LinkButton aria-label={words.openCase(row.caseNo)} onPress={() => go({ room: 'case', caseId })}>
            {[row.personName, row.caseNo].filter(Boolean).join(' ')}
          </LinkButton>
        )}
      </Row>
      {call && <div>{call}</div>}
      {row.isTelConcealed && <Soft>{words.telConcealed}</Soft>}
      {row.messageBody && <div className="message-body">{row.messageBody}</div>}
      {row.readAt !== null && row.state === 'read' && (
        <Soft>{words.readBy(row.readByName, at(row.readAt))}</Soft>
      )}
      {row.doneAt !== null && <Soft>{words.doneBy(row.doneByName, at(row.doneAt))}</Soft>}
      {row.reply && <div>{words.answered(row.reply)}</div>}
    </>
  );
}
