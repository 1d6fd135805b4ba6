/**
 * 会議録 of a 支援会議, one case of it (domain form: a ruled table, sections 1–11). Each section is a table of its own whose head
 * repeats where a long text runs on to the next page. The law's line on secrecy and 非公開 stand at its head (R04).
 */
import { minutesText as text } from '../text/papers.ts';
import { AttendeeTable, MinutesHead } from './MinutesHead.tsx';
import { MinutesSeals } from './MinutesSeals.tsx';
import { LeadTable, RoleTable, Section, SectionHead, StatementTables } from './MinutesSections.tsx';
import type { MinutesSheet } from './minutesSheet.ts';
import { Lines, Tick } from './parts.tsx';

export function Minutes({ sheet }: { sheet: MinutesSheet }) {
  return (
    <article className="paper" data-blank={sheet.isBlank || undefined}>
      <MinutesHead sheet={sheet} />
      <AttendeeTable sheet={sheet} />
      <Section number={1} title={text.purpose} body={sheet.purpose} rows={3} />
      <StatementTables words={text} statements={sheet.statements} />
      <Section number={3} title={text.wishes} body={sheet.wishes} rows={3} />
      <Section
        number={4}
        title={text.assessment}
        body={[sheet.urgency && `${text.urgency}　${sheet.urgency}`, sheet.assessment]
          .filter(Boolean)
          .join('\n')}
        rows={5}
      />
      <Section number={5} title={text.discussion} body={sheet.discussion} rows={6} />
      <table className="paper-table">
        <SectionHead number={6} title={text.agreed} columns={1} />
        <tbody>
          <tr>
            <td>
              <Lines text={sheet.agreed} rows={2} />
              <Tick isTicked={sheet.isReadAloud}>{text.readAloud}</Tick>
            </td>
          </tr>
        </tbody>
      </table>
      <RoleTable words={text} roles={sheet.roles} />
      <LeadTable words={text} lead={sheet.lead} coordinator={sheet.coordinator} />
      <Section number={9} title={text.gaps} body={sheet.gaps} rows={2} />
      <Section number={10} title={text.remaining} body={sheet.remaining} rows={2} />
      <Section number={11} title={text.next} body={sheet.next} rows={1} isKept />
      <MinutesSeals sheet={sheet} />
    </article>
  );
}
