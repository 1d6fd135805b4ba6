/** 開催通知: one letter for each addressee, each on a page of its own. */
import { Ki, Letter } from './Letter.tsx';
import type { NoticeSheet } from './meetingSheets.ts';

export const MeetingNotice = ({ sheets }: { sheets: readonly NoticeSheet[] }) =>
  sheets.map((sheet) => (
    <Letter key={sheet.to?.lines.join() ?? ''} sheet={{ ...sheet, isOneOfMany: sheets.length > 1 }}>
      <Ki items={sheet.items} />
      <p className="paper-secrecy paper-notice-secrecy">{sheet.secrecy}</p>
    </Letter>
  ));
