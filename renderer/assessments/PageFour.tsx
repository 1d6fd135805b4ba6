/** 4枚目: what staff make of it, who is involved, what is missing, and how the way on was decided. */
import { CASE_ATTRIBUTES } from '../../db/assessments/intakeCodes.ts';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { CONSENT_SCOPES } from '../../db/consents/codes.ts';
import { usePlace } from '../app/place.ts';
import { choicesOf } from '../cases/choices.ts';
import { attributesText, sheetText as words } from '../text/intakeSheet.ts';
import {
  CASE_ATTRIBUTE_LABELS,
  CONSENT_SCOPE_MARKS,
  REFERRAL_WAY_LABELS,
  SCREENING_RESULT_LABELS,
} from '../text/labels.ts';
import { Button, CheckboxGroup, Chip, LinkButton, Soft } from '../ui/index.ts';
import { InvolvedOrganisations } from './InvolvedOrganisations.tsx';
import { Framed, Part, Record, Words } from './SheetFields.tsx';
import { useSheet } from './sheetContext.ts';

export function PageFour() {
  return (
    <>
      <Part title={words.arrangement}>
        <Attributes />
        <Words field="summary" rows={5} isWide />
      </Part>
      <InvolvedOrganisations />
      <Part title={words.screening}>
        <Words field="missingSupport" rows={2} isWide help={words.missingSupportHelp} />
        <Screening />
        <Referrals />
        <Consents />
      </Part>
    </>
  );
}

function Attributes() {
  const { view, fields, change } = useSheet();
  const proposed = attributesText(view.attributesProposed);
  const now = fields.attributes ?? view.attributesProposed;
  return (
    <Framed isWide>
      <CheckboxGroup
        label={words.attributes}
        choices={choicesOf(CASE_ATTRIBUTES, CASE_ATTRIBUTE_LABELS)}
        value={now}
        onChange={(attributes) => change({ attributes: attributes.length > 0 ? attributes : null })}
        help={words.attributesHelp}
      />
      <p className="sheet-attributes" role="status">
        <Chip tone="info" isStrong>
          {attributesText(now)}
        </Chip>{' '}
        <Soft>{fields.attributes === null ? words.asProposed : words.corrected}</Soft>{' '}
        {fields.attributes !== null && (
          <LinkButton onPress={() => change({ attributes: null })}>{words.toProposed(proposed)}</LinkButton>
        )}
      </p>
    </Framed>
  );
}

function Screening() {
  const { view, open } = useSheet();
  const canScreen = ['received', 'intake', 'awaiting-screening', 'own-support'].includes(view.state ?? '');
  return (
    <Record
      label={words.screening}
      reports={['screening.date', 'screening.result']}
      isWide
      action={
        canScreen && (
          <Button size="s" onPress={() => open({ kind: 'screening' })}>
            {words.screen}
          </Button>
        )
      }
    >
      {view.screenings.length === 0 && <Soft>{words.noScreening}</Soft>}
      <ul className="sheet-records">
        {view.screenings.map((each) => (
          <li key={each.id}>
            <strong>{each.result && `${each.result} ${SCREENING_RESULT_LABELS[each.result]}`}</strong>
            {each.ground && <p className="sheet-text">{each.ground}</p>}
            {each.unseenReason && (
              <p className="sheet-text">
                {words.unseenReason}: {each.unseenReason}
              </p>
            )}
            <Soft>
              {words.screenedOn} {each.date && formatJapaneseDate(each.date)}　{words.decider}{' '}
              {view.names.staff[each.deciderStaffId ?? '']}
            </Soft>
          </li>
        ))}
      </ul>
    </Record>
  );
}

function Referrals() {
  const { view } = useSheet();
  const go = usePlace((place) => place.go);
  return (
    <Record
      label={words.referrals}
      reports="sentReferral"
      action={
        <LinkButton onPress={() => go({ room: 'case', caseId: view.caseId, tab: 'referrals' })}>
          {words.openReferrals}
        </LinkButton>
      }
    >
      {view.referrals.length === 0 && <Soft>{words.noReferrals}</Soft>}
      <ul className="sheet-records">
        {view.referrals.map((each) => (
          <li key={each.id}>
            {view.names.organisations[each.organisationId ?? '']}{' '}
            {each.way && `（${REFERRAL_WAY_LABELS[each.way]}）`}{' '}
            <Soft>
              {each.confirmedOn ? words.confirmedOn(formatJapaneseDate(each.confirmedOn)) : words.unconfirmed}
            </Soft>
          </li>
        ))}
      </ul>
    </Record>
  );
}

function Consents() {
  const { view } = useSheet();
  const go = usePlace((place) => place.go);
  const scopes = CONSENT_SCOPES.filter((scope) => view.consents.some((each) => each.scope.includes(scope)))
    .map((scope) => CONSENT_SCOPE_MARKS[scope])
    .join('');
  return (
    <Record
      label={words.consents}
      action={
        <LinkButton onPress={() => go({ room: 'case', caseId: view.caseId, tab: 'consents' })}>
          {words.openConsents}
        </LinkButton>
      }
    >
      <p>{scopes ? words.consentHeld(scopes) : words.consentNone}</p>
    </Record>
  );
}
