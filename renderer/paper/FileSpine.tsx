/** 背表紙: strips upright beside each other, cut out along their rules. */
import { SPINE } from '../../db/papers/spineRules.ts';
import { spineText as text } from '../text/addresses.ts';
import { paperText } from '../text/papers.ts';
import type { SpineStrip } from './fileSpinePaper.tsx';

const mm = (value: number): string => `${value}mm`;

export const FileSpines = ({ sheets }: { sheets: readonly (readonly SpineStrip[])[] }) =>
  sheets.map((strips) => (
    <article key={strips[0]?.key} className="paper paper-spines">
      <p className="paper-small">
        {paperText.restricted}　{text.cut}
      </p>
      <div className="paper-spine-row" style={{ gap: mm(SPINE.gap) }}>
        {strips.map((strip) => (
          <div
            key={strip.key}
            className="paper-spine"
            data-width={strip.width}
            style={{ width: mm(strip.width), height: mm(SPINE.height) }}
          >
            <p className="paper-spine-head">{strip.section}</p>
            <p className="paper-spine-number">{strip.caseNo}</p>
            <p className="paper-spine-name">{strip.name}</p>
            <div className="paper-spine-foot">
              {strip.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </div>
        ))}
      </div>
    </article>
  ));
