/** A day by which something is due (C22): of one on which the office is closed it says so, and on which day it will be due instead. */
import { useQuery } from '@tanstack/react-query';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { workingDayText as text } from '../text/workingDays.ts';
import { JapaneseDateField, type JapaneseDateFieldProps } from '../ui/index.ts';

const inWords = (iso: string): string => formatJapaneseDate(iso, 'day', { weekday: true });

export function DueDateField(props: JapaneseDateFieldProps) {
  const { value } = props;
  const { data: day } = useQuery({
    ...trpc.workingDays.day.queryOptions({ date: value ?? '' }),
    enabled: value !== null,
  });
  const isClosed = value !== null && day?.isOpen === false;
  return (
    <JapaneseDateField
      {...props}
      {...(isClosed && {
        help: <strong role="status">{text.dueMoves(inWords(value), day.name, inWords(day.nextOpen))}</strong>,
      })}
    />
  );
}
