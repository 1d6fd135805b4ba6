/** The boxes for the seals: approval happens on the paper (C4). */
import { minutesText as text } from '../text/papers.ts';

export const SealBoxes = () => (
  <table className="paper-table paper-seals">
    <tbody>
      <tr>
        <th scope="row" rowSpan={2} className="paper-seals-title">
          {text.sealBox}
        </th>
        {text.seals.map((seal) => (
          <th key={seal} scope="col">
            {seal}
          </th>
        ))}
        <td />
      </tr>
      <tr className="paper-seal-row">
        {text.seals.map((seal) => (
          <td key={seal} />
        ))}
        <td />
      </tr>
    </tbody>
  </table>
);
