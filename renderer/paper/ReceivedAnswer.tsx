/** 回答書: whether what was sent is dealt with, by whom, and where to call. One page. */
import { REFERRAL_ANSWERS, type ReferralAnswer } from '../../db/referrals/codes.ts';
import { REFERRAL_ANSWER_LABELS } from '../text/labels.ts';
import { receivedAnswerText as text } from '../text/papers/receivedAnswer.ts';
import { paperText } from '../text/papers.ts';
import { Lines, Tick } from './parts.tsx';

export interface ReceivedAnswerSheet {
  isBlank: boolean;
  date: string;
  number: string;
  to: { organisation: string; person: string };
  from: { city: string; section: string; office: string; staff: string; tel: string };
  lead: string;
  answer: ReferralAnswer | null;
  personName: string;
  words: string;
  /** False: the paper says that it says no more. */
  saysMore: boolean;
}

export function ReceivedAnswer({ sheet }: { sheet: ReceivedAnswerSheet }) {
  const { from, to } = sheet;
  return (
    <article className="paper paper-reply" data-blank={sheet.isBlank || undefined}>
      <header className="paper-head">
        <p className="paper-stamp">{paperText.caution}</p>
        <h1 className="paper-title">
          {text.title}
          <small>{text.subtitle}</small>
        </h1>
        <div className="paper-reference">
          <p>{sheet.date}</p>
          <p>{sheet.number}</p>
        </div>
      </header>
      <div className="paper-letter">
        <p className="paper-to">
          {to.organisation || '　　　　　　　　　　　　　　'}　{!to.person && paperText.onchu}
          {to.person && (
            <>
              <br />
              {to.person}　{paperText.sama}
            </>
          )}
        </p>
        <p className="paper-from">
          {paperText.issuer(from.city, from.section)}
          <br />
          {from.office}
        </p>
      </div>
      <p className="paper-reply-lead">{sheet.lead}</p>
      <table className="paper-table paper-fields">
        <tbody>
          {(sheet.personName || sheet.isBlank) && (
            <tr className="paper-whole">
              <th scope="row">{text.person}</th>
              <td>
                <Lines text={sheet.personName} rows={2} />
              </td>
            </tr>
          )}
          <tr className="paper-whole">
            <th scope="row">{text.answer}</th>
            <td>
              <div className="paper-ticks paper-reply-ticks">
                {REFERRAL_ANSWERS.map((answer) => (
                  <Tick key={answer} isTicked={answer === sheet.answer}>
                    {REFERRAL_ANSWER_LABELS[answer]}
                  </Tick>
                ))}
              </div>
            </td>
          </tr>
          {(sheet.words || sheet.isBlank) && (
            <tr>
              <th scope="row">{text.words}</th>
              <td>
                <Lines text={sheet.words} rows={6} />
              </td>
            </tr>
          )}
          <tr className="paper-whole">
            <th scope="row">{text.staff}</th>
            <td>
              {[from.office, from.staff].filter(Boolean).join('　')}　{text.tel}　
              {from.tel || '　　　　　　　　'}
            </td>
          </tr>
        </tbody>
      </table>
      {!sheet.saysMore && <p className="paper-reply-note">{text.silent}</p>}
      <p className="paper-small paper-care">{text.care}</p>
    </article>
  );
}
