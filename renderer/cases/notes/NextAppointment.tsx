/** The next appointment, and on which day its 対応事項 falls due: a day agreed with the person stays, a due date is a working day (C22). */
import { useQuery } from '@tanstack/react-query';
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import { trpc } from '../../app/coreLink.ts';
import { caseText } from '../../text/cases.ts';
import { noteText as words } from '../../text/notes.ts';
import { FieldRow, JapaneseDateField, LinkButton, TextField, TimeField } from '../../ui/index.ts';
import type { FieldErrors } from '../fieldErrors.ts';
import type { NoteBody } from './noteBody.ts';
import { PhraseMenu } from './PhraseMenu.tsx';

export interface NextAppointmentProps {
  body: NoteBody;
  change: (part: Partial<NoteBody>) => void;
  errors: FieldErrors;
}

const inWords = (iso: string): string => formatJapaneseDate(iso, 'day', { weekday: true });

export function NextAppointment({ body, change, errors }: NextAppointmentProps) {
  const { nextDate } = body;
  const day = useQuery({
    ...trpc.cases.appointmentDay.queryOptions({ date: nextDate ?? '' }),
    enabled: nextDate !== null,
  }).data;
  return (
    <>
      <FieldRow>
        <JapaneseDateField
          label={caseText.noteNextDate}
          value={nextDate}
          onChange={(next) => change({ nextDate: next })}
          error={errors.nextDate ?? null}
        />
        <TimeField
          label={caseText.noteNextTime}
          value={body.nextTime}
          onChange={(nextTime) => change({ nextTime })}
        />
        <TextField
          label={caseText.noteNextText}
          value={body.nextText}
          onChange={(nextText) => change({ nextText })}
          error={errors.nextText ?? null}
        />
        <PhraseMenu
          field="next-text"
          label={caseText.noteNextText}
          onPick={(text) => change({ nextText: body.nextText + text })}
        />
      </FieldRow>
      {nextDate && day && (
        <p className="case-help" role="status">
          {day.isOpen ? words.open(inWords(day.due)) : words.closed(inWords(nextDate), inWords(day.due))}
          {!day.isOpen && (
            <>
              {'　'}
              <LinkButton onPress={() => change({ nextDate: day.nextOpen })}>
                {words.moveTo(inWords(day.nextOpen))}
              </LinkButton>
            </>
          )}
        </p>
      )}
    </>
  );
}
