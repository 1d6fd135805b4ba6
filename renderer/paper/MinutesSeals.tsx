/** The foot of 会議録: secrecy confirmed, who wrote it, and the boxes for the seals. Approval happens on this paper (C4). */
import { minutesText as text } from '../text/papers.ts';
import type { MinutesSheet } from './minutesSheet.ts';
import { Tick } from './parts.tsx';
import { SealBoxes } from './SealBoxes.tsx';

export function MinutesSeals({ sheet }: { sheet: MinutesSheet }) {
  const { decision } = sheet;
  const lines = [
    [text.decider, decision.decider],
    [text.decidedOn, decision.on],
    [text.decisionNumber, decision.number],
  ];
  const hasDecision = lines.some(([, value]) => value);
  return (
    <section className="paper-foot">
      <p>
        <Tick isTicked={sheet.isSecrecyConfirmed}>{text.secrecyConfirmed}</Tick>
      </p>
      <div className="paper-foot-row">
        <table className="paper-table paper-written">
          <tbody>
            <tr>
              <th scope="row">{text.writtenBy}</th>
              <td>{sheet.recorder}</td>
            </tr>
            <tr>
              <th scope="row">{text.writtenOn}</th>
              <td>{sheet.writtenOn || text.blankDate}</td>
            </tr>
            {hasDecision && (
              <tr>
                <th scope="row">{decision.label}</th>
                <td>
                  {lines.map(([label, value]) =>
                    value ? (
                      <p key={label}>
                        {label}　{value}
                      </p>
                    ) : null,
                  )}
                </td>
              </tr>
            )}
          </tbody>
        </table>
        <SealBoxes />
      </div>
    </section>
  );
}
