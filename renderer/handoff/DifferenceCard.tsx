/** 入力の食い違い: what stands here and what the other window wrote, side by side. Nothing is decided at this point. */
import { fieldWords, valueWords } from '../text/fieldValues.ts';
import { takeText } from '../text/handoff.ts';
import { rowWords } from './rowWords.ts';
import type { Preview } from './TakeScreen.tsx';

export interface DifferenceCardProps {
  difference: Preview['differing'][number];
  preview: Preview;
  names: ReadonlyMap<string, string>;
}

export function DifferenceCard({ difference, preview, names }: DifferenceCardProps) {
  const { field, before, after, isConcealed, staff } = difference;
  const wordsOf = (value: unknown) => (isConcealed ? takeText.concealed : valueWords(field, value, names));
  return (
    <section
      className="handoff-difference"
      aria-label={`${fieldWords(field)} ${rowWords(difference, preview)}`}
    >
      <h3 className="handoff-subtitle">
        {fieldWords(field)}（{rowWords(difference, preview)}）
      </h3>
      <div className="handoff-both">
        <div className="handoff-value">
          <span className="handoff-value-by">{takeText.ours}</span>
          <span className="handoff-value-text">{wordsOf(before)}</span>
        </div>
        <div className="handoff-value">
          <span className="handoff-value-by">
            {preview.manifest.sender.officeName}　{(staff && names.get(staff)) ?? ''}
          </span>
          <span className="handoff-value-text">{wordsOf(after)}</span>
        </div>
      </div>
    </section>
  );
}
