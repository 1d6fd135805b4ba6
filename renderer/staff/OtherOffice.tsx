/** Another window's card: its words, and whether two people have compared them. */
import { useState } from 'react';
import { cardsText } from '../text/cards.ts';
import { settingsText } from '../text/staff.ts';
import { Button, Chip, Row, Soft, Stack } from '../ui/index.ts';
import { ConfirmCardDialog } from './ConfirmCardDialog.tsx';
import { TwelveWords } from './TwelveWords.tsx';

const text = settingsText.cards;
export interface OtherOfficeProps {
  office: { officeId: string; name: string; confirmed: boolean; words: string[] };
  manages: boolean;
}

export function OtherOffice({ office, manages }: OtherOfficeProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <Stack gap="s">
      <Row>
        <h3>{office.name}</h3>
        <Chip tone={office.confirmed ? 'ok' : 'warn'}>
          {office.confirmed ? text.confirmed : text.unconfirmed}
        </Chip>
      </Row>
      {!office.confirmed && <Soft>{text.readAloud}</Soft>}
      <TwelveWords name={office.name} words={office.words} />
      {!office.confirmed && manages && (
        <Row>
          <Button variant="primary" onPress={() => setAsking(true)}>
            {cardsText.confirm.open}
          </Button>
        </Row>
      )}
      {isAsking && <ConfirmCardDialog office={office} onClose={() => setAsking(false)} />}
    </Stack>
  );
}
