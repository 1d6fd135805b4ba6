/**
 * R09 — where an address is concealed: a field for the reason, and what is seen then for as long as this form is open. Who looked and
 * why goes into the record of operations.
 */
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import type { AppRouter } from '../../db/router.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useAction } from '../cases/useAction.ts';
import { caseText } from '../text/cases.ts';
import { peopleText as words } from '../text/people.ts';
import { visitText } from '../text/visits.ts';
import { Button, Chip, DescriptionList, Row, Soft, TextField } from '../ui/index.ts';

export type Revealed = Extract<inferRouterOutputs<AppRouter>['people']['reveal'], { ok: true }>['value'];

const ENOUGH = 5;
const reveal = (input: { caseId: string; personId: string; reason: string }) =>
  trpcClient.people.reveal.mutate(input);

export interface ConcealedContactProps {
  caseId: string;
  personId: string;
  onReveal: (revealed: Revealed) => void;
}

export function ConcealedContact({ caseId, personId, onReveal }: ConcealedContactProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const action = useAction(reveal);
  const isEnough = reason.trim().length >= ENOUGH;
  return (
    <section className="people-concealed" aria-label={words.concealed}>
      <Row>
        <Chip tone="warn" isStrong>
          {words.concealed}
        </Chip>
        <Soft>{revealed ? words.revealed : words.hidden}</Soft>
      </Row>
      <Refused refusal={action.refusal} />
      {revealed ? (
        <DescriptionList
          layout="stack"
          items={[
            { label: caseText.householdAddress, value: revealed.household.address },
            { label: caseText.householdTel, value: revealed.household.tel },
            { label: caseText.householdTelMobile, value: revealed.household.telMobile },
            { label: visitText.way, value: revealed.household.visitWay },
            { label: words.visitorTels, value: revealed.visitorTels.join('、') },
          ]}
        />
      ) : (
        <div className="people-reveal">
          <TextField
            label={words.revealReason}
            value={reason}
            onChange={setReason}
            help={words.revealReasonHelp}
            error={tried && !isEnough ? words.revealReasonFault : null}
          />
          <Button
            onPress={() => {
              setTried(true);
              if (!isEnough) return;
              void action.runThen({ caseId, personId, reason }, (shown) => {
                setRevealed(shown);
                onReveal(shown);
              });
            }}
          >
            {words.reveal}
          </Button>
        </div>
      )}
    </section>
  );
}
