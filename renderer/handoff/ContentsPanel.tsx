/** What the file would hold, and by name what it would not, in words and numbers: seen before it is made. */

import { withholdText } from '../text/giving.ts';
import { giveText, takeText } from '../text/handoff.ts';
import { SECTION_LABELS } from '../text/labels.ts';
import { Panel, Soft, Stack } from '../ui/index.ts';
import { ContentList } from './ContentList.tsx';
import type { GivePreview } from './useGivePreview.ts';

export function ContentsPanel({
  preview,
  takesConcealed,
}: {
  preview: GivePreview | null;
  takesConcealed: boolean;
}) {
  return (
    <Panel title={giveText.contents}>
      {preview === null ? (
        <p>
          <Soft>{giveText.contentsNone}</Soft>
        </p>
      ) : (
        <Stack>
          <ContentList contents={preview.contents} />
          {takesConcealed && preview.concealedCaseIds.length > 0 && (
            <p>{withholdText.goes(preview.concealedCaseIds.length)}</p>
          )}
          <div>
            <h3 className="handoff-subtitle">{giveText.withheld}</h3>
            {preview.withheld.length === 0 ? (
              <p>{giveText.withheldNone}</p>
            ) : (
              <ul className="handoff-plain-list">
                {withheldLines(preview).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </div>
          <Soft>{giveText.sealed}</Soft>
        </Stack>
      )}
    </Panel>
  );
}

/** A concealed address by whose it is; what was chosen, summed over the cases. */
function withheldLines({ withheld, cases }: GivePreview): string[] {
  const chosen = new Map<string, number>();
  const concealed: string[] = [];
  for (const { section, caseId, count } of withheld) {
    const head = cases.find((each) => each.id === caseId);
    if (section === 'concealed-address')
      concealed.push(giveText.withheldConcealed(head?.personName || head?.caseNo || takeText.unnamed));
    else chosen.set(section, (chosen.get(section) ?? 0) + count);
  }
  return [
    ...concealed,
    ...[...chosen].map(([section, count]) =>
      giveText.withheldChosen(SECTION_LABELS[section as keyof typeof SECTION_LABELS], count),
    ),
  ];
}
