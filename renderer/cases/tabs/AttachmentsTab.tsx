/** 添付: the signed papers and photographs of a case as pictures, by what they are; added by choosing, dropping or from a paper's own row. */
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import {
  type AttachmentRow,
  chooseFile,
  subjectOf,
  Thumbnail,
  takeDropped,
} from '../../attachments/index.ts';
import { HistoryButton } from '../../history/index.ts';
import { sizeWords, attachmentText as words } from '../../text/attachments.ts';
import { ATTACHMENT_KIND_LABELS, ATTACHMENT_MEDIA_LABELS, HANDLING_LABELS } from '../../text/labels.ts';
import {
  Button,
  Chip,
  Disclosure,
  EmptyState,
  MenuButton,
  Notice,
  Row,
  Soft,
  Stack,
} from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import { useAction } from '../useAction.ts';

export function AttachmentsTab({ view, open }: CasePartProps) {
  const caseId = view.head.id;
  const { data: rows = [] } = useQuery(trpc.attachments.list.queryOptions({ caseId }));
  const { data: limit } = useQuery(trpc.attachments.limit.queryOptions());
  const [isOver, setOver] = useState(false);
  const [isReading, setReading] = useState(false);
  const [said, say] = useState<string | null>(null);
  const standing = rows.filter(({ deletedAt }) => deletedAt === null);
  const removed = rows.filter(({ deletedAt }) => deletedAt !== null);
  const mib = limit?.mib ?? 0;
  const take = (looking: Promise<string | null>) => {
    say(null);
    setReading(true);
    void looking
      .then((chosen) => chosen && open({ kind: 'attachment-add', chosen }))
      .finally(() => setReading(false));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file, ...others] = [...event.dataTransfer.files];
    if (others.length > 0) say(words.onlyOne);
    else if (file && limit) take(takeDropped(file, mib));
  };
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button does the same
    <div
      className="attachments"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node) && setOver(false)}
      onDrop={drop}
    >
      <Stack>
        <p className="case-help">{words.lead}</p>
        <Row>
          <Button
            size="s"
            onPress={() => take(chooseFile())}
            isPending={isReading}
            pendingLabel={words.reading}
          >
            {words.add}
          </Button>
          <Soft>{isOver ? words.dropHere : words.dropHint}</Soft>
        </Row>
        {said && (
          <Notice tone="caution" label={words.one} isAnnounced>
            {said}
          </Notice>
        )}
        {standing.length === 0 && <EmptyState title={words.none}>{words.noneText(mib)}</EmptyState>}
        <ul className="attachment-list" aria-label={words.list}>
          {standing.map((row) => (
            <AttachmentCard key={row.id} row={row} view={view} open={open} />
          ))}
        </ul>
        {removed.length > 0 && (
          <Disclosure title={words.removed(removed.length)}>
            <ul className="case-records">
              {removed.map((row) => (
                <RemovedRow key={row.id} row={row} />
              ))}
            </ul>
          </Disclosure>
        )}
      </Stack>
    </div>
  );
}

function AttachmentCard({ row, view, open }: CasePartProps & { row: AttachmentRow }) {
  const title = row.title || words.untitled;
  const subject = subjectOf(view, row.aboutEntity, row.aboutId);
  const facts = [
    row.date && formatJapaneseDate(row.date),
    row.mediaType && ATTACHMENT_MEDIA_LABELS[row.mediaType],
    row.size !== null && sizeWords(row.size),
  ].filter(Boolean);
  const isHere = row.body === 'here';
  return (
    <li className="attachment-card">
      <Thumbnail id={row.id} media={row.mediaType} isHere={isHere} />
      <div className="attachment-words">
        <Row>
          {row.kind && <Chip>{ATTACHMENT_KIND_LABELS[row.kind]}</Chip>}
          {row.handling && row.handling !== 'normal' && (
            <Chip tone="warn">{HANDLING_LABELS[row.handling]}</Chip>
          )}
        </Row>
        <strong className="attachment-name">{title}</strong>
        <Soft>{facts.join('　')}</Soft>
        <Soft>{words.addedBy(row.officeName, row.staffName)}</Soft>
        {subject && subject.label !== title && <Soft>{words.aboutIs(subject.label)}</Soft>}
        {row.note && <p className="case-text">{row.note}</p>}
        {!isHere && (
          <Notice tone="caution" label={words.noBody}>
            {row.body === 'damaged' ? words.bodyDamaged : words.bodyMissing}
          </Notice>
        )}
        <Row>
          <Button
            size="s"
            aria-label={words.viewOf(title)}
            isDisabled={row.body === 'missing'}
            onPress={() => open({ kind: 'attachment-view', attachmentId: row.id })}
          >
            {words.view}
          </Button>
          <MenuButton
            label={words.menu}
            aria-label={words.menuOf(title)}
            sections={[
              {
                title,
                choices: [
                  { key: 'attachment-change', label: words.change },
                  { key: 'attachment-write-out', label: words.writeOut, note: words.writeOutNote },
                  { key: 'attachment-remove', label: words.remove },
                ],
              },
            ]}
            onAction={(kind) => open({ kind: kind as 'attachment-change', attachmentId: row.id })}
          />
          <HistoryButton what={title} rows={[{ entity: 'attachment', id: row.id }]} />
        </Row>
      </div>
    </li>
  );
}

const restore = (attachmentId: string) => trpcClient.attachments.restore.mutate({ attachmentId });

function RemovedRow({ row }: { row: AttachmentRow }) {
  const restoring = useAction(restore);
  const title = row.title || words.untitled;
  return (
    <li>
      <Row justify="between">
        <div>
          <strong>{title}</strong>
          <br />
          <Soft>{words.removedWhy(row.removalReason ?? '')}</Soft>
        </div>
        <Row>
          <Button
            size="s"
            variant="quiet"
            aria-label={words.restoreOf(title)}
            onPress={() => void restoring.runThen(row.id, () => undefined)}
          >
            {words.restore}
          </Button>
          <HistoryButton what={title} rows={[{ entity: 'attachment', id: row.id }]} />
        </Row>
      </Row>
    </li>
  );
}
