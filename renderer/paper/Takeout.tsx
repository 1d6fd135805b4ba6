/**
 * 持出し記録票: what left the office on which medium, by whose approval, and when it must be erased. The lower half is filled in by
 * hand, where the medium changes hands and where somebody has seen that it is empty again.
 */
import { Fragment, type ReactNode } from 'react';
import { formatInstantTokyo } from '../../db/calendar/rules.ts';
import { contentWords } from '../text/handoffContents.ts';
import {
  ERASURE_WAY_LABELS,
  LEGAL_BASIS_LABELS,
  MEDIUM_KIND_LABELS,
  REMAKE_REASON_LABELS,
  SECTION_LABELS,
} from '../text/labels.ts';
import { paperText, takeoutText as text } from '../text/papers.ts';
import { longDate, plainDate } from './display.ts';
import type { TakeoutData } from './paperData.ts';
import { Lines } from './parts.tsx';

export function Takeout({ data }: { data: TakeoutData }) {
  const { record, head } = data;
  const withheld = new Map<string, number>();
  for (const { section, count } of record.withheld)
    withheld.set(section, (withheld.get(section) ?? 0) + count);
  const fields: [string, ReactNode][] = [
    [text.at, formatInstantTokyo(record.at)],
    [text.staff, `${head.officeName}　${data.staffName}`],
    [
      text.approver,
      [
        record.approver,
        record.approvedOn && plainDate(record.approvedOn),
        record.blanketApproval && text.blanket(record.blanketApproval),
      ]
        .filter(Boolean)
        .join('　'),
    ],
    [
      text.to,
      [
        `${record.toOfficeName}　（${text.sequence(record.sequence)}）`,
        data.organisationName !== record.toOfficeName && data.organisationName,
      ]
        .filter(Boolean)
        .join('\n'),
    ],
    [text.purpose, record.purpose],
    [
      text.basis,
      [LEGAL_BASIS_LABELS[record.basis as keyof typeof LEGAL_BASIS_LABELS] ?? record.basis, record.reason]
        .filter(Boolean)
        .join('\n'),
    ],
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
    [
      text.withheld,
      [...withheld]
        .map(([section, count]) =>
          text.withheldCount(SECTION_LABELS[section as keyof typeof SECTION_LABELS] ?? section, count),
        )
        .join('、') || paperText.nothing,
    ],
    [text.cipher, text.cipherText],
    [text.password, text.passwordText],
    [text.eraseDue, longDate(record.eraseDue)],
  ];
  if (data.consents.length > 0)
    fields.splice(6, 0, [
      text.consents,
      data.consents.map(({ name, date }) => text.consentOf(name, plainDate(date))).join('、'),
    ]);
  if (record.concealedReason)
    fields.splice(fields.length - 3, 0, [
      text.concealed,
      text.concealedText(record.concealedReason, record.concealedApprover ?? ''),
    ]);
  if (data.remakesNumber)
    fields.unshift([
      text.remake,
      text.remakeText(
        data.remakesNumber,
        record.remakeReason ? REMAKE_REASON_LABELS[record.remakeReason] : '',
        record.remakeNote ?? '',
      ),
    ]);
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
          {
            label: text.takenBy,
            when: plainDate(record.handedOn) || text.blankDateTime,
            who: record.handedTo ?? '',
          },
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
            who: record.erasedBy ?? '',
            seen: record.erasedHow ? ERASURE_WAY_LABELS[record.erasedHow] : '',
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
  rows: { label: string; when: string; who: string; seen?: string }[];
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
            <td>{row.seen}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
