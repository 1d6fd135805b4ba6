/** 情報提供依頼書 (社会福祉法106条の6第3項) and 情報提供書: of whom, by name and birthday alone, and then what is asked or told. */
import { Ki, type KiItem, Letter, type LetterSheet } from './Letter.tsx';
import { Blank } from './parts.tsx';

export interface PeopleLetterSheet extends LetterSheet {
  words: { who: string; person: string; kana: string; birth: string };
  people: { key: string; name: string; kana: string; birth: string }[];
  items: KiItem[];
}

export function PeopleLetter({ sheet }: { sheet: PeopleLetterSheet }) {
  const { words } = sheet;
  return (
    <Letter sheet={sheet}>
      <table className="paper-table paper-request-people">
        <thead>
          <tr>
            <th scope="colgroup" colSpan={3} className="paper-section">
              {words.who}
            </th>
          </tr>
          <tr>
            {[words.person, words.kana, words.birth].map((label) => (
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
