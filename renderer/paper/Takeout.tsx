/**
 * 持出し記録票: what left the office on which medium, by whose approval, and when it must be erased. The lower half is filled in by
 * hand, where the medium changes hands and where somebody has seen that it is empty again.
 */
import { Fragment, type ReactNode } from 'react';
import { formatInstantTokyo } from '../../db/calendar/rules.ts';
import { contentWords } from '../text/handoffContents.ts';
import { LEGAL_BASIS_LABELS, MEDIUM_KIND_LABELS } from '../text/labels.ts';
import { paperText, takeoutText as text } from '../text/papers.ts';
import { longDate, plainDate } from './display.ts';
import type { TakeoutData } from './paperData.ts';
import { Lines } from './parts.tsx';

export function Takeout({ data }: { data: TakeoutData }) {
  const { record, head } = data;
  const withheld = record.withheld
    .map((each) => text.withheldCount(text.withheldSections[each.section] ?? each.section, each.count))
    .join('\n');
  const fields: [string, ReactNode][] = [
    [text.at, formatInstantTokyo(record.at)],
    [text.staff, `${head.officeName}　${data.staffName}`],
    [
      text.approver,
      [record.approver, record.blanketApproval && text.blanket(record.blanketApproval)]
        .filter(Boolean)
        .join('　'),
    ],
    [text.to, `${record.toOfficeName}　（${text.sequence(record.sequence)}）`],
    [text.purpose, record.purpose],
    [text.basis, LEGAL_BASIS_LABELS[record.basis as keyof typeof LEGAL_BASIS_LABELS] ?? record.basis],
    [
      text.medium,
      `${MEDIUM_KIND_LABELS[record.mediumKind as keyof typeof MEDIUM_KIND_LABELS] ?? record.mediumKind}　　${text.mediumNumber}　${record.mediumNumber}`,
    ],
    [text.file, record.fileName],
    [
      text.range,
      <>
        <Counts words={contentWords(record.contents)} />
        <Lines text={[data.caseNumbers.join('、'), text.sensitive].join('\n')} />
      </>,
    ],
    [text.withheld, withheld || paperText.nothing],
    [text.cipher, text.cipherText],
    [text.password, text.passwordText],
    [text.eraseDue, longDate(record.eraseDue)],
  ];
  if (record.receivedAt) fields.push([text.received, text.receivedAt(formatInstantTokyo(record.receivedAt))]);
  return (
    <article className="paper paper-takeout">
      <header className="paper-head">
        <p className="paper-stamp">{paperText.caution}</p>
        <h1 className="paper-title">{text.title}</h1>
        <div className="paper-reference">
          <p>{paperText.issuer(head.city, head.section)}</p>
          <p>
            {text.number}　{record.number}
          </p>
        </div>
      </header>
      <table className="paper-table paper-fields">
        <tbody>
          {fields.map(([label, value]) => (
            <tr key={label} className="paper-whole">
              <th scope="row">{label}</th>
              <td>{typeof value === 'string' ? <Lines text={value} /> : value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2 className="paper-heading">{text.handing}</h2>
      <Signatures
        rows={[
          { label: text.handedBy, when: text.blankDateTime, who: '' },
          { label: text.takenBy, when: text.blankDateTime, who: '' },
        ]}
        whenLabel={text.dateTime}
        seenLabel={text.mediumSeen}
      />
      <h2 className="paper-heading">{text.erased}</h2>
      <Signatures
        rows={[
          {
            label: text.confirmedBy,
            when: plainDate(record.erasedOn) || '令和　　年　　月　　日',
            who: data.erasedByName,
          },
        ]}
        whenLabel={text.date}
        seenLabel={text.erasureSeen}
      />
      <p className="paper-small paper-care">{text.note}</p>
    </article>
  );
}

/** 「対応事項 3件」 and its like, of which none is broken in two. */
const Counts = ({ words }: { words: readonly string[] }) => (
  <p>
    {words.map((each, index) => (
      <Fragment key={each}>
        <span className="paper-unbroken">{each}</span>
        {index < words.length - 1 && '、'}
      </Fragment>
    ))}
  </p>
);

interface SignaturesProps {
  rows: { label: string; when: string; who: string }[];
  whenLabel: string;
  /** What whoever signs has looked at. */
  seenLabel: string;
}

function Signatures(props: SignaturesProps) {
  return (
    <table className="paper-table paper-signatures">
      <thead>
        <tr>
          <td />
          <th scope="col" className="paper-label">
            {props.whenLabel}
          </th>
          <th scope="col" className="paper-label">
            {text.sign}
          </th>
          <th scope="col" className="paper-label">
            {props.seenLabel}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.label} className="paper-whole">
            <th scope="row">{row.label}</th>
            <td>{row.when}</td>
            <td>{row.who}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
