/** 一括担当替え: whoever leaves is chosen, their open cases stand in a table, and all of them change hands in one act. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { bulkText as words } from '../text/reassignments.ts';
import { EmptyState, FieldRow, PageHeading, Panel, Select, Stack } from '../ui/index.ts';
import { Carried } from './Carried.tsx';
import { Done, type Reassigned } from './Done.tsx';
import './reassignments.css';

/** The cases that nobody carries. */
const UNASSIGNED = 'unassigned';

export function ReassignmentsScreen({ staffId }: { staffId?: string }) {
  const replace = usePlace((place) => place.replace);
  const carriers = useQuery(trpc.reassignments.carriers.queryOptions());
  const choices = useQuery(trpc.reassignments.choices.queryOptions());
  const [officeId, setOffice] = useState<string | null>(null);
  const [done, setDone] = useState<Reassigned | null>(null);
  const chosen = staffId ?? null;
  return (
    <>
      <PageHeading title={words.title} meta={words.lead} />
      <Stack>
        {done && <Done {...done} onAnother={() => setDone(null)} />}
        <Loaded query={carriers}>
          {(found) =>
            found.length === 0 ? (
              <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
            ) : (
              <Panel>
                <FieldRow>
                  <Select
                    label={words.from}
                    help={words.fromHelp}
                    width="l"
                    choices={found.map((each) => ({
                      value: each.staffId ?? UNASSIGNED,
                      label:
                        each.staffId === null
                          ? words.unassigned(each.cases)
                          : `${each.isDisabled ? words.stopped : ''}${words.carrier(each.name, each.officeName, each.cases, each.deputies)}`,
                    }))}
                    value={chosen}
                    onChange={(next) => {
                      setDone(null);
                      replace({ room: 'reassignments', ...(next ? { staffId: next } : {}) });
                    }}
                  />
                  <Select
                    label={words.office}
                    isClearable
                    placeholder={words.anyOffice}
                    choices={(choices.data?.offices ?? []).map(({ id, name }) => ({
                      value: id,
                      label: name,
                    }))}
                    value={officeId}
                    onChange={setOffice}
                  />
                </FieldRow>
              </Panel>
            )
          }
        </Loaded>
        {chosen !== null && choices.data && !done && (
          <Carried
            key={chosen}
            leaver={chosen === UNASSIGNED ? null : chosen}
            officeId={officeId}
            choices={choices.data}
            onDone={setDone}
          />
        )}
      </Stack>
    </>
  );
}
