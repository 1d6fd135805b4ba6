/** What letters of the city have in common, after its document rules: number and date, addressee, sender, title, 記, and whom to call. */
import type { ReactNode } from 'react';
import type { Address } from '../../db/meetings/addressRules.ts';
import { letterText as text } from '../text/papers/meetingPapers.ts';
import { paperText } from '../text/papers.ts';
import { Blank, Lines, Tick } from './parts.tsx';

export interface LetterSheet {
  isBlank: boolean;
  stamp: string;
  number: string;
  date: string;
  /** Null: to be written by hand. */
  to: Address | null;
  sender: string;
  seal: string;
  title: string;
  lead: string;
  /** Who answers for it, in lines. */
  contact: string;
  /** Printed together with letters to others. */
  isOneOfMany?: boolean;
}

export function Letter({ sheet, children }: { sheet: LetterSheet; children: ReactNode }) {
  return (
    <article
      className="paper paper-notice paper-sheaf"
      data-blank={sheet.isBlank || undefined}
      data-one-of-many={sheet.isOneOfMany || undefined}
    >
      <div className="paper-letter-top">
        {sheet.stamp ? <p className="paper-stamp">{sheet.stamp}</p> : <span />}
        <div className="paper-notice-reference">
          <p>{sheet.number}</p>
          <p>{sheet.date}</p>
        </div>
      </div>
      {sheet.to ? (
        <p className="paper-notice-to">
          {sheet.to.lines.join('　')}　{sheet.to.honorific === 'onchu' ? paperText.onchu : paperText.sama}
        </p>
      ) : (
        <p className="paper-notice-to paper-to-blank">{text.honorifics}</p>
      )}
      <div className="paper-notice-from">
        <p>{sheet.sender}</p>
        <p>{sheet.seal}</p>
      </div>
      <h1 className="paper-notice-title">{sheet.title}</h1>
      <p className="paper-notice-lead">{sheet.lead}</p>
      <p className="paper-notice-ki">{text.ki}</p>
      {children}
      <div className="paper-contact">
        <p className="paper-contact-label">{text.contact}</p>
        <div>
          <Lines text={sheet.contact} />
        </div>
      </div>
    </article>
  );
}

export interface KiItem {
  label: string;
  words: string;
  /** Lines to write on where nothing is said. */
  rows?: number;
  /** Numbered lines of one item; a single one needs no number. */
  list?: readonly string[];
  /** On a form alone: one of these, to be ticked by hand. */
  ticks?: readonly string[];
}

/** 記: numbered items, each with its heading. */
export function Ki({ items }: { items: readonly KiItem[] }) {
  return (
    <ol className="paper-ki">
      {items.map(({ label, words, rows, list, ticks }, index) => (
        <li key={label} className="paper-whole">
          <p className="paper-ki-label">
            <span>{index + 1}</span>
            {label}
          </p>
          <div>
            {ticks ? (
              <ul className="paper-ki-ticks">
                {ticks.map((choice) => (
                  <li key={choice}>
                    <Tick isTicked={false}>{choice}</Tick>
                  </li>
                ))}
              </ul>
            ) : list && list.length > 1 ? (
              <ol className="paper-ki-list">
                {list.map((line, nth) => (
                  <li key={line}>
                    <span>({nth + 1})</span>
                    <span>{line}</span>
                  </li>
                ))}
              </ol>
            ) : (list?.[0] ?? words).trim() === '' ? (
              <Blank rows={rows ?? 1} />
            ) : (
              <Lines text={list?.[0] ?? words} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
