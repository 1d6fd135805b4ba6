/** What the ledger is narrowed to, beside 進行中・自分の担当・すべて・終了. */
import { useQuery } from '@tanstack/react-query';
import { URGENCIES } from '../../db/assessments/codes.ts';
import { CASE_STATES } from '../../db/cases/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { URGENCY_LABELS } from '../text/labels.ts';
import { CASE_STATE_LABELS, casesText } from '../text/search.ts';
import { Checkbox, FilterChips, LinkButton, Select, Stack } from '../ui/index.ts';
import { isNarrowed, type LedgerFilter, useLedgerView } from './ledgerView.ts';

const WHICH: readonly LedgerFilter['which'][] = ['open', 'mine', 'all', 'ended'];

export function LedgerFilters() {
  const { filter, narrow, widen } = useLedgerView();
  const { data: offices } = useQuery(trpc.office.list.queryOptions());
  const { data: staff } = useQuery(trpc.staff.list.queryOptions());
  const named = (rows: readonly { id: string; name: string | null }[] | undefined) =>
    (rows ?? []).map(({ id, name }) => ({ value: id, label: name ?? '' }));
  return (
    <Stack gap="s">
      <div className="ledger-filters">
        <FilterChips
          label={casesText.filter}
          choices={WHICH.map((value) => ({ value, label: casesText.filters[value] }))}
          value={filter.which}
          onChange={(which) => narrow({ which })}
        />
        <Checkbox
          isSelected={filter.consentWaiting}
          onChange={(consentWaiting) => narrow({ consentWaiting })}
        >
          {casesText.consentWaiting}
        </Checkbox>
      </div>
      <div className="ledger-filters">
        <Select
          label={casesText.office}
          isClearable
          width="s"
          placeholder={casesText.anyOffice}
          choices={named(offices)}
          value={filter.officeId}
          onChange={(officeId) => narrow({ officeId })}
        />
        <Select
          label={casesText.staff}
          isClearable
          width="s"
          placeholder={casesText.anyStaff}
          choices={named(staff)}
          value={filter.staffId}
          onChange={(staffId) => narrow({ staffId })}
        />
        <Select
          label={casesText.state}
          isClearable
          width="s"
          placeholder={casesText.anyState}
          choices={CASE_STATES.map((value) => ({ value, label: CASE_STATE_LABELS[value] }))}
          value={filter.state}
          onChange={(state) => narrow({ state })}
        />
        <Select
          label={casesText.urgency}
          isClearable
          width="xs"
          placeholder={casesText.anyUrgency}
          choices={URGENCIES.map((value) => ({ value, label: URGENCY_LABELS[value] }))}
          value={filter.urgency}
          onChange={(urgency) => narrow({ urgency })}
        />
        {isNarrowed(filter) && <LinkButton onPress={widen}>{casesText.clearFilters}</LinkButton>}
      </div>
    </Stack>
  );
}
