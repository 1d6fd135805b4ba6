/** 情報提供回答書: filled in by the organisation that was asked. Its head is ready, and it names nobody. */
import { answerFormText as text } from '../text/papers/informationRequest.ts';
import { letterText } from '../text/papers/meetingPapers.ts';
import { paperText } from '../text/papers.ts';
import { Blank, FieldColumns, Lines, Tick } from './parts.tsx';

export interface InformationAnswerSheet {
  to: string;
  organisation: string;
  lead: string;
  questions: readonly string[];
  due: string;
  /** Where it goes back to. */
  contact: string;
}

/** Room for one answer, so that several questions still stand on one page. */
const answerRows = (questions: number): number => Math.max(3, Math.min(6, 9 - questions));

export function InformationAnswer({ sheet }: { sheet: InformationAnswerSheet }) {
  const rows = answerRows(sheet.questions.length);
  return (
    <article className="paper" data-blank>
      <header className="paper-head">
        <p className="paper-stamp">{paperText.restricted}</p>
        <h1 className="paper-title">{text.title}</h1>
        <div className="paper-reference">
          <p>{letterText.number('')}</p>
          <p>{letterText.blankDate}</p>
        </div>
      </header>
      <p className="paper-answer-to">
        {sheet.to}　{paperText.sama}
      </p>
      <table className="paper-table paper-fields paper-answer-from">
        <FieldColumns />
        <tbody>
          <tr>
            <th scope="row">{text.organisation}</th>
            <td colSpan={3}>{sheet.organisation || <Blank />}</td>
          </tr>
          <tr>
            <th scope="row">{text.jobTitle}</th>
            <td className="paper-wide">
              <Blank />
            </td>
            <th scope="row">{text.person}</th>
            <td />
          </tr>
          <tr>
            <th scope="row">{text.tel}</th>
            <td className="paper-wide">
              <Blank />
            </td>
            <th scope="row">{text.due}</th>
            <td>{sheet.due}</td>
          </tr>
        </tbody>
      </table>
      <p className="paper-answer-lead">{sheet.lead}</p>
      <p className="paper-small">{text.subject}</p>
      <table className="paper-table paper-answer-table">
        <thead>
          <tr>
            <th scope="col" className="paper-label">
              {text.question}
            </th>
            <th scope="col" className="paper-label">
              {text.answer}
            </th>
          </tr>
        </thead>
        <tbody>
          {sheet.questions.map((question) => (
            <tr key={question} className="paper-whole">
              <th scope="row">{question || '\u00a0'}</th>
              <td>
                <Blank rows={rows} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="paper-table paper-fields">
        <tbody>
          <tr className="paper-whole">
            <th scope="row">{text.material}</th>
            <td>
              <div className="paper-ticks">
                <Tick isTicked={false}>{text.hasNot}</Tick>
                <Tick isTicked={false}>{text.has}</Tick>
                <span>{text.materialName}（　　　　　　　　　　　　　　　　　　　　　）</span>
              </div>
            </td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.limits}</th>
            <td>
              <div className="paper-ticks">
                {text.limitChoices.map((choice) => (
                  <Tick key={choice} isTicked={false}>
                    {choice}
                  </Tick>
                ))}
              </div>
            </td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.returnTo}</th>
            <td>
              <Lines text={sheet.contact} />
            </td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.received}</th>
            <td>
              <div className="paper-ticks">
                <span>
                  {text.receivedOn}　{letterText.blankDate}
                </span>
                <span>{text.receivedBy}　　　　　　　　　</span>
                <span>{text.way}</span>
                {text.ways.map((way) => (
                  <Tick key={way} isTicked={false}>
                    {way}
                  </Tick>
                ))}
              </div>
            </td>
          </tr>
        </tbody>
      </table>
      <p className="paper-small paper-gap">{text.restricted}</p>
    </article>
  );
}
