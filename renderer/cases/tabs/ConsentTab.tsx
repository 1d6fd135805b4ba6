/** 同意: who consented to what, towards whom, until when. A withdrawal stands beside the consent that it ended. */
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import { CONSENT_SCOPES } from '../../../db/consents/codes.ts';
import { isValidOn } from '../../../db/consents/rules.ts';
import { consentText as text } from '../../text/caseDialogs.ts';
import { caseText } from '../../text/cases.ts';
import {
  CONSENT_GIVER_LABELS,
  CONSENT_KIND_LABELS,
  CONSENT_METHOD_LABELS,
  CONSENT_SCOPE_MARKS,
} from '../../text/labels.ts';
import { Button, Chip, EmptyState, Row, Soft, Stack, Table } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import { type ConsentRow, consentFactsOf } from '../caseView.ts';

export function ConsentTab({ view, open }: CasePartProps) {
  const valid = new Set(
    consentFactsOf(view)
      .filter((each) => isValidOn(each, view.today))
      .map(({ id }) => id),
  );
  const names = (ids: readonly string[] | null) =>
    (ids ?? []).map((id) => view.names.organisations[id] ?? '').join('、');
  const personName = (row: ConsentRow) =>
    view.members.find(({ person }) => person.id === row.personId)?.person.name || caseText.nameUnknown;
  const state = (row: ConsentRow) =>
    row.withdrawnOn ? (
      <Chip tone="warn">{text.withdrawn(formatJapaneseDate(row.withdrawnOn))}</Chip>
    ) : valid.has(row.id) ? (
      <Chip tone="ok">{text.valid}</Chip>
    ) : (
      <Chip>{text.ended}</Chip>
    );
  return (
    <Stack>
      <Row>
        <Button size="s" onPress={() => open({ kind: 'consent' })}>
          {text.record}
        </Button>
      </Row>
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
                {CONSENT_SCOPES.filter((scope) => row.scope?.includes(scope))
                  .map((scope) => CONSENT_SCOPE_MARKS[scope])
                  .join('')}
                <br />
                <Soft>{row.kind && CONSENT_KIND_LABELS[row.kind]}</Soft>
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
                {row.date && formatJapaneseDate(row.date)}
                <br />
                <Soft>{row.method && CONSENT_METHOD_LABELS[row.method]}</Soft>
              </>
            ),
          },
          {
            key: 'state',
            header: text.valid,
            isHeaderHidden: true,
            cell: (row) => (
              <>
                {state(row)}{' '}
                {valid.has(row.id) && (
                  <Button
                    size="s"
                    variant="quiet"
                    onPress={() => open({ kind: 'withdraw', consentId: row.id })}
                  >
                    {text.withdraw}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
    </Stack>
  );
}
