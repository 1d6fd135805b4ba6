/** What the file would hold, in words, and by name what it would not: seen before it is made. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { giveText, takeText } from '../text/handoff.ts';
import { Panel, Soft, Stack } from '../ui/index.ts';
import { ContentList } from './ContentList.tsx';

export function ContentsPanel({ caseIds }: { caseIds: readonly string[] }) {
  const { data } = useQuery(
    trpc.handoff.previewExport.queryOptions(
      { caseIds: [...caseIds] },
      { enabled: caseIds.length > 0, placeholderData: keepPreviousData },
    ),
  );
  return (
    <Panel title={giveText.contents}>
      {caseIds.length === 0 || !data ? (
        <p>
          <Soft>{giveText.contentsNone}</Soft>
        </p>
      ) : (
        <Stack>
          <ContentList contents={data.contents} />
          <div>
            <h3 className="handoff-subtitle">{giveText.withheld}</h3>
            {data.withheld.length === 0 ? (
              <p>{giveText.withheldNone}</p>
            ) : (
              <ul className="handoff-plain-list">
                {data.withheld.map(({ section, caseId }) => {
                  const head = data.cases.find((each) => each.id === caseId);
                  return (
                    <li key={`${section} ${caseId}`}>
                      {giveText.withheldConcealed(head?.personName || head?.caseNo || takeText.unnamed)}
                    </li>
                  );
                })}
              </ul>
            )}
          </div>
          <Soft>{giveText.sealed}</Soft>
        </Stack>
      )}
    </Panel>
  );
}
