/** ジェノグラム above, エコマップ below, the symbols at the foot; the words of both follow where they are asked for. */

import type { ReactNode } from 'react';
import type { DeathSymbol } from '../../db/diagrams/codes.ts';
import { describedEcomap, describedGenogram } from '../diagrams/described.ts';
import { ecomapDrawing, fittingGenogram } from '../diagrams/drawing.ts';
import { Ecomap } from '../diagrams/Ecomap.tsx';
import { Genogram } from '../diagrams/Genogram.tsx';
import { Legend } from '../diagrams/Legend.tsx';
import { diagramText as text } from '../text/diagrams.ts';
import { DIAGRAM_LABELS } from '../text/labels.ts';
import { paperText } from '../text/papers.ts';
import { plainDate } from './display.ts';
import type { DiagramsData } from './paperData.ts';
import { Stamp } from './Stamp.tsx';

export interface DiagramsPageProps {
  caseNo: string;
  asOf: string;
  issuer: string;
  /** Null: an empty frame to draw in. */
  genogram: ReactNode;
  ecomap: ReactNode;
  list: { title: string; lines: readonly string[] }[];
  deathSymbol: DeathSymbol;
}

export function filledDiagrams({ head, view, withList, showsAdverse }: DiagramsData): DiagramsPageProps {
  const family = describedGenogram(view, showsAdverse);
  const around = describedEcomap(view);
  return {
    caseNo: paperText.caseNo(view.caseNo),
    asOf: text.asOf(plainDate(view.today)),
    issuer: paperText.issuer(head.city, head.section),
    genogram: (
      <Genogram {...fittingGenogram(view, { showsAdverse })} label={text.genogramOf(family.join('。'))} />
    ),
    ecomap: <Ecomap drawing={ecomapDrawing(view)} label={text.ecomapOf(around.join('。'))} />,
    list: withList
      ? [
          { title: DIAGRAM_LABELS.genogram, lines: family },
          { title: DIAGRAM_LABELS.ecomap, lines: around },
        ]
      : [],
    deathSymbol: view.deathSymbol,
  };
}

export const blankDiagrams = (
  office: { city: string; section: string },
  deathSymbol: DeathSymbol,
): DiagramsPageProps => ({
  caseNo: paperText.caseNo('　　　　　　　　　'),
  asOf: text.blankAsOf,
  issuer: paperText.issuer(office.city, office.section),
  genogram: null,
  ecomap: null,
  list: [],
  deathSymbol,
});

export function DiagramsPage({
  caseNo,
  asOf,
  issuer,
  genogram,
  ecomap,
  list,
  deathSymbol,
}: DiagramsPageProps) {
  return (
    <article className="paper paper-diagrams">
      <header className="paper-head">
        <Stamp>{paperText.caution}</Stamp>
        <h1 className="paper-title">{text.title}</h1>
        <div className="paper-reference">
          <p>{caseNo}</p>
          <p>{asOf}</p>
          <p>{issuer}</p>
        </div>
      </header>
      <section className="paper-diagram" data-diagram="genogram">
        <h2>{DIAGRAM_LABELS.genogram}</h2>
        <div>{genogram}</div>
      </section>
      <section className="paper-diagram" data-diagram="ecomap">
        <h2>{DIAGRAM_LABELS.ecomap}</h2>
        <div>{ecomap}</div>
      </section>
      <Legend deathSymbol={deathSymbol} />
      {list.map(({ title, lines }, index) => (
        <section key={title} className="paper-diagram-list" data-first={index === 0 || undefined}>
          <h2>{title}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
