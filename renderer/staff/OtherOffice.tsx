/** Another window's card: its words, who compared them, and whether it still holds. */
import { useState } from 'react';
import { formatJapaneseDate, toTokyoDate } from '../../db/calendar/rules.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { cardsText, WITHDRAWAL_REASON_LABELS } from '../text/cards.ts';
import { settingsText } from '../text/staff.ts';
import {
  Button,
  Chip,
  ConfirmDialog,
  Disclosure,
  LinkButton,
  Row,
  Soft,
  Stack,
  useAnnounce,
} from '../ui/index.ts';
import type { Offices } from './CardsTab.tsx';
import { ConfirmCardDialog } from './ConfirmCardDialog.tsx';
import { TwelveWords } from './TwelveWords.tsx';
import { WithdrawCardDialog } from './WithdrawCardDialog.tsx';

const text = settingsText.cards;
const words = cardsText.other;
const discardCard = (officeId: string) =>
  trpcClient.handoff.discardCard
    .mutate({ officeId })
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

type Other = Offices['others'][number];
type State = keyof typeof words.states;
const TONES = { confirmed: 'ok', unconfirmed: 'warn', renewed: 'warn', withdrawn: 'urgent' } as const;

const stateOf = (office: Other): State =>
  office.withdrawn
    ? 'withdrawn'
    : office.confirmed
      ? 'confirmed'
      : office.isRenewed
        ? 'renewed'
        : 'unconfirmed';

export function OtherOffice({ office, manages }: { office: Other; manages: boolean }) {
  const [asked, setAsked] = useState<'confirm' | 'withdraw' | 'discard' | null>(null);
  const announce = useAnnounce();
  const discarding = useOutcome(discardCard);
  const state = stateOf(office);
  const isWaiting = state === 'unconfirmed' || state === 'renewed';
  const close = () => setAsked(null);
  const discard = async () => {
    if (await discarding.run(office.officeId)) announce(words.discarded, { tone: 'ok' });
    close();
  };
  return (
    <Stack gap="s">
      <Row>
        <h3>{office.name}</h3>
        <Chip tone={TONES[state]}>{words.states[state]}</Chip>
        {state === 'confirmed' && <Soft>{words.kinds[office.isOwnCity ? 'own' : 'outside']}</Soft>}
      </Row>
      <OfState office={office} state={state} />
      <Refused refusal={discarding.refusal} />
      {manages && state !== 'withdrawn' && (
        <Row>
          {isWaiting && (
            <>
              <Button variant="primary" onPress={() => setAsked('confirm')}>
                {cardsText.confirm.open}
              </Button>
              <LinkButton aria-label={words.discardOf(office.name)} onPress={() => setAsked('discard')}>
                {words.discard}
              </LinkButton>
            </>
          )}
          {state !== 'unconfirmed' && (
            <LinkButton aria-label={words.withdrawOf(office.name)} onPress={() => setAsked('withdraw')}>
              {words.withdraw}
            </LinkButton>
          )}
        </Row>
      )}
      {asked === 'confirm' && <ConfirmCardDialog office={office} onClose={close} />}
      {asked === 'withdraw' && <WithdrawCardDialog office={office} onClose={close} />}
      <ConfirmDialog
        isOpen={asked === 'discard'}
        title={words.discardTitle(office.name)}
        confirmLabel={words.discard}
        onConfirm={() => void discard()}
        onClose={close}
        isPending={discarding.isRunning}
      >
        {words.discardText}
      </ConfirmDialog>
    </Stack>
  );
}

function OfState({ office, state }: { office: Other; state: State }) {
  const twelve = <TwelveWords name={office.name} words={office.words} />;
  const day = (at: number) => formatJapaneseDate(toTokyoDate(at));
  if (office.withdrawn) {
    const { at, byName, reason } = office.withdrawn;
    return (
      <>
        <p>{words.withdrawn(day(at), byName, WITHDRAWAL_REASON_LABELS[reason])}</p>
        <Soft>{words.again}</Soft>
      </>
    );
  }
  if (state !== 'confirmed')
    return (
      <>
        {state === 'renewed' && <p>{words.renewed}</p>}
        <Soft>{text.readAloud}</Soft>
        {twelve}
      </>
    );
  return (
    <>
      {office.confirmedAt !== null && office.readWithName && (
        <Soft>{words.readBy(day(office.confirmedAt), office.confirmedByName, office.readWithName)}</Soft>
      )}
      <Disclosure title={words.showWords}>{twelve}</Disclosure>
    </>
  );
}
