/** 伝言・折返し: those for whoever is at the screen, and those that they wrote with what became of them. */
import './messages.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MESSAGE_LISTS, type MessageBox } from '../../db/messages/codes.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { MESSAGE_LIST_LABELS } from '../text/labels.ts';
import { messageText as words } from '../text/messages.ts';
import { Button, EmptyState, FilterChips, PageHeading, Panel, Soft, Stack, Table } from '../ui/index.ts';
import { MessageActs } from './MessageActs.tsx';
import { MessageDialog } from './MessageDialog.tsx';
import { MessageState, MessageWords, writerOf } from './MessageItem.tsx';

export function MessagesScreen() {
  const [box, setBox] = useState<MessageBox>('received');
  const [isWriting, setWriting] = useState(false);
  const query = useQuery(trpc.messages.list.queryOptions({ box }));
  return (
    <>
      <PageHeading
        title={words.title}
        actions={
          <Button variant="primary" onPress={() => setWriting(true)}>
            {words.write}
          </Button>
        }
      />
      <Stack>
        <FilterChips
          label={words.box}
          choices={MESSAGE_LISTS.map((value) => ({ value, label: MESSAGE_LIST_LABELS[value] }))}
          value={box}
          onChange={setBox}
        />
        <Panel>
          <Loaded query={query}>
            {(rows) => (
              <Table
                caption={words.tableOf[box]}
                rows={rows}
                rowKey={({ id }) => id}
                empty={<EmptyState title={words.none[box]} />}
                columns={[
                  {
                    key: 'state',
                    header: words.state,
                    width: 'fit',
                    cell: (row) => <MessageState row={row} />,
                  },
                  {
                    key: 'who',
                    header: box === 'received' ? words.fromHead : words.toHead,
                    isRowHeader: true,
                    cell: (row) =>
                      box === 'received'
                        ? writerOf(row)
                        : row.toName
                          ? words.toPerson(row.toName, row.toOfficeName)
                          : words.toAnybody(row.toOfficeName),
                  },
                  { key: 'what', header: words.what, cell: (row) => <MessageWords row={row} /> },
                  {
                    key: 'act',
                    header: words.act,
                    isHeaderHidden: true,
                    cell: (row) => <MessageActs row={row} isReceived={box === 'received'} />,
                  },
                ]}
              />
            )}
          </Loaded>
          <Soft>{words.lead}</Soft>
        </Panel>
      </Stack>
      {isWriting && <MessageDialog about={null} onClose={() => setWriting(false)} />}
    </>
  );
}
