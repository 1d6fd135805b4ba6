/** 1枚目: how the consultation came, what each says the matter is, the household. */
import { useQuery } from '@tanstack/react-query';
import { COMMUNITY_TIES, HOUSINGS, MARRIAGES, YES_NO_UNKNOWN } from '../../db/assessments/intakeCodes.ts';
import { NOTE_METHODS } from '../../db/cases/codes.ts';
import { ROUTES, type Worry } from '../../db/receptions/codes.ts';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { choicesOf } from '../cases/choices.ts';
import { useOrganisationChoices } from '../cases/useOrganisationChoices.ts';
import { SHEET_FIELD_LABELS as LABELS, sheetText as words } from '../text/intakeSheet.ts';
import {
  COMMUNITY_TIE_LABELS,
  HOUSING_LABELS,
  MARRIAGE_LABELS,
  NOTE_METHOD_LABELS,
  ROUTE_LABELS,
  WORRY_LABELS,
  YES_NO_UNKNOWN_LABELS,
} from '../text/labels.ts';
import { ComboBox, JapaneseDateField, LinkButton, Select, TextField } from '../ui/index.ts';
import { HouseholdTable } from './HouseholdTable.tsx';
import { Amount, Framed, OneOf, Part, Record, Words } from './SheetFields.tsx';
import { useSheet } from './sheetContext.ts';

export function PageOne() {
  return (
    <>
      <Intake />
      <Part title={words.chief}>
        <Reception />
        <Words field="chiefPrincipal" rows={3} />
        <Words field="chiefFamily" rows={3} />
        <Words field="chiefOrganisation" rows={3} />
        <OneOf field="historyHas" codes={YES_NO_UNKNOWN} labels={YES_NO_UNKNOWN_LABELS} beside="history" />
      </Part>
      <HouseholdTable />
      <Part title={words.family}>
        <OneOf field="marriage" codes={MARRIAGES} labels={MARRIAGE_LABELS} />
        <Framed reports="intakeSheet.childrenCount">
          <div className="sheet-row">
            <Amount field="childrenCount" unit={words.people} most={50} />
            <Amount field="dependantCount" unit={words.people} most={50} />
          </div>
        </Framed>
        <OneOf field="housing" codes={HOUSINGS} labels={HOUSING_LABELS} beside="housingText" isWide />
        <OneOf
          field="community"
          codes={COMMUNITY_TIES}
          labels={COMMUNITY_TIE_LABELS}
          beside="communityText"
        />
        <Words field="separateFamily" rows={2} />
      </Part>
    </>
  );
}

function Intake() {
  const { view, fields, change } = useSheet();
  const staff = (useQuery(trpc.staff.list.queryOptions()).data ?? []).filter((each) => !each.disabled);
  const organisations = useOrganisationChoices();
  const received = view.fromReception?.route ?? null;
  return (
    <Part title={words.intake}>
      <Framed reports={['intakeSheet.date', 'intakeSheet.staffId']}>
        <div className="sheet-row">
          <JapaneseDateField
            label={LABELS.date}
            help=""
            value={fields.date}
            onChange={(date) => change({ date })}
          />
          <Select
            label={LABELS.staffId}
            width="s"
            isClearable
            choices={staff.map((each) => ({ value: each.id, label: each.name ?? '' }))}
            value={fields.staffId}
            onChange={(staffId) => change({ staffId })}
          />
        </div>
      </Framed>
      <Framed reports={['intakeSheet.method', 'intakeSheet.place']}>
        <div className="sheet-row">
          <Select
            label={LABELS.method}
            width="s"
            isClearable
            choices={choicesOf(NOTE_METHODS, NOTE_METHOD_LABELS)}
            value={fields.method}
            onChange={(method) => change({ method })}
          />
          <TextField
            label={LABELS.place}
            width="m"
            value={fields.place ?? ''}
            onChange={(place) => change({ place })}
          />
        </div>
      </Framed>
      <Framed reports="intakeSheet.route">
        <ComboBox
          label={LABELS.route}
          width="full"
          choices={choicesOf(ROUTES, ROUTE_LABELS)}
          value={fields.route ?? received}
          onChange={(route) => change({ route })}
          help={!fields.route && received ? words.fromReception : ''}
        />
      </Framed>
      <Framed reports="intakeSheet.routeOrganisationId">
        <ComboBox
          label={LABELS.routeOrganisationId}
          width="full"
          choices={organisations}
          value={fields.routeOrganisationId}
          onChange={(routeOrganisationId) => change({ routeOrganisationId })}
        />
      </Framed>
    </Part>
  );
}

/** What was heard at the reception stands here as it was written there. */
function Reception() {
  const { view } = useSheet();
  const go = usePlace((place) => place.go);
  const { worries, most } = view.worries;
  const first = view.fromReception;
  return (
    <Record
      label={words.receptionMemo}
      isWide
      action={
        <LinkButton onPress={() => go({ room: 'case', caseId: view.caseId, tab: 'intake' })}>
          {words.openReception}
        </LinkButton>
      }
    >
      <p className="sheet-text">{first?.memo || '—'}</p>
      {first?.wish && (
        <p className="sheet-text">
          <strong>{words.receptionWish}</strong>　{first.wish}
        </p>
      )}
      <p>
        <strong>{words.worries}</strong>
        {'　'}
        {worries.map((worry: Worry) => `${worry === most ? '◎' : '○'}${WORRY_LABELS[worry]}`).join('　') ||
          '—'}
      </p>
    </Record>
  );
}
