/** 案内メモ: large type with ふりがな, nothing on it that tells what it is about. One page. */
import { guideMemoText as words } from '../text/papers/guideMemo.ts';
import { Blank } from './parts.tsx';
import { markedPieces, namePieces, type Piece, typedPieces } from './readings.ts';

export interface GuideMemoSheet {
  isBlank: boolean;
  date: string;
  place: { name: string; kana: string; where: string; hours: string };
  appointment: string;
  contact: { name: string; kana: string };
  tel: string;
  bring: string;
  office: { name: string; tel: string; staff: string };
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, reading }, index) =>
    reading ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a paper's words never move while it is shown
      <ruby key={index}>
        {text}
        <rt>{reading}</rt>
      </ruby>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a paper's words never move while it is shown
      <span key={index}>{text}</span>
    ),
  );
}

const Words = ({ children }: { children: string }) => <Pieces pieces={markedPieces(children)} />;
const Typed = ({ text }: { text: string }) => <Pieces pieces={typedPieces(text)} />;

export function GuideMemo({ sheet }: { sheet: GuideMemoSheet }) {
  const { place, contact, office } = sheet;
  const has = (text: string) => sheet.isBlank || text !== '';
  return (
    <article className="paper paper-guide" data-blank={sheet.isBlank || undefined}>
      <p className="paper-guide-date">
        {sheet.isBlank ? <Words>{words.blankDate}</Words> : <Typed text={sheet.date} />}
      </p>
      <h1 className="paper-guide-title">
        <Words>{words.title}</Words>
      </h1>
      <p className="paper-guide-lead">
        <Words>{words.lead}</Words>
      </p>
      <table className="paper-table paper-guide-table">
        <colgroup>
          <col className="paper-guide-label" />
          <col />
        </colgroup>
        <tbody>
          <Fact label={words.place}>
            {place.name && (
              <strong>
                <Pieces pieces={namePieces(place.name, place.kana)} />
              </strong>
            )}
          </Fact>
          {has(place.where) && <Fact label={words.where}>{place.where && <Typed text={place.where} />}</Fact>}
          {has(sheet.appointment) ? (
            <Fact label={words.when}>{sheet.appointment && <Typed text={sheet.appointment} />}</Fact>
          ) : (
            has(place.hours) && (
              <Fact label={words.whenOpen}>
                <Typed text={place.hours} />
              </Fact>
            )
          )}
          {has(contact.name) && (
            <Fact label={words.contact}>
              {contact.name && (
                <>
                  <Pieces pieces={namePieces(contact.name, contact.kana)} /> {words.san}
                </>
              )}
            </Fact>
          )}
          {has(sheet.tel) && <Fact label={words.tel}>{sheet.tel && <Typed text={sheet.tel} />}</Fact>}
          <Fact label={words.bring}>
            {sheet.bring ? <Typed text={sheet.bring} /> : !sheet.isBlank && <Words>{words.noBring}</Words>}
          </Fact>
        </tbody>
      </table>
      <p className="paper-guide-say">
        <strong>
          <Words>{words.say}</Words>
        </strong>
        <br />
        <Words>{words.sayText}</Words>
      </p>
      <div className="paper-guide-office">
        <p>
          <strong>
            <Words>{words.trouble}</Words>
          </strong>
        </p>
        <p>
          <Words>{words.troubleText}</Words>
        </p>
        <p>
          <Typed text={office.name} />　<Words>{words.staff}</Words>　{office.staff}
        </p>
        {(office.tel || sheet.isBlank) && (
          <p>
            <Words>{words.tel}</Words>　<strong>{office.tel}</strong>
          </p>
        )}
      </div>
    </article>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <tr className="paper-whole">
      <th scope="row">
        <Words>{label}</Words>
      </th>
      <td>{children || <Blank rows={2} />}</td>
    </tr>
  );
}
