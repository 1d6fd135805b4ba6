/** 情報提供書: of whom, what, on which basis, and how it is to be kept. */
import { disclosurePaperText as text } from '../text/papers/informationDisclosure.ts';
import { Ki, type KiItem, Letter, type LetterSheet } from './Letter.tsx';
import { Blank } from './parts.tsx';

export interface InformationDisclosureSheet extends LetterSheet {
  people: { key: string; name: string; kana: string; birth: string }[];
  items: KiItem[];
}

export function InformationDisclosure({ sheet }: { sheet: InformationDisclosureSheet }) {
  return (
    <Letter sheet={sheet}>
      <table className="paper-table paper-request-people">
        <thead>
          <tr>
            <th scope="colgroup" colSpan={3} className="paper-section">
              {text.who}
            </th>
          </tr>
          <tr>
            {[text.person, text.kana, text.birth].map((label) => (
              <th key={label} scope="col" className="paper-label">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.people.map((each) => (
            <tr key={each.key} className="paper-whole">
              <td>{each.name || <Blank />}</td>
              <td>{each.kana}</td>
              <td>{each.birth}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Ki items={sheet.items} />
    </Letter>
  );
}
