/** 会議録 of six pages in the office that is measured: one sitting and what several organisations reported, in the office's own sentences. */
import { createSupportMeeting } from '../../db/meetings/sittings.ts';
import { meetingsOfCase } from '../../db/meetings/store.ts';
import { saveStatement } from '../../db/meetings/supportMeeting.ts';
import type { Session } from '../../db/session.ts';

const REPORTS = 12;
const NOTES_IN_REPORT = 11;

/** The part of the sitting that is the last case's: what its minutes are asked for by. */
export function longMinutes(session: Session): string {
  const { store, staff } = session;
  const caseId = store.connection.prepare('SELECT max(id) FROM supportCase').pluck().get() as string;
  const [sat] = meetingsOfCase(store, caseId);
  if (sat) return sat.meetingCaseId;
  const facts = store.connection
    .prepare('SELECT fact FROM progressNote ORDER BY id LIMIT ?')
    .pluck()
    .all(REPORTS * NOTES_IN_REPORT) as string[];
  return store.write(staff.id, () => {
    const made = createSupportMeeting(session, { caseId, date: '2026-06-30' });
    if (!made.ok) throw new Error(made.refusal.code);
    const { meetingCaseId } = made.value;
    for (let position = 0; position < REPORTS; position += 1) {
      const saved = saveStatement(session, {
        meetingCaseId,
        organisationId: null,
        organisationName: `計測の機関 ${position + 1}`,
        fact: facts.slice(position * NOTES_IN_REPORT, (position + 1) * NOTES_IN_REPORT).join('\n'),
        position,
      });
      if (!saved.ok) throw new Error(saved.refusal.code);
    }
    return meetingCaseId;
  });
}
