/** What the assessment sheet says so far, in a few lines, and the one button that leads to it. */
import { useQuery } from '@tanstack/react-query';
import type { Issue } from '../../db/assessments/codes.ts';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { caseText } from '../text/cases.ts';
import { attributesText, ISSUE_SHORT, essenceText as words } from '../text/intakeSheet.ts';
import { COMPOUND_LABEL_LABELS } from '../text/labels.ts';
import { Button, Chip, DescriptionList, Panel, Row, Soft } from '../ui/index.ts';
import type { CasePartProps } from './CaseAside.tsx';

export function SheetEssence({ view }: CasePartProps) {
  const caseId = view.head.id;
  const { data } = useQuery(trpc.assessments.sheet.queryOptions({ caseId }, { gcTime: 0 }));
  const go = usePlace((place) => place.go);
  const sheet = data?.ok ? data.value : null;
  const filled = sheet?.progress.reduce((sum, page) => sum + page.filled, 0) ?? 0;
  const of = sheet?.progress.reduce((sum, page) => sum + page.of, 0) ?? 0;
  const issuesOf = (personId: string) =>
    sheet?.issues
      .filter((each) => each.personId === personId)
      .map(({ code }) => ISSUE_SHORT[code as Issue]) ?? [];
  return (
    <Panel
      title={words.title}
      aside={
        <Row>
          {sheet && <Soft>{words.filled(filled, of)}</Soft>}
          <Button variant="primary" size="s" onPress={() => go({ room: 'intake-sheet', caseId })}>
            {sheet?.hasBegun ? words.open : words.begin}
          </Button>
        </Row>
      }
    >
      {sheet && !sheet.hasBegun && <p className="case-help">{words.notBegun}</p>}
      {sheet && (sheet.labels.length > 0 || sheet.proposals.length > 0) && (
        <Row>
          {sheet.labels.map((label) => (
            <Chip key={label} isStrong>
              {COMPOUND_LABEL_LABELS[label]}
            </Chip>
          ))}
          {sheet.proposals.map(({ label }) => (
            <Chip key={label} tone="info">
              {words.proposed(COMPOUND_LABEL_LABELS[label])}
            </Chip>
          ))}
        </Row>
      )}
      {sheet?.hasBegun && (
        <DescriptionList
          items={[
            {
              label: words.attributes,
              value: attributesText(sheet.values.attributes ?? sheet.attributesProposed),
            },
            ...view.members.flatMap(({ person }) => {
              const issues = issuesOf(person.id);
              return issues.length > 0
                ? [{ label: person.name || caseText.nameUnknown, value: issues.join('、') }]
                : [];
            }),
            ...(sheet.values.summary
              ? [{ label: words.summary, value: <span className="case-text">{sheet.values.summary}</span> }]
              : []),
          ]}
        />
      )}
    </Panel>
  );
}
