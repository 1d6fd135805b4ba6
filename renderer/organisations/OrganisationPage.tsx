/** One 機関 on a page: how to reach it, how it is run and until when, whom it serves, and whom one asks for there. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { projectsOf } from '../../db/cityPlan/rules.ts';
import { endingTerms, managementOf } from '../../db/organisations/rules.ts';
import { allowed } from '../../db/outcome.ts';
import type { Worry } from '../../db/receptions/codes.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { HistoryButton } from '../history/index.ts';
import {
  MANAGEMENT_KIND_LABELS,
  ORGANISATION_FIELD_LABELS,
  ORGANISATION_ORIGIN_LABELS,
  WORRY_LABELS,
} from '../text/labels.ts';
import { organisationText as text } from '../text/organisations.ts';
import {
  Button,
  Chip,
  ConfirmDialog,
  DescriptionList,
  EmptyState,
  LinkButton,
  PageHeading,
  Panel,
  Row,
  Stack,
  useAnnounce,
} from '../ui/index.ts';
import { ContactsPanel } from './ContactsPanel.tsx';
import { useDirectory } from './directory.ts';
import { OrganisationDialog } from './OrganisationDialog.tsx';
import type { Organisation } from './OrganisationsScreen.tsx';

const remove = (id: string) => trpcClient.organisations.remove.mutate({ id }).then(() => allowed(true));
const day = (iso: string | null): string => (iso ? formatJapaneseDate(iso) : '');
const labelOf = (labels: Readonly<Record<string, string>>, key: string | null): string =>
  labels[key ?? ''] ?? '';

export function OrganisationPage({ id, mayWrite }: { id: string; mayWrite: boolean }) {
  const directory = useDirectory();
  const go = usePlace((placed) => placed.go);
  const back = () => go({ room: 'organisations' });
  return (
    <Stack>
      <div>
        <LinkButton onPress={back}>{text.back}</LinkButton>
      </div>
      <Loaded query={directory}>
        {(data) => {
          const row = data.rows.find((each) => each.id === id);
          return row ? (
            <Page row={row} data={data} mayWrite={mayWrite} onGone={back} />
          ) : (
            <EmptyState title={text.none}>{text.noneHelp}</EmptyState>
          );
        }}
      </Loaded>
    </Stack>
  );
}

interface PageProps {
  row: Organisation;
  data: NonNullable<ReturnType<typeof useDirectory>['data']>;
  mayWrite: boolean;
  onGone: () => void;
}

function Page({ row, data, mayWrite, onGone }: PageProps) {
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(remove);
  const name = row.name ?? '';
  const contactIds = data.contacts.filter((each) => each.organisationId === row.id).map(({ id }) => id);
  return (
    <>
      <PageHeading
        title={name}
        meta={[row.kana, row.section, labelOf(ORGANISATION_ORIGIN_LABELS, row.origin)]
          .filter(Boolean)
          .join('　')}
        actions={
          <>
            <HistoryButton
              what={name}
              rows={[
                { entity: 'organisation', id: row.id },
                ...contactIds.map((id) => ({ entity: 'organisationContact', id })),
              ]}
            />
            {mayWrite && (
              <>
                <Button size="s" variant="quiet" onPress={() => setOpen('remove')}>
                  {text.remove}
                </Button>
                <Button variant="primary" onPress={() => setOpen('edit')}>
                  {text.edit}
                </Button>
              </>
            )}
          </>
        }
      />
      <Refused refusal={refusal} />
      <div className="organisations-page">
        <Stack>
          <Reach row={row} />
          <ContactsPanel row={row} data={data} mayWrite={mayWrite} />
        </Stack>
        <Stack>
          <Management row={row} today={data.today} />
          <Serves row={row} />
        </Stack>
      </div>
      {open === 'edit' && <OrganisationDialog organisation={row} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        isOpen={open === 'remove'}
        title={text.removeTitle(name)}
        confirmLabel={text.remove}
        tone="danger"
        isPending={isRunning}
        onClose={() => setOpen(null)}
        onConfirm={() =>
          void run(row.id).then((done) => {
            setOpen(null);
            if (!done) return;
            announce(text.removed, { tone: 'ok' });
            onGone();
          })
        }
      >
        {text.removeText}
      </ConfirmDialog>
    </>
  );
}

const Reach = ({ row }: { row: Organisation }) => (
  <Panel title={text.contact}>
    <DescriptionList
      items={[
        {
          label: text.tel,
          value: [row.tel, row.extension && text.extension(row.extension)].filter(Boolean).join('　'),
        },
        { label: text.fax, value: row.fax },
        { label: text.email, value: row.email },
        { label: text.hours, value: row.hours },
        { label: text.address, value: row.address },
        ...(row.note ? [{ label: text.note, value: row.note }] : []),
      ]}
    />
  </Panel>
);

function Management({ row, today }: { row: Organisation; today: string }) {
  const ending = endingTerms(row, today);
  const terms = managementOf(row);
  return (
    <Panel title={text.management}>
      <DescriptionList
        items={terms.map((term) => ({
          label: MANAGEMENT_KIND_LABELS[term.kind],
          value: (
            <Row>
              {text.term(day(term.from), day(term.until))}
              {ending.some((each) => each.kind === term.kind && each.until === term.until) && (
                <Chip tone="warn">{text.endingShort}</Chip>
              )}
            </Row>
          ),
        }))}
      />
      {terms.length === 0 && '—'}
    </Panel>
  );
}

function Serves({ row }: { row: Organisation }) {
  const { data: plan } = useQuery(trpc.cityPlan.current.queryOptions());
  const projects = plan && row.code ? projectsOf(plan, row.code) : [];
  return (
    <Panel title={text.supports}>
      <DescriptionList
        items={[
          { label: text.field, value: labelOf(ORGANISATION_FIELD_LABELS, row.field) },
          { label: text.target, value: row.target },
          {
            label: text.worry,
            value: (row.worries ?? []).map((worry) => WORRY_LABELS[worry as Worry]).join('、'),
          },
          { label: text.districts, value: (row.districts ?? []).join('、') },
          ...(projects.length > 0
            ? [{ label: text.projects, value: projects.map((project) => project.name).join('、') }]
            : []),
        ]}
      />
    </Panel>
  );
}
