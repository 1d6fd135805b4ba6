/** 本人・世帯: what the household shares, everybody in it, the other side apart from it, and records that may be the same person's. */
import type { HouseholdType } from '../../../db/people/codes.ts';
import { usePlace } from '../../app/place.ts';
import { HistoryButton } from '../../history/index.ts';
import { caseText as words } from '../../text/cases.ts';
import { diagramText } from '../../text/diagrams.ts';
import { HOUSEHOLD_TYPE_LABELS } from '../../text/labels.ts';
import { peopleText } from '../../text/people.ts';
import { visitText } from '../../text/visits.ts';
import { Button, Chip, DescriptionList, Row, Stack } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import { AdversePanel } from './AdversePanel.tsx';
import { MembersTable } from './MembersTable.tsx';
import { Merges, SameRecords } from './SameRecords.tsx';

export function HouseholdTab({ view, open }: CasePartProps) {
  const { household, proposedHouseholdType: proposed } = view;
  const go = usePlace((place) => place.go);
  const type = household?.type as HouseholdType | null | undefined;
  const hidden = household?.isContactHidden ? <Chip tone="warn">{peopleText.concealed}</Chip> : null;
  return (
    <Stack>
      <Row>
        <Button size="s" onPress={() => open({ kind: 'person', memberId: null })}>
          {words.addMember}
        </Button>
        <Button size="s" onPress={() => open({ kind: 'household' })}>
          {words.householdEdit}
        </Button>
        <Button size="s" onPress={() => go({ room: 'diagrams', caseId: view.head.id })}>
          {diagramText.open}
        </Button>
        {household && (
          <HistoryButton what={words.household} rows={[{ entity: 'household', id: household.id }]} />
        )}
      </Row>
      <DescriptionList
        layout="stack"
        items={[
          {
            label: peopleText.householdType,
            value: type ? HOUSEHOLD_TYPE_LABELS[type] : '',
            note:
              proposed === 'unknown' || proposed === type
                ? ''
                : peopleText.proposedType(HOUSEHOLD_TYPE_LABELS[proposed]),
          },
          { label: words.householdTel, value: hidden ?? household?.tel ?? '' },
          { label: words.householdTelMobile, value: hidden ?? household?.telMobile ?? '' },
          { label: words.householdAddress, value: hidden ?? household?.address ?? '' },
          { label: words.householdNote, value: household?.note ?? '' },
          { label: visitText.way, value: hidden ?? household?.visitWay ?? '' },
          { label: visitText.caution, value: household?.visitCaution ?? '' },
        ]}
      />
      <MembersTable view={view} open={open} />
      <SameRecords view={view} open={open} />
      <AdversePanel view={view} open={open} />
      <Merges view={view} />
    </Stack>
  );
}
