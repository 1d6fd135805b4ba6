/**
 * One attachment, large: turned, made larger, one after the other. The bytes come from the core in memory and are drawn; nothing of them is
 * written anywhere. What the page cannot draw says so and how to see it.
 */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { refusalOf } from '../app/useOutcome.ts';
import { sizeWords, attachmentText as words } from '../text/attachments.ts';
import { ATTACHMENT_KIND_LABELS, ATTACHMENT_MEDIA_LABELS } from '../text/labels.ts';
import { Button, Chip, ProgressBar, Row, Soft, useShortcuts } from '../ui/index.ts';
import type { AttachmentRow } from './attachmentRow.ts';
import { drawPicture, isPicture } from './picture.ts';
import { TurnedPicture } from './TurnedPicture.tsx';
import './attachments.css';

/** As much as a scanned A4 page at 300 dpi needs. */
const LONGEST = 4096;
const STEPS = [1, 1.5, 2, 3, 4, 6];

export interface AttachmentViewerProps {
  caseId: string;
  attachmentId: string;
  onWriteOut: (attachmentId: string) => void;
  onClose: () => void;
}

export function AttachmentViewer({ caseId, attachmentId, onWriteOut, onClose }: AttachmentViewerProps) {
  const { data } = useQuery(trpc.attachments.list.queryOptions({ caseId }));
  const rows = (data ?? []).filter(({ deletedAt }) => deletedAt === null);
  const [shownId, show] = useState(attachmentId);
  const [step, setStep] = useState(0);
  const [turns, setTurns] = useState(0);
  const at = rows.findIndex(({ id }) => id === shownId);
  const row = rows[at];
  const go = (by: number) => {
    const next = rows[at + by];
    if (!next) return;
    setStep(0);
    setTurns(0);
    show(next.id);
  };
  const zoom = (by: number) => setStep((before) => Math.min(STEPS.length - 1, Math.max(0, before + by)));
  const turn = () => setTurns((before) => (before + 1) % 4);
  const whole = () => setStep(0);
  useShortcuts({
    ArrowLeft: () => step === 0 && go(-1),
    ArrowRight: () => step === 0 && go(1),
    '+': () => zoom(1),
    ';': () => zoom(1),
    '-': () => zoom(-1),
    '0': whole,
    R: turn,
  });
  const drawable = row?.mediaType != null && isPicture(row.mediaType);
  return (
    <ModalOverlay
      className="ui-dialog-backdrop"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="attachment-viewer-frame">
        <AriaDialog className="attachment-viewer">
          <div className="attachment-viewer-head">
            <div className="attachment-viewer-title">
              <Heading slot="title" level={2}>
                {row?.title || words.untitled}
              </Heading>
              <Row>
                {row?.kind && <Chip>{ATTACHMENT_KIND_LABELS[row.kind]}</Chip>}
                <Soft>{row && factsOf(row)}</Soft>
              </Row>
            </div>
            <Row>
              <Button size="s" onPress={() => go(-1)} isDisabled={at <= 0}>
                {words.previous}
              </Button>
              <Soft>{words.place(at + 1, rows.length)}</Soft>
              <Button size="s" onPress={() => go(1)} isDisabled={at < 0 || at >= rows.length - 1}>
                {words.next}
              </Button>
              <Button size="s" variant="primary" onPress={onClose}>
                {words.close}
              </Button>
            </Row>
          </div>
          {row && (
            <Opened
              key={row.id}
              row={row}
              zoom={STEPS[step] ?? 1}
              turns={turns}
              onWriteOut={() => onWriteOut(row.id)}
            />
          )}
          <div className="attachment-viewer-foot">
            <Soft>{drawable ? words.keys : ''}</Soft>
            <Row>
              {drawable && (
                <>
                  <Button size="s" onPress={() => zoom(-1)} isDisabled={step === 0}>
                    {words.zoomOut}
                  </Button>
                  <Soft>{words.zoomed((STEPS[step] ?? 1) * 100)}</Soft>
                  <Button size="s" onPress={() => zoom(1)} isDisabled={step === STEPS.length - 1}>
                    {words.zoomIn}
                  </Button>
                  <Button size="s" onPress={whole} isDisabled={step === 0}>
                    {words.fit}
                  </Button>
                  <Button size="s" onPress={turn}>
                    {words.turn}
                  </Button>
                </>
              )}
              {row && (
                <Button size="s" variant="quiet" onPress={() => onWriteOut(row.id)}>
                  {words.writeOut}
                </Button>
              )}
            </Row>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

const factsOf = (row: AttachmentRow): string =>
  [
    row.date && formatJapaneseDate(row.date),
    row.mediaType && ATTACHMENT_MEDIA_LABELS[row.mediaType],
    row.size !== null && sizeWords(row.size),
    words.addedBy(row.officeName, row.staffName),
  ]
    .filter(Boolean)
    .join('　');

interface OpenedProps {
  row: AttachmentRow;
  zoom: number;
  turns: number;
  onWriteOut: () => void;
}

function Opened({ row, zoom, turns, onWriteOut }: OpenedProps) {
  const { id, mediaType } = row;
  const opened = useQuery({
    // Neither bytes nor picture stay in the cache once they are out of sight.
    queryKey: ['attachment-body', id],
    queryFn: async () => {
      const body = await trpcClient.attachments.body.query({ attachmentId: id, isLarge: true });
      if (!body.ok) return { refusal: body.refusal, drawn: null };
      const media = body.value.facts.mediaType;
      return {
        refusal: null,
        drawn: isPicture(media) ? await drawPicture(body.value.bytes, media, LONGEST) : null,
      };
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [wasSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (opened.isPending)
    return <div className="attachment-viewer-body">{wasSlow && <ProgressBar label={words.opening} />}</div>;
  const refusal = opened.error ? refusalOf(opened.error) : (opened.data?.refusal ?? null);
  const drawn = opened.data?.drawn;
  const isKnownPicture = mediaType !== null && isPicture(mediaType);
  return (
    <div className="attachment-viewer-body">
      {refusal && <Refused refusal={refusal} />}
      {!refusal && drawn && (
        <TurnedPicture drawn={drawn} zoom={zoom} turns={turns} label={words.pictureOf(row.title ?? '')} />
      )}
      {!refusal && !drawn && (
        <div className="attachment-viewer-other">
          <span className="attachment-sign">{mediaType && ATTACHMENT_MEDIA_LABELS[mediaType]}</span>
          <p>{isKnownPicture ? words.noPicture : words.notShown}</p>
          {!isKnownPicture && <Soft>{words.notShownHelp}</Soft>}
          <Button onPress={onWriteOut}>{words.writeOut}</Button>
        </div>
      )}
    </div>
  );
}
