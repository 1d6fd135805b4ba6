/** At the right of a case: the next step with its one button, the household, the organisations that have to do with it. */
import { type CaseEvent, nextState, safetyDue } from '../../db/cases/rules.ts';
import { usePlace } from '../app/place.ts';
import { CaseGenogram } from '../diagrams/index.ts';
import { meetingText, referralText } from '../text/caseDialogs.ts';
import { caseText as words } from '../text/cases.ts';
import { consentText } from '../text/consents.ts';
import { courseText } from '../text/course.ts';
import { RELATION_LABELS } from '../text/labels.ts';
import { nextStepWords, safetyText } from '../text/nextSteps.ts';
import { Basis, Button, Chip, LinkButton, NextStepPanel, Panel, Row, Soft } from '../ui/index.ts';
import {
  ageOf,
  type CaseView,
  involvedOrganisations,
  membersInOrder,
  openReferral,
  preparedMeeting,
  type ScreenStep,
  screenStep,
} from './caseView.ts';
import type { CaseDialog, OpenDialog } from './dialogs/caseDialog.ts';

export interface CasePartProps {
  view: CaseView;
  open: OpenDialog;
}

export function CaseAside({ view, open }: CasePartProps) {
  return (
    <>
      <NextStep view={view} open={open} />
      <HouseholdPanel view={view} open={open} />
      <OrganisationsPanel view={view} />
    </>
  );
}

/** Ways around the one button, where the counter's day takes another turn. */
const OTHERS: Partial<Record<ScreenStep, [label: string, dialog: CaseDialog][]>> = {
  'confirm-safety': [[words.changeUrgency, { kind: 'urgency' }]],
  screen: [
    [words.writeNote, { kind: 'note' }],
    [words.askRisks, { kind: 'risks' }],
    [consentText.record, { kind: 'consent' }],
  ],
  'send-referral': [[consentText.record, { kind: 'consent' }]],
  'confirm-referral': [[referralText.send, { kind: 'referral' }]],
  'keep-supporting': [[words.screen, { kind: 'screening' }]],
  'request-coordination': [[consentText.record, { kind: 'consent' }]],
  'decide-acceptance': [[consentText.record, { kind: 'consent' }]],
  'hold-support-meeting': [
    [meetingText.planReview, { kind: 'plan-review' }],
    [consentText.record, { kind: 'consent' }],
  ],
  'hold-meeting-prepared': [[consentText.record, { kind: 'consent' }]],
  'obtain-consent': [
    [words.writeNote, { kind: 'note' }],
    [meetingText.openSupport, { kind: 'support-meeting' }],
  ],
  'make-plan': [[meetingText.openSupport, { kind: 'support-meeting' }]],
};

/** 中断・終了 and 再開, wherever the table of states knows the way. */
function turnsFrom({ record, head }: CaseView): [label: string, dialog: CaseDialog][] {
  const may = (event: CaseEvent) => nextState(record.state ?? head.state, event).ok;
  return [
    ...(may('reopened') || may('reopened-next-term')
      ? [[courseText.reopen, { kind: 'reopen' }] as [string, CaseDialog]]
      : []),
    ...(may('suspended') || may('ended-at-once')
      ? [[courseText.suspendOrEnd, { kind: 'suspend-or-end' }] as [string, CaseDialog]]
      : []),
  ];
}

function NextStep({ view, open }: CasePartProps) {
  const go = usePlace((place) => place.go);
  const step = screenStep(view);
  const text = nextStepWords[step];
  const isUrgent = step === 'confirm-safety';
  const after = screenStep(view, view.stateStep);
  const act = (of: ScreenStep) => {
    const referral = openReferral(view);
    const meeting = preparedMeeting(view);
    switch (of) {
      case 'screen':
        return open({ kind: 'screening' });
      case 'send-referral':
        return open({ kind: 'referral' });
      case 'confirm-referral':
        return referral && open({ kind: 'confirm-referral', referralId: referral.id });
      case 'request-coordination':
        return open({ kind: 'request-coordination' });
      case 'decide-acceptance':
        return open({ kind: 'decide-acceptance' });
      case 'hold-support-meeting':
        return open({ kind: 'support-meeting' });
      case 'hold-meeting-prepared':
        return meeting ? go({ room: 'meeting', meetingId: meeting.id }) : go({ room: 'meetings' });
      case 'obtain-consent':
        return open({ kind: 'consent' });
      case 'make-plan':
      case 'review-plan':
        return go({ room: 'support-plan', caseId: view.head.id });
      case 'nothing':
        return go({ room: 'reception', caseId: view.head.id });
      default:
        return open({ kind: 'note' });
    }
  };
  return (
    <NextStepPanel
      title={text.title}
      basis={text.basis && <Basis provision={text.basis.provision}>{text.basis.text}</Basis>}
      actions={
        <>
          {text.button && (
            <Button variant={step === 'nothing' ? 'secondary' : 'primary'} onPress={() => act(step)}>
              {text.button}
            </Button>
          )}
          {OTHERS[step]?.map(([label, dialog]) => (
            <LinkButton key={label} onPress={() => open(dialog)}>
              {label}
            </LinkButton>
          ))}
          {turnsFrom(view).map(([label, dialog]) => (
            <LinkButton key={label} onPress={() => open(dialog)}>
              {label}
            </LinkButton>
          ))}
        </>
      }
    >
      {isUrgent && <strong>{safetyText.due(safetyDue(view.head.openedAt))}</strong>}
      {isUrgent && '　'}
      {text.why}
      {isUrgent && (
        <p>
          {safetyText.afterwards}
          {'　'}
          <LinkButton onPress={() => act(after)}>{nextStepWords[after].button}</LinkButton>
        </p>
      )}
    </NextStepPanel>
  );
}

function HouseholdPanel({ view, open }: CasePartProps) {
  const members = membersInOrder(view);
  return (
    <Panel
      title={words.household}
      aside={
        <LinkButton onPress={() => open({ kind: 'person', memberId: null })}>{words.addMember}</LinkButton>
      }
    >
      {members.length === 0 && <Soft>{words.noMembers}</Soft>}
      <CaseGenogram caseId={view.head.id} />
      <ul className="case-plain-list case-members">
        {members.map((member) => {
          const { person, relation } = member;
          const age = ageOf(person, view.today);
          const name = person.name || words.nameUnknown;
          return (
            <li key={member.memberId}>
              <Row>
                <LinkButton
                  aria-label={words.editPersonOf(name)}
                  onPress={() => open({ kind: 'person', memberId: member.memberId })}
                >
                  {name}
                </LinkButton>
                <span>{RELATION_LABELS[(relation ?? 'unknown') as keyof typeof RELATION_LABELS]}</span>
                <Soft>{age === null ? person.ageNote : words.age(age)}</Soft>
                {!member.livingTogether && <Chip>{words.apart}</Chip>}
                {member.keyPerson && <Chip tone="info">{words.keyPerson}</Chip>}
              </Row>
            </li>
          );
        })}
      </ul>
      {view.household?.tel && (
        <p className="case-help">
          {words.householdTel} {view.household.tel}
        </p>
      )}
    </Panel>
  );
}

function OrganisationsPanel({ view }: { view: CaseView }) {
  const involved = involvedOrganisations(view);
  return (
    <Panel title={words.organisations}>
      {involved.length === 0 && <p className="case-help">{words.noOrganisations}</p>}
      <ul className="case-plain-list">
        {involved.map(({ id, what }) => (
          <li key={id}>
            {view.names.organisations[id]} <Soft>{words.involved[what]}</Soft>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
