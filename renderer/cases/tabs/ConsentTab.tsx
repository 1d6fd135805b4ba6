/** 同意: one line per person, the matrix on demand, what a withdrawal left behind, every consent as it was given, and 提供記録. */
import { useQuery } from '@tanstack/react-query';
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import { isValidOn, sharedItems } from '../../../db/consents/rules.ts';
import { trpc } from '../../app/coreLink.ts';
import { attachmentText } from '../../text/attachments.ts';
import { caseText } from '../../text/cases.ts';
import { itemsInWords, consentText as text } from '../../text/consents.ts';
import {
  CONSENT_GIVER_LABELS,
  CONSENT_KIND_LABELS,
  CONSENT_METHOD_LABELS,
  CONSENT_SCOPE_MARKS,
} from '../../text/labels.ts';
import { Button, Chip, Disclosure, EmptyState, Row, Soft, Stack, Table } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import { type CaseView, type ConsentRow, consentFactsOf } from '../caseView.ts';
import { ConsentLines } from '../consents/ConsentLines.tsx';
import { ConsentMatrix } from '../consents/ConsentMatrix.tsx';
import { EndangeredMeetings, SharedList } from '../consents/Consequences.tsx';
import { DisclosureSection } from '../consents/DisclosureSection.tsx';
import { PhoneInquirySection } from '../consents/PhoneInquirySection.tsx';
import type { OpenDialog } from '../dialogs/caseDialog.ts';
import { SignedCopy } from '../SignedCopy.tsx';

export function ConsentTab({ view, open }: CasePartProps) {
  const hasWithdrawal = view.consents.some((each) => each.withdrawals.length > 0);
  const { data: after } = useQuery({
    ...trpc.consents.consequences.queryOptions({ caseId: view.head.id }),
    enabled: view.consents.length > 0,
  });
  return (
    <Stack>
      <Row>
        <Button size="s" onPress={() => open({ kind: 'consent' })}>
          {text.record}
        </Button>
      </Row>
      {after && after.meetings.length > 0 && <EndangeredMeetings meetings={after.meetings} open={open} />}
      {view.consents.length > 0 && <ConsentLines view={view} />}
      {view.consents.length > 0 && (
        <Disclosure title={text.matrix}>
          <ConsentMatrix view={view} />
        </Disclosure>
      )}
      <History view={view} open={open} />
      {hasWithdrawal && after && (
        <Disclosure title={text.sharedBefore}>
          <SharedList shared={after.shared} />
        </Disclosure>
      )}
      <DisclosureSection view={view} open={open} />
      <PhoneInquirySection view={view} open={open} />
    </Stack>
  );
}

function History({ view, open }: { view: CaseView; open: OpenDialog }) {
  const facts = consentFactsOf(view);
  const factOf = (row: ConsentRow) => facts.find(({ id }) => id === row.id);
  const isValid = (row: ConsentRow) => {
    const fact = factOf(row);
    return fact !== undefined && isValidOn(fact, view.today);
  };
  const names = (ids: readonly string[] | null) =>
    (ids ?? []).map((id) => view.names.organisations[id] ?? '').join('、');
  const personName = (row: ConsentRow) =>
    view.members.find(({ person }) => person.id === row.personId)?.person.name || caseText.nameUnknown;
  const date = (row: ConsentRow) => (row.date ? formatJapaneseDate(row.date) : '');
  /** As it was given on its own day, whatever came after. */
  const given = (row: ConsentRow) => {
    const fact = factOf(row);
    const to = row.organisationIds?.find((id) => !row.excludedOrganisationIds?.includes(id));
    if (!fact?.personId || !to) return '';
    const asGiven = { ...fact, withdrawals: [] };
    const asked = { personId: fact.personId, organisationId: to, on: fact.date };
    return itemsInWords(sharedItems(asked, [asGiven]).items);
  };
  const withdrawnPart = (each: ConsentRow['withdrawals'][number]) =>
    text.withdrawnPart(
      each.date ? formatJapaneseDate(each.date) : '',
      [(each.scope ?? []).map((scope) => CONSENT_SCOPE_MARKS[scope]).join(''), names(each.organisationIds)]
        .filter(Boolean)
        .join(' '),
    );
  return (
    <Table
      caption={text.caption}
      rows={view.consents}
      rowKey={(row) => row.id}
      empty={<EmptyState title={text.noConsents}>{text.noConsentsText}</EmptyState>}
      columns={[
        {
          key: 'person',
          header: text.person,
          isRowHeader: true,
          cell: (row) => (
            <>
              {personName(row)}
              <br />
              <Soft>
                {row.giver && CONSENT_GIVER_LABELS[row.giver]}
                {row.giverName && ` ${row.giverName}`}
              </Soft>
            </>
          ),
        },
        {
          key: 'scope',
          header: text.scope,
          cell: (row) => (
            <>
              {given(row)}
              <br />
              <Soft>{row.kind && CONSENT_KIND_LABELS[row.kind]}</Soft>
              {row.childWish && (
                <>
                  <br />
                  <Soft>{`${text.childWish}: ${row.childWish}`}</Soft>
                </>
              )}
            </>
          ),
        },
        {
          key: 'organisations',
          header: text.organisations,
          cell: (row) => (
            <>
              {names(row.organisationIds)}
              {(row.excludedOrganisationIds ?? []).length > 0 &&
                text.summaryExcept(names(row.excludedOrganisationIds))}
            </>
          ),
        },
        {
          key: 'date',
          width: 'fit',
          header: text.date,
          cell: (row) => (
            <>
              {date(row)}
              <br />
              <Soft>{row.method && CONSENT_METHOD_LABELS[row.method]}</Soft>
            </>
          ),
        },
        {
          key: 'state',
          header: text.state,
          cell: (row) => (
            <Stack gap="s">
              {row.withdrawnOn ? (
                <Chip tone="warn">{text.withdrawn(formatJapaneseDate(row.withdrawnOn))}</Chip>
              ) : isValid(row) ? (
                <Chip tone="ok">{text.valid}</Chip>
              ) : (
                <Chip>{text.ended}</Chip>
              )}
              {!row.withdrawnOn &&
                row.withdrawals.map((each) => <Soft key={each.id}>{withdrawnPart(each)}</Soft>)}
              <Row>
                {isValid(row) && (
                  <Button
                    size="s"
                    variant="quiet"
                    aria-label={text.withdrawOf(personName(row), date(row))}
                    onPress={() => open({ kind: 'withdraw', consentId: row.id })}
                  >
                    {text.withdrawShort}
                  </Button>
                )}
                <Button
                  size="s"
                  variant="quiet"
                  aria-label={text.formOf(personName(row), date(row))}
                  onPress={() =>
                    open({
                      kind: 'paper',
                      paper: 'consent-form',
                      id: row.id,
                      fileName: text.formFile(view.head.caseNo),
                    })
                  }
                >
                  {text.form}
                </Button>
                <SignedCopy
                  view={view}
                  open={open}
                  entity="consent"
                  id={row.id}
                  what={attachmentText.consentOf(personName(row), date(row))}
                />
              </Row>
            </Stack>
          ),
        },
      ]}
    />
  );
}
