/** What 週間予定 and due dates stand on: the window's rooms, and the days on which the office is closed. */
import { Stack } from '../ui/index.ts';
import { HolidaysPanel } from '../workingDays/index.ts';
import { RoomsPanel } from './RoomsPanel.tsx';

export function WeekSettingsTab({ manages, mayName }: { manages: boolean; mayName: boolean }) {
  return (
    <Stack>
      {mayName && <RoomsPanel />}
      <HolidaysPanel manages={manages} />
    </Stack>
  );
}
