/** At the right of a case: the next step with its one button, the household, the organisations that have to do with it. */
import { CaseGenogram } from '../diagrams/index.ts';
import { caseText as words } from '../text/cases.ts';
import { RELATION_LABELS } from '../text/labels.ts';
import { Chip, LinkButton, Panel, Row, Soft } from '../ui/index.ts';
import { CaseAppointments } from '../week/CaseAppointments.tsx';
import { ageOf, type CaseView, involvedOrganisations, membersInOrder } from './caseView.ts';
import { DevelopmentPanel } from './DevelopmentPanel.tsx';
import { DutyPanel } from './DutyPanel.tsx';

import type { OpenDialog } from './dialogs/caseDialog.ts';
import { NextStep } from './NextStep.tsx';

export interface CasePartProps {
  view: CaseView;
  open: OpenDialog;
}

export function CaseAside({ view, open }: CasePartProps) {
  return (
    <>
      <NextStep view={view} open={open} />
      <DevelopmentPanel view={view} />
      <CaseAppointments caseId={view.head.id} />
      <HouseholdPanel view={view} open={open} />
      <OrganisationsPanel view={view} />
      <DutyPanel view={view} open={open} />
    </>
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
      {view.household?.telMobile && (
        <p className="case-help">
          {words.householdTelMobile} {view.household.telMobile}
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
