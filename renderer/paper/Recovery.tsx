/**
 * The recovery key on paper. It comes from the page's own address and from nowhere else: neither the core nor the record of
 * operations ever sees it, and no name or date is printed that a finder could use. What else belongs on it is written by hand.
 */
import { paperText, recoveryText as text } from '../text/papers.ts';

/** Groups of four, whatever it was separated by. */
const groupsOf = (key: string): string[] => key.replace(/[^0-9A-Za-z]/g, '').match(/.{1,4}/g) ?? [];

export function Recovery({ recoveryKey }: { recoveryKey: string }) {
  return (
    <article className="paper paper-recovery">
      <header className="paper-head">
        <p className="paper-stamp">{paperText.sealed}</p>
        <h1 className="paper-title">{text.title}</h1>
      </header>
      <p className="paper-lead">{text.lead}</p>
      <h2 className="paper-heading">{text.key}</h2>
      <ol className="paper-key">
        {groupsOf(recoveryKey).map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike and none ever moves
          <li key={index}>
            <span className="paper-key-number">{index + 1}</span>
            <span className="paper-key-group">{group}</span>
          </li>
        ))}
      </ol>
      <p className="paper-small">{text.keyNote}</p>
      <h2 className="paper-heading">{text.rulesTitle}</h2>
      <ol className="paper-rules">
        {text.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <h2 className="paper-heading">{text.recordTitle}</h2>
      <table className="paper-table paper-fields paper-by-hand">
        <tbody>
          {[
            [text.office, text.sealedOn],
            [text.sealedBy, text.witness],
            [text.place, text.keeper],
          ].map(([left, right]) => (
            <tr key={left} className="paper-whole">
              <th scope="row">{left}</th>
              <td className="paper-wide" />
              <th scope="row">{right}</th>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <h2 className="paper-heading">{text.checksTitle}</h2>
      <table className="paper-table paper-checks">
        <thead>
          <tr>
            {[text.checkDate, text.checkWhat, text.checkWho].map((label) => (
              <th key={label} scope="col" className="paper-label">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {['1', '2', '3', '4'].map((row) => (
            <tr key={row}>
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
