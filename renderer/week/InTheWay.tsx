/** What an appointment that is being typed would meet, and whether its day is a closed one: said, and left to whoever books. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { weekText } from '../text/week.ts';
import { Notice } from '../ui/index.ts';
import { HAS_ROOM, type Typed } from './appointmentForm.ts';
import { shortDay, toldBriefly, type Week } from './words.ts';

const text = weekText.appointment;

export function InTheWay({
  week,
  typed,
  appointmentId,
}: {
  week: Week;
  typed: Typed;
  appointmentId: string | null;
}) {
  const { date, startTime, staffId } = typed;
  const { data: clashes = [] } = useQuery({
    ...trpc.week.clashes.queryOptions({
      appointmentId,
      staffId: staffId ?? '',
      officeId: typed.officeId,
      date: date ?? week.today,
      startTime: startTime ?? '00:00',
      endTime: typed.endTime,
      room: HAS_ROOM.includes(typed.kind) ? typed.room : '',
    }),
    enabled: date !== null && startTime !== null && staffId !== null,
    placeholderData: keepPreviousData,
  });
  const words = clashes.map(({ of, other }) =>
    of === 'room'
      ? weekText.clashRoom(other.room, toldBriefly(other))
      : weekText.clashStaff(toldBriefly(other, false)),
  );
  const { data: day } = useQuery({
    ...trpc.workingDays.day.queryOptions({ date: date ?? week.today }),
    enabled: date !== null,
  });
  if (date !== null && day?.isOpen === false)
    words.push(text.onClosedDay(shortDay(date), day.name || text.weekend));
  return (
    <div role="status">
      {words.length > 0 && (
        <Notice tone="caution" label={weekText.clash}>
          {words.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}
