/** The city's own 文例: listed, added, changed and removed in one small window above the form that is being written. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PHRASE_FIELDS, type PhraseField } from '../../../db/cases/codes.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { Refused } from '../../app/Refused.tsx';
import { PHRASE_FIELD_LABELS } from '../../text/labels.ts';
import { noteText as words } from '../../text/notes.ts';
import {
  Button,
  Dialog,
  EmptyState,
  FieldRow,
  Row,
  Select,
  Stack,
  Table,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';
import { useAction } from '../useAction.ts';
import { useRequired } from '../useRequired.ts';

interface Entry {
  id: string | null;
  field: PhraseField;
  title: string;
  body: string;
}

const save = (entry: Entry) => trpcClient.phrases.save.mutate(entry);
const remove = (id: string) => trpcClient.phrases.remove.mutate({ id });

export function PhraseBook({ field, onClose }: { field: PhraseField; onClose: () => void }) {
  const empty: Entry = { id: null, field, title: '', body: '' };
  const [entry, setEntry] = useState(empty);
  const change = (part: Partial<Entry>) => setEntry((before) => ({ ...before, ...part }));
  const { data } = useQuery(trpc.phrases.list.queryOptions());
  const saving = useAction(save);
  const removing = useAction(remove);
  const required = useRequired({
    title: [words.bookName, entry.title.trim() !== ''],
    body: [words.bookBody, entry.body.trim() !== ''],
  });
  return (
    <Dialog
      isOpen
      isForm
      size="m"
      title={words.bookTitle}
      onClose={onClose}
      actions={<Button onPress={onClose}>{words.bookClose}</Button>}
    >
      <Stack>
        <p className="case-help">{words.bookLead}</p>
        <Refused refusal={saving.refusal ?? removing.refusal} />
        <Table
          caption={words.bookTitle}
          rows={data ?? []}
          rowKey={(each) => each.id}
          empty={<EmptyState title={words.bookEmpty}>{words.bookEmptyText}</EmptyState>}
          columns={[
            { key: 'title', header: words.bookName, isRowHeader: true, cell: (each) => each.title },
            {
              key: 'body',
              header: words.bookBody,
              cell: (each) => <span className="case-text">{each.body}</span>,
            },
            {
              key: 'field',
              header: words.bookField,
              width: 'fit',
              cell: (each) => each.field && PHRASE_FIELD_LABELS[each.field],
            },
            {
              key: 'actions',
              header: words.bookEditShort,
              isHeaderHidden: true,
              width: 'fit',
              cell: ({ id, title, body, field: of }) => (
                <Row>
                  <Button
                    size="s"
                    variant="quiet"
                    aria-label={words.bookEdit(title ?? '')}
                    onPress={() => setEntry({ id, title: title ?? '', body: body ?? '', field: of ?? field })}
                  >
                    {words.bookEditShort}
                  </Button>
                  <Button
                    size="s"
                    variant="quiet"
                    aria-label={words.bookRemove(title ?? '')}
                    onPress={() => void removing.runThen(id, () => entry.id === id && setEntry(empty))}
                  >
                    {words.bookRemoveShort}
                  </Button>
                </Row>
              ),
            },
          ]}
        />
        <FieldRow>
          <TextField
            label={words.bookName}
            isRequired
            maxLength={60}
            value={entry.title}
            onChange={(title) => change({ title })}
            error={required.errors.title ?? null}
          />
          <Select
            label={words.bookField}
            width="m"
            choices={choicesOf(PHRASE_FIELDS, PHRASE_FIELD_LABELS)}
            value={entry.field}
            onChange={(of) => change({ field: of ?? field })}
          />
        </FieldRow>
        <TextArea
          label={words.bookBody}
          isRequired
          rows={2}
          value={entry.body}
          onChange={(body) => change({ body })}
          error={required.errors.body ?? null}
        />
        <Row>
          <Button
            variant="primary"
            isPending={saving.isRunning}
            onPress={() => void (required.check() && saving.runThen(entry, () => setEntry(empty)))}
          >
            {entry.id ? words.bookSave : words.bookAdd}
          </Button>
          {entry.id && <Button onPress={() => setEntry(empty)}>{words.bookCancelEdit}</Button>}
        </Row>
      </Stack>
    </Dialog>
  );
}
