/** The people one asks for at a 機関, those of the day first; a 課's コネクター stands here for its organisations too. */
import { useState } from 'react';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { connectorOf, isContactOn } from '../../db/organisations/rules.ts';
import { allowed } from '../../db/outcome.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { CONTACT_KIND_LABELS } from '../text/labels.ts';
import { organisationText } from '../text/organisations.ts';
import { Button, Chip, ConfirmDialog, EmptyState, Panel, Row, Soft, Table } from '../ui/index.ts';
import { ContactDialog } from './ContactDialog.tsx';
import type { useDirectory } from './directory.ts';
import type { Contact, Organisation } from './OrganisationsScreen.tsx';

const text = organisationText.people;
const remove = (id: string) =>
  trpcClient.organisations.removeContact.mutate({ id }).then(() => allowed(true));
const day = (iso: string | null): string => (iso ? formatJapaneseDate(iso) : '');

export interface ContactsPanelProps {
  row: Organisation;
  data: NonNullable<ReturnType<typeof useDirectory>['data']>;
  mayWrite: boolean;
}

export function ContactsPanel({ row, data, mayWrite }: ContactsPanelProps) {
  const [editing, setEditing] = useState<Contact | 'new' | null>(null);
  const [removing, setRemoving] = useState<Contact | null>(null);
  const { run, refusal, isRunning } = useOutcome(remove);
  const { today } = data;
  const connector = connectorOf(row, data.rows, data.contacts, today);
  const own = data.contacts.filter((each) => each.organisationId === row.id);
  const shown = [
    ...(connector && connector.organisationId !== row.id ? [connector] : []),
    ...own.filter((each) => isContactOn(each, today)),
    ...own.filter((each) => !isContactOn(each, today)),
  ];
  const isOwn = (contact: Contact) => contact.organisationId === row.id;
  return (
    <Panel
      title={text.title}
      aside={
        mayWrite && (
          <Button size="s" onPress={() => setEditing('new')}>
            {text.add}
          </Button>
        )
      }
    >
      <Refused refusal={refusal} />
      <Table
        caption={text.captionOf(row.name ?? '')}
        rows={shown}
        rowKey={(contact) => contact.id}
        empty={<EmptyState title={text.none}>{text.noneHelp}</EmptyState>}
        columns={[
          {
            key: 'kind',
            header: text.kind,
            width: 'fit',
            cell: (contact) => (
              <Chip tone={contact.kind === 'connector' ? 'info' : 'neutral'}>
                {CONTACT_KIND_LABELS[contact.kind ?? 'in-charge']}
              </Chip>
            ),
          },
          {
            key: 'name',
            header: text.who,
            isRowHeader: true,
            cell: (contact) => (
              <>
                {contact.name || '—'}　<Soft>{contact.title}</Soft>
                {!isOwn(contact) && (
                  <div>
                    <Soft>{text.fromSection(row.section ?? '')}</Soft>
                  </div>
                )}
                {contact.note && (
                  <div>
                    <Soft>{contact.note}</Soft>
                  </div>
                )}
              </>
            ),
          },
          {
            key: 'tel',
            header: organisationText.tel,
            cell: (contact) =>
              [contact.tel, contact.extension && organisationText.extension(contact.extension)]
                .filter(Boolean)
                .join(' ') || '—',
          },
          {
            key: 'term',
            header: text.term,
            cell: (contact) => (
              <>
                {contact.since || contact.until
                  ? organisationText.term(day(contact.since), day(contact.until))
                  : '—'}
                {!isContactOn(contact, today) && (
                  <div>
                    <Chip>{text.past}</Chip>
                  </div>
                )}
              </>
            ),
          },
          {
            key: 'action',
            header: organisationText.columns.action,
            isHeaderHidden: true,
            width: 'fit',
            cell: (contact) =>
              mayWrite &&
              isOwn(contact) && (
                <Row justify="end">
                  <Button
                    size="s"
                    aria-label={organisationText.editOf(contact.name ?? '')}
                    onPress={() => setEditing(contact)}
                  >
                    {organisationText.edit}
                  </Button>
                  <Button
                    size="s"
                    variant="quiet"
                    aria-label={text.removeOf(contact.name ?? '')}
                    onPress={() => setRemoving(contact)}
                  >
                    {text.remove}
                  </Button>
                </Row>
              ),
          },
        ]}
      />
      {editing && (
        <ContactDialog
          organisationId={row.id}
          contact={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      <ConfirmDialog
        isOpen={removing !== null}
        title={text.removeTitle(removing?.name ?? '')}
        confirmLabel={text.remove}
        tone="danger"
        isPending={isRunning}
        onClose={() => setRemoving(null)}
        onConfirm={() => removing && void run(removing.id).then(() => setRemoving(null))}
      >
        {text.removeText}
      </ConfirmDialog>
    </Panel>
  );
}
