/** 中間の状況確認: one page for the office's file. */
import { PROGRESSES, type Progress } from '../../db/supportPlans/codes.ts';
import { PROGRESS_LABELS } from '../text/labels/supportPlans.ts';
import { planCheckPaperText as text } from '../text/papers/accompany.ts';
import { paperText } from '../text/papers.ts';
import { Blank, FieldColumns, Lines, Tick } from './parts.tsx';

export interface PlanCheckSheet {
  isBlank: boolean;
  caseNo: string;
  people: string;
  plan: string;
  goal: string;
  checkedOn: string;
  by: string;
  actions: {
    no: number;
    what: string;
    organisation: string;
    guide: string;
    progress: Progress | null;
    note: string;
  }[];
  situation: string;
  personWords: string;
  next: string;
}

export function PlanCheck({ sheet }: { sheet: PlanCheckSheet }) {
  return (
    <article className="paper paper-check" data-blank={sheet.isBlank || undefined}>
      <header className="paper-head">
        <p className="paper-stamp">{paperText.caution}</p>
        <h1 className="paper-title">
          {text.title}
          <small>{text.subtitle}</small>
        </h1>
        <div className="paper-reference">
          <p>{sheet.caseNo}</p>
        </div>
      </header>
      <table className="paper-table paper-fields">
        <FieldColumns />
        <tbody>
          <tr className="paper-whole">
            <th scope="row">{text.people}</th>
            <td className="paper-name">{sheet.people || <Blank />}</td>
            <th scope="row">{text.plan}</th>
            <td>{sheet.plan || <Blank />}</td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.checkedOn}</th>
            <td>{sheet.checkedOn}</td>
            <th scope="row">{text.by}</th>
            <td>{sheet.by || <Blank />}</td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.goal}</th>
            <td colSpan={3}>
              <Lines text={sheet.goal} />
            </td>
          </tr>
        </tbody>
      </table>
      <h2 className="paper-heading">{text.actions}</h2>
      <table className="paper-table paper-check-actions">
        <colgroup>
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{text.number}</th>
            <th scope="col">
              {text.what}
              <br />
              <span className="paper-small">{`${text.organisation}・${text.guide}`}</span>
            </th>
            <th scope="col">{text.progress}</th>
            <th scope="col">{text.note}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.actions.map((action) => (
            <tr key={action.no} className="paper-whole">
              <td>{action.no}</td>
              <td>
                <Lines text={action.what} />
                <p className="paper-small">
                  {[action.organisation, action.guide].filter(Boolean).join('　')}
                </p>
              </td>
              <td>
                <div className="paper-check-ticks">
                  {PROGRESSES.map((progress) => (
                    <Tick key={progress} isTicked={progress === action.progress}>
                      {PROGRESS_LABELS[progress]}
                    </Tick>
                  ))}
                </div>
              </td>
              <td>{action.note && <Lines text={action.note} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Part title={text.situation} body={sheet.situation} rows={5} />
      <Part title={text.words} body={sheet.personWords} rows={3} />
      <Part title={text.next} body={sheet.next} rows={1} />
    </article>
  );
}

const Part = ({ title, body, rows }: { title: string; body: string; rows: number }) => (
  <table className="paper-table">
    <thead>
      <tr>
        <th scope="col" className="paper-section">
          {title}
        </th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <td>
          <Lines text={body} rows={rows} />
        </td>
      </tr>
    </tbody>
  </table>
);
