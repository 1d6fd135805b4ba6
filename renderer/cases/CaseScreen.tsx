/**
 * One case: who, where it stands, what must be minded, what comes next; below, its parts. Everything that is done here is done in a
 * small form that says what it does, and the next step is always one button away.
 */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { formatShort } from '../../db/calendar/rules.ts';
import { CASE_STEPS, stepsPassed } from '../../db/cases/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { type Place, usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { refusalOf } from '../app/useOutcome.ts';
import { DifferencesNotice } from '../differences/index.ts';
import { HistoryButton } from '../history/index.ts';
import { CASE_STEP_LABELS, caseText as words } from '../text/cases.ts';
import { relationText } from '../text/closeRelations.ts';
import { CAUTION_LABELS } from '../text/labels.ts';
import { messageText } from '../text/messages.ts';
import { phoneInquiryText } from '../text/phoneInquiries.ts';
import { CASE_STATE_LABELS } from '../text/search.ts';
import {
  Button,
  Chip,
  Columns,
  Icon,
  MenuButton,
  Notice,
  PageHeading,
  Panel,
  Row,
  Soft,
  StepBar,
  Tabs,
} from '../ui/index.ts';
import { AfterEndNotice } from './AfterEndNotice.tsx';
import { CaseAside } from './CaseAside.tsx';
import { CaseChips, caseTitle } from './CaseChips.tsx';
import { CloseRelationBar } from './CloseRelationBar.tsx';
import { type CaseView, principalOf } from './caseView.ts';
import { WaitingCopy } from './DutyPanel.tsx';
import { CaseDialogs } from './dialogs/CaseDialogs.tsx';
import type { CaseDialog, OpenDialog } from './dialogs/caseDialog.ts';
import { dialogOfDraft } from './dialogs/draftDialog.ts';
import { LeadsAfter } from './LeadsAfter.tsx';
import { AttachmentsTab } from './tabs/AttachmentsTab.tsx';
import { ConsentTab } from './tabs/ConsentTab.tsx';
import { HouseholdTab } from './tabs/HouseholdTab.tsx';
import { IntakeTab } from './tabs/IntakeTab.tsx';
import { MeetingsTab } from './tabs/MeetingsTab.tsx';
import { NotesTab } from './tabs/NotesTab.tsx';
import { PapersTab } from './tabs/PapersTab.tsx';
import { PlanTab } from './tabs/PlanTab.tsx';
import { ReferralTab } from './tabs/ReferralTab.tsx';
import { TasksTab } from './tabs/TasksTab.tsx';
import './cases.css';

export interface CaseScreenProps {
  caseId: string;
  tab?: string;
  /** A 書きかけ to go on with. */
  draft?: Extract<Place, { room: 'case' }>['draft'];
  /** A つなぎ whose confirmation is begun. */
  confirmReferralId?: string;
}

export function CaseScreen({ caseId, tab, draft, confirmReferralId }: CaseScreenProps) {
  const { data, error } = useQuery(trpc.cases.view.queryOptions({ caseId }));
  // What was read before somebody was kept from the case is not shown to them again (R17).
  if (error)
    return (
      <>
        <PageHeading title={words.notOpened} />
        <Refused refusal={refusalOf(error)} />
      </>
    );
  const first = (): CaseDialog | null => {
    if (draft) return dialogOfDraft(draft);
    return confirmReferralId ? { kind: 'confirm-referral', referralId: confirmReferralId } : null;
  };
  if (data?.ok) return <OpenCase view={data.value} tab={tab ?? 'notes'} first={first()} />;
  return data ? <Refused refusal={data.refusal} /> : <Soft>{words.loading}</Soft>;
}

/** `first`: the form that whoever came here is to find open. */
function OpenCase({ view, tab, first }: { view: CaseView; tab: string; first: CaseDialog | null }) {
  const [dialog, setDialog] = useState(first);
  const [selected, select] = useState(tab);
  const { go, replace } = usePlace();
  const part = { view, open: setDialog };
  const close = () => {
    setDialog(null);
    // Whoever comes back here later has not come for that form again.
    if (first) replace({ room: 'case', caseId: view.head.id, tab });
  };
  const ended = view.record.endedAt !== null;
  return (
    <div className="case">
      <PageHeading
        title={caseTitle(principalOf(view), view.today)}
        chips={<CaseChips view={view} />}
        actions={
          <>
            <Button onPress={() => go({ room: 'handoff-give', caseId: view.head.id })}>
              {words.giveHere}
            </Button>
            <MenuButton
              label={messageText.menu}
              sections={[
                {
                  title: messageText.menu,
                  choices: [
                    {
                      key: 'phone-inquiry',
                      label: phoneInquiryText.menu,
                      note: phoneInquiryText.menuNote,
                    },
                    { key: 'message', label: messageText.menuMessage, note: messageText.menuMessageNote },
                  ],
                },
              ]}
              onAction={(kind: 'phone-inquiry' | 'message') => setDialog({ kind })}
            />
            <MenuButton
              label={relationText.menu}
              sections={[
                {
                  title: relationText.label,
                  choices: [{ key: 'flag', label: relationText.flag, note: relationText.flagNote }],
                },
              ]}
              onAction={() => setDialog({ kind: 'close-relation' })}
            />
          </>
        }
      />
      <div className="case-head">
        <StepBar label={words.steps} steps={stepsOf(view)} current={ended ? 'done' : view.step} />
        <CautionBar {...part} />
        <WaitingCopy caseId={view.head.id} />
        <DifferencesNotice caseId={view.head.id} count={view.differences} />
        <AfterEndNotice {...part} />
        <CloseRelationBar {...part} />
        <LeadsAfter view={view} />
      </div>
      <Columns isAsideFirst aside={<CaseAside {...part} />}>
        <Panel>
          <Tabs
            label={words.tabs}
            selected={selected}
            onSelect={select}
            tabs={[
              { key: 'notes', label: words.tabNotes, content: <NotesTab {...part} /> },
              { key: 'household', label: words.tabHousehold, content: <HouseholdTab {...part} /> },
              { key: 'intake', label: words.tabIntake, content: <IntakeTab {...part} /> },
              counted('consents', words.tabConsents, view.consents, <ConsentTab {...part} />),
              counted('referrals', words.tabReferrals, view.referrals, <ReferralTab {...part} />),
              counted('meetings', words.tabMeetings, view.meetings, <MeetingsTab {...part} />),
              counted('plans', words.tabPlans, view.plans, <PlanTab {...part} />),
              counted(
                'tasks',
                words.tabTasks,
                view.tasks.filter((task) => task.doneAt === null),
                <TasksTab {...part} />,
              ),
              counted('attachments', words.tabAttachments, view.attachments, <AttachmentsTab {...part} />),
              { key: 'papers', label: words.tabPapers, content: <PapersTab {...part} /> },
            ]}
          />
        </Panel>
      </Columns>
      <CaseDialogs view={view} dialog={dialog} open={setDialog} onClose={close} />
    </div>
  );
}

const counted = (key: string, label: string, rows: readonly unknown[], content: ReactNode) => ({
  key,
  label,
  content,
  ...(rows.length > 0 ? { count: rows.length } : {}),
});

/**
 * With the day on which the case came to each step, where it is known. An ended case shows how and when it ended, and does not claim steps
 * that it went past.
 */
function stepsOf({ head, record, stepDates }: CaseView) {
  const steps = CASE_STEPS.map((key) => {
    const on = stepDates[key];
    return { key, label: CASE_STEP_LABELS[key], ...(on && { note: formatShort(on) }) };
  });
  if (record.endedAt === null && head.state !== 'suspended') return steps;
  const passed = stepsPassed(head.state);
  return steps.map((step) =>
    step.key === 'closing'
      ? { ...step, label: CASE_STATE_LABELS[head.state] }
      : { ...step, isSkipped: !passed.includes(step.key) },
  );
}

/** What is edited at the head of a case, one form each. */
const HEAD_FIELDS = [
  'cautions',
  'cautionCodes',
  'cautionHours',
  'responsibleOfficeId',
  'staffId',
  'deputyStaffId',
  'urgency',
  'urgencyGround',
];

/** 注意表示 and 担当 (C1): read before anything else is done. */
function CautionBar({ view, open }: { view: CaseView; open: OpenDialog }) {
  const { head, record } = view;
  const deputy = view.names.staff[record.deputyStaffId ?? ''];
  return (
    <Notice
      tone={hasCautions(record) ? 'caution' : 'info'}
      label={words.caution}
      meta={
        <>
          <strong>{words.responsible}</strong> {head.officeName} {head.staffName || words.nobody}
          {deputy && `（${words.deputy(deputy)}）`}
        </>
      }
      action={
        <Row>
          <Button size="s" variant="quiet" onPress={() => open({ kind: 'cautions' })}>
            {words.editCautions}
          </Button>
          <Button size="s" variant="quiet" onPress={() => open({ kind: 'responsibility' })}>
            {words.editResponsibility}
          </Button>
          <HistoryButton
            what={words.headHistory}
            rows={[{ entity: 'case', id: head.id, fields: HEAD_FIELDS }]}
          />
        </Row>
      }
    >
      <Cautions record={record} />
    </Notice>
  );
}

const hasCautions = ({ cautionCodes, cautionHours, cautions }: CaseView['record']): boolean =>
  Boolean(cautions || cautionHours || cautionCodes?.length);

/** Each caution in its own words, marked by a sign as well as by colour; the hours stand with the one that speaks of them. */
function Cautions({ record }: { record: CaseView['record'] }) {
  if (!hasCautions(record)) return <Soft>{words.noCautions}</Soft>;
  const { cautionCodes, cautionHours, cautions } = record;
  return (
    <Row>
      {(cautionCodes ?? [])
        .filter((code) => code !== 'call-hours' || !cautionHours)
        .map((code) => (
          <Chip key={code} tone="warn">
            <Icon name="caution" /> {CAUTION_LABELS[code]}
          </Chip>
        ))}
      {cautionHours && (
        <Chip tone="warn">
          <Icon name="caution" /> {words.hoursChip(cautionHours)}
        </Chip>
      )}
      {cautions && <span className="case-text">{cautions}</span>}
    </Row>
  );
}
