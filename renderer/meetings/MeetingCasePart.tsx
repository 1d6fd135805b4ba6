/** One case at a meeting, in the order of the minutes: from what is to be looked at to the next meeting. */
import { useQuery } from '@tanstack/react-query';
import { useAutosavedRow } from '../app/autosave.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { useOrganisationChoices } from '../cases/useOrganisationChoices.ts';
import { meetingsText } from '../text/meetings.ts';
import { sittingText } from '../text/sittings.ts';
import {
  Button,
  ComboBox,
  FieldRow,
  JapaneseDateField,
  LinkButton,
  Notice,
  TextArea,
  TextField,
} from '../ui/index.ts';
import { EditingContext, type MeetingCase, useEditing } from './editing.ts';
import { GapRow } from './GapRow.tsx';
import { CaseHandouts } from './handouts/CaseHandouts.tsx';
import { InformationRequests } from './InformationRequests.tsx';
import { MeetingSection, type Part } from './MeetingSection.tsx';
import { RoleRow } from './RoleRow.tsx';
import { RowList, useRows } from './RowList.tsx';
import { StatementRow } from './StatementRow.tsx';

const { sections, fields: words } = meetingsText;

const PARTS = [
  'purpose',
  'handouts',
  'statements',
  'requests',
  'wishes',
  'assessment',
  'discussion',
  'roles',
  'lead',
  'gaps',
  'remaining',
  'next',
] as const;

export const caseTitle = (of: MeetingCase): string =>
  meetingsText.caseTitle(of.head?.personName || meetingsText.caseUnnamed, of.head?.caseNo ?? '');

const anchorOf = (of: MeetingCase, part: string): string => `meeting-${of.id}-${part}`;

export const casePart = (of: MeetingCase): Part => ({
  anchor: anchorOf(of, 'case'),
  title: caseTitle(of),
  parts: PARTS.map((part) => ({ anchor: anchorOf(of, part), title: sections[part] })),
});

export interface MeetingCasePartProps {
  of: MeetingCase;
  isHeld: boolean;
  /** The next version of the minutes is being written: its roles may be put right, too. */
  isCorrecting: boolean;
  onFilledRole: (key: string, isFilled: boolean) => void;
}

export function MeetingCasePart({ of, isHeld, isCorrecting, onFilledRole }: MeetingCasePartProps) {
  const editing = useEditing();
  const { isReadOnly } = editing;
  const go = usePlace((state) => state.go);
  const organisations = useOrganisationChoices();
  const { data: staff } = useQuery(trpc.staff.list.queryOptions());
  const meetingCaseId = of.id;
  const { fields, change } = useAutosavedRow(
    () => ({
      purpose: of.purpose ?? '',
      wishes: of.wishes ?? '',
      assessment: of.assessment ?? '',
      discussion: of.discussion ?? '',
      leadOrganisationId: of.leadOrganisationId,
      coordinatorStaffId: of.coordinatorStaffId,
      remaining: of.remaining ?? '',
      nextDate: of.nextDate,
      nextText: of.nextText ?? '',
    }),
    (part, _all, kept) => trpcClient.meetings.saveCase.mutate({ meetingCaseId, fields: part, ...kept }),
  );
  const statements = useRows(of.statements, 'statement');
  const roles = useRows(of.roles, 'role');
  const gaps = useRows(of.gaps, 'gap');

  const prose = (part: 'purpose' | 'wishes' | 'assessment' | 'discussion' | 'remaining', rows: number) => (
    <MeetingSection
      anchor={anchorOf(of, part)}
      title={sections[part]}
      level={3}
      {...(part === 'purpose' && { help: meetingsText.purposeHelp })}
    >
      <TextArea
        label={sections[part]}
        isLabelHidden
        rows={rows}
        value={fields[part]}
        onChange={(text) => change({ [part]: text })}
        isReadOnly={isReadOnly}
      />
    </MeetingSection>
  );

  return (
    <MeetingSection
      anchor={anchorOf(of, 'case')}
      title={caseTitle(of)}
      aside={
        of.caseId && (
          <LinkButton onPress={() => go({ room: 'case', caseId: of.caseId as string })}>
            {meetingsText.openCase}
          </LinkButton>
        )
      }
    >
      {prose('purpose', 2)}
      <MeetingSection
        anchor={anchorOf(of, 'handouts')}
        title={sections.handouts}
        help={meetingsText.caseHandoutsHelp}
        level={3}
      >
        <CaseHandouts meetingCaseId={meetingCaseId} caseNo={of.head?.caseNo ?? ''} />
      </MeetingSection>
      <MeetingSection
        anchor={anchorOf(of, 'statements')}
        title={sections.statements}
        help={meetingsText.statementsHelp}
        level={3}
      >
        <RowList rows={statements} addLabel={meetingsText.addStatement}>
          {(row, index) => (
            <StatementRow
              meetingCaseId={meetingCaseId}
              row={row}
              index={index}
              onRemove={(id) => statements.remove(row.key, id)}
            />
          )}
        </RowList>
      </MeetingSection>
      {of.caseId && (
        <MeetingSection anchor={anchorOf(of, 'requests')} title={sections.requests} level={3}>
          <InformationRequests
            meetingCaseId={meetingCaseId}
            caseId={of.caseId}
            {...(!isReadOnly && { onShared: statements.append })}
          />
        </MeetingSection>
      )}
      {prose('wishes', 2)}
      {prose('assessment', 3)}
      {prose('discussion', 4)}
      <MeetingSection
        anchor={anchorOf(of, 'roles')}
        title={sections.roles}
        help={
          isCorrecting
            ? meetingsText.rolesCorrectedHelp
            : isHeld
              ? meetingsText.rolesHeldHelp
              : meetingsText.rolesHelp
        }
        level={3}
      >
        {/* Once held they are 対応事項: what changes then is recorded there. */}
        <EditingContext value={isHeld && !isCorrecting ? { ...editing, isReadOnly: true } : editing}>
          <RowList rows={roles} addLabel={meetingsText.addRole} addsByKey>
            {(row, index) => (
              <RoleRow
                meetingCaseId={meetingCaseId}
                row={row}
                index={index}
                onRemove={(id) => roles.remove(row.key, id)}
                onFilled={onFilledRole}
                isTask={isCorrecting ? Boolean(row.stored?.taskId) : isHeld}
              />
            )}
          </RowList>
        </EditingContext>
      </MeetingSection>
      <MeetingSection anchor={anchorOf(of, 'lead')} title={sections.lead} level={3}>
        <FieldRow>
          {organisations.length > 0 && (
            <ComboBox
              label={words.leadOrganisation}
              choices={organisations}
              value={fields.leadOrganisationId}
              onChange={(leadOrganisationId) => change({ leadOrganisationId })}
              isReadOnly={isReadOnly}
            />
          )}
          {staff && (
            <ComboBox
              label={words.coordinator}
              width="s"
              choices={staff.map((each) => ({
                value: each.id,
                label: each.name ?? '',
                kana: each.kana ?? '',
              }))}
              value={fields.coordinatorStaffId}
              onChange={(coordinatorStaffId) => change({ coordinatorStaffId })}
              isReadOnly={isReadOnly}
            />
          )}
        </FieldRow>
      </MeetingSection>
      <MeetingSection
        anchor={anchorOf(of, 'gaps')}
        title={sections.gaps}
        help={meetingsText.gapHelp}
        level={3}
      >
        <RowList rows={gaps} addLabel={meetingsText.addGap} addsByKey>
          {(row, index) => (
            <GapRow
              meetingCaseId={meetingCaseId}
              row={row}
              index={index}
              onRemove={() => gaps.remove(row.key, null)}
            />
          )}
        </RowList>
      </MeetingSection>
      {prose('remaining', 2)}
      <MeetingSection anchor={anchorOf(of, 'next')} title={sections.next} level={3}>
        <FieldRow>
          <JapaneseDateField
            label={words.nextDate}
            value={fields.nextDate}
            onChange={(nextDate) => change({ nextDate })}
            isReadOnly={isReadOnly}
          />
          <TextField
            label={words.nextText}
            width="l"
            value={fields.nextText}
            onChange={(nextText) => change({ nextText })}
            isReadOnly={isReadOnly}
          />
        </FieldRow>
        <NextMeeting of={of} isHeld={isHeld} />
      </MeetingSection>
    </MeetingSection>
  );
}

/** The draft that 次回の日 has made, or will. */
function NextMeeting({ of: { next }, isHeld }: { of: MeetingCase; isHeld: boolean }) {
  const go = usePlace((state) => state.go);
  const words = sittingText.next;
  if (!next) return isHeld ? null : <p className="meetings-section-help">{words.help}</p>;
  return (
    <Notice
      tone="ok"
      label={words.label}
      action={
        <Button size="s" onPress={() => go({ room: 'meeting', meetingId: next.id })}>
          {words.open}
        </Button>
      }
    >
      {words.made(next.date, meetingsText.numberOf(next.fiscalYear, next.number))}
    </Notice>
  );
}
