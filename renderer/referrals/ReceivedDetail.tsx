/** One 受けたつなぎ: what it says, which case it became, and the one thing to do next — begin a reception, or answer. */
import { useState } from 'react';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { useAction } from '../cases/useAction.ts';
import { HistoryButton } from '../history/index.ts';
import { PaperPreview } from '../paper/index.ts';
import { SamePerson } from '../people/index.ts';
import { CONSENT_SEEN_LABELS, RECEIVED_WAY_LABELS, REFERRAL_ANSWER_LABELS } from '../text/labels.ts';
import { receivedText as text } from '../text/received.ts';
import { uiText } from '../text/ui.ts';
import {
  Button,
  ConfirmDialog,
  DescriptionList,
  Dialog,
  LinkButton,
  Row,
  Soft,
  Stack,
  useAnnounce,
} from '../ui/index.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { LinkCaseDialog } from './LinkCaseDialog.tsx';
import { ReceivedDialog } from './ReceivedDialog.tsx';
import type { Received } from './ReceivedScreen.tsx';

const begin = (id: string) => trpcClient.referrals.received.beginReception.mutate({ id });
const unlink = (id: string) => trpcClient.referrals.received.link.mutate({ id, caseId: null });
const remove = (id: string) => trpcClient.referrals.received.remove.mutate({ id });
const day = (iso: string | null) => (iso ? formatJapaneseDate(iso) : '');

type Open = 'edit' | 'answer' | 'link' | 'remove' | 'paper' | null;

export function ReceivedDetail({ received, onClose }: { received: Received; onClose: () => void }) {
  const [open, setOpen] = useState<Open>(null);
  const [linkQuery, setLinkQuery] = useState('');
  const go = usePlace((placed) => placed.go);
  const announce = useAnnounce();
  const beginning = useAction(begin);
  const unlinking = useAction(unlink);
  const removing = useAction(remove);
  const number = received.number ?? '';
  const startLink = (query: string) => {
    setLinkQuery(query);
    setOpen('link');
  };
  if (open === 'edit') return <ReceivedDialog received={received} onClose={() => setOpen(null)} />;
  if (open === 'answer') return <AnswerDialog received={received} onClose={() => setOpen(null)} />;
  if (open === 'link')
    return <LinkCaseDialog received={received} query={linkQuery} onClose={() => setOpen(null)} />;
  if (open === 'paper')
    return (
      <PaperPreview
        paper="received-referral-answer"
        id={received.id}
        caseId={received.caseId}
        suggestedName={text.paperName(number)}
        onClose={() => setOpen(null)}
      />
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text.detailTitle(number)}
      size="l"
      actions={
        <>
          <Button onPress={onClose}>{uiText.close}</Button>
          {received.answeredOn ? (
            <Button variant="primary" onPress={() => setOpen('paper')}>
              {text.paper}
            </Button>
          ) : (
            <Button variant={received.case ? 'primary' : 'secondary'} onPress={() => setOpen('answer')}>
              {text.answer}
            </Button>
          )}
          {!received.case && !received.answeredOn && (
            <Button
              variant="primary"
              isPending={beginning.isRunning}
              onPress={() =>
                void beginning.runThen(received.id, ({ draftId }) => go({ room: 'reception', draftId }))
              }
            >
              {text.begin}
            </Button>
          )}
        </>
      }
    >
      <Stack>
        <Refused refusal={beginning.refusal ?? unlinking.refusal ?? removing.refusal} />
        <Facts received={received} />
        {received.case ? (
          <Row>
            <strong>{text.caseOf}</strong>
            <LinkButton onPress={() => go({ room: 'case', caseId: received.caseId ?? '' })}>
              {`${received.case.personName || text.noName} ${received.case.caseNo}`}
            </LinkButton>
            {!received.answeredOn && (
              <LinkButton
                onPress={() =>
                  void unlinking.runThen(received.id, () => announce(text.unlinked, { tone: 'ok' }))
                }
              >
                {text.unlink}
              </LinkButton>
            )}
          </Row>
        ) : (
          <>
            <h3 className="received-heading">{text.caseOf}</h3>
            <SamePerson
              person={{
                name: received.personName ?? '',
                kana: received.personKana ?? '',
                birth:
                  received.personBirthDate &&
                  received.personBirthPrecision &&
                  received.personBirthPrecision !== 'unknown'
                    ? { iso: received.personBirthDate, precision: received.personBirthPrecision }
                    : null,
                telHome: received.personTel ?? undefined,
                address: received.personAddress ?? undefined,
              }}
              useLabel={text.sameUse}
              onUse={(candidate) => startLink(candidate.name)}
            />
            <Soft>{text.beginHelp}</Soft>
          </>
        )}
        <Row>
          {!received.case && (
            <Button size="s" onPress={() => startLink(received.personName ?? '')}>
              {text.link}
            </Button>
          )}
          {!received.answeredOn && (
            <>
              <Button size="s" onPress={() => setOpen('edit')}>
                {text.edit}
              </Button>
              <Button size="s" variant="quiet" onPress={() => setOpen('remove')}>
                {text.remove}
              </Button>
            </>
          )}
          <HistoryButton what={number} rows={[{ entity: 'receivedReferral', id: received.id }]} />
        </Row>
      </Stack>
      <ConfirmDialog
        isOpen={open === 'remove'}
        title={text.removeTitle(number)}
        confirmLabel={text.remove}
        tone="danger"
        isPending={removing.isRunning}
        onClose={() => setOpen(null)}
        onConfirm={() =>
          void removing.runThen(received.id, () => {
            announce(text.removed, { tone: 'ok' });
            onClose();
          })
        }
      >
        {text.removeText}
      </ConfirmDialog>
    </Dialog>
  );
}

function Facts({ received }: { received: Received }) {
  const person = [
    received.personName || text.noName,
    received.personKana,
    received.personBirthDate &&
      received.personBirthPrecision &&
      received.personBirthPrecision !== 'unknown' &&
      formatJapaneseDate(received.personBirthDate, received.personBirthPrecision),
    received.personAddress,
    received.personTel,
  ];
  return (
    <DescriptionList
      items={[
        {
          label: text.columns.received,
          value: [
            day(received.receivedOn),
            received.way && RECEIVED_WAY_LABELS[received.way],
            received.officeName,
            received.staffName,
          ]
            .filter(Boolean)
            .join('　'),
        },
        {
          label: text.organisation,
          value: [received.senderName, received.contactName, received.contactTel].filter(Boolean).join('　'),
        },
        { label: text.columns.person, value: person.filter(Boolean).join('　') },
        { label: text.content, value: <span className="received-text">{received.content}</span> },
        { label: text.request, value: <span className="received-text">{received.request || '—'}</span> },
        {
          label: text.consentSeen,
          value: received.consentSeen && CONSENT_SEEN_LABELS[received.consentSeen],
        },
        received.answeredOn
          ? {
              label: text.answerChoice,
              value: [
                received.answer && REFERRAL_ANSWER_LABELS[received.answer],
                day(received.answeredOn),
                received.answerWay && RECEIVED_WAY_LABELS[received.answerWay],
                received.answeredByName,
              ]
                .filter(Boolean)
                .join('　'),
              note: received.answerText,
            }
          : { label: text.answerDue, value: day(received.answerDue) },
      ]}
    />
  );
}
