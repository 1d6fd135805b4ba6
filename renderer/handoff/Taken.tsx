/** Taken in: how much was new, what waits to be decided, and the way to each case. */
import type { inferRouterOutputs } from '@trpc/server';
import { type ReactNode, useEffect } from 'react';
import type { AppRouter } from '../../db/router.ts';
import { usePlace } from '../app/place.ts';
import { differencesText } from '../text/differences.ts';
import { takeText } from '../text/handoff.ts';
import { contentWords } from '../text/handoffContents.ts';
import { previewText } from '../text/handoffPreview.ts';
import { Button, DescriptionList, Notice, PageHeading, Panel, Row, Stack } from '../ui/index.ts';
import { ResponsibleStays } from './TakePreview.tsx';
import type { Preview } from './TakeScreen.tsx';
import { UndoImport } from './UndoImport.tsx';

type Commit = inferRouterOutputs<AppRouter>['handoff']['commit'];
export type TakenIn = Extract<Commit, { ok: true }>['value'] & { preview: Preview };

export function Taken({ taken, steps }: { taken: TakenIn; steps: ReactNode }) {
  const go = usePlace((state) => state.go);
  const { manifest, cases } = taken.preview;
  const pairs = taken.preview.people.reduce((total, { like }) => total + like.length, 0);
  const one = cases.length === 1 ? cases[0]?.id : undefined;
  useEffect(() => {
    // The button that had the focus is gone.
    document.querySelector<HTMLElement>('.handoff-taken .ui-button')?.focus();
  }, []);
  return (
    <div className="handoff-taken">
      <PageHeading title={takeText.doneTitle} actions={steps} />
      <Stack>
        <Notice tone="ok" label={manifest.sender.officeName} isAnnounced>
          {takeText.doneMeta(manifest.sender.officeName)}
        </Notice>
        <Panel>
          <Stack>
            <DescriptionList
              items={[
                {
                  label: takeText.doneCases,
                  value: (
                    <ul className="handoff-subjects">
                      {cases.map((each) => (
                        <li key={each.id}>
                          {each.caseNo} <ResponsibleStays of={each} />
                        </li>
                      ))}
                    </ul>
                  ),
                },
                {
                  label: takeText.doneNew,
                  value: takeText.doneNewOf(contentWords(taken.preview.newRows), taken.newChanges > 0),
                },
                { label: takeText.doneDifferences, value: takeText.doneDifferencesOf(taken.differences) },
              ]}
            />
            <Row>
              {taken.differences > 0 && (
                <Button onPress={() => go({ room: 'differences', ...(one && { caseId: one }) })}>
                  {differencesText.decide}
                </Button>
              )}
              {pairs > 0 && (
                <Button onPress={() => go({ room: 'pairs' })}>{previewText.pairs.taken(pairs)}</Button>
              )}
              {cases.map((each, index) => (
                <Button
                  key={each.id}
                  variant={index === 0 ? 'primary' : 'secondary'}
                  onPress={() => go({ room: 'case', caseId: each.id })}
                >
                  {takeText.openCase(each.personName, each.caseNo)}
                </Button>
              ))}
              <Button onPress={() => go({ room: 'handoff' })}>{takeText.back}</Button>
              <UndoImport
                file={{ ...manifest, officeName: manifest.sender.officeName }}
                onUndone={() => go({ room: 'handoff' })}
              />
            </Row>
          </Stack>
        </Panel>
      </Stack>
    </div>
  );
}
