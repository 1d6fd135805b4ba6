/** 2枚目: health, services, money, work, and how life went so far. */
import {
  ARREARS,
  BENEFITS,
  CARE_LEVELS,
  EDUCATIONS,
  HANDBOOKS,
  type Handbook,
  HEALTH_STATES,
  INCOME_SOURCES,
  INSURANCES,
  PUBLIC_ASSISTANCES,
  RESIDENT_TAXES,
  WORK_STATUSES,
  WORK_TYPES,
  YES_NO_UNKNOWN,
} from '../../db/assessments/intakeCodes.ts';
import { choicesOf } from '../cases/choices.ts';
import { SHEET_FIELD_LABELS as LABELS, sheetText as words } from '../text/intakeSheet.ts';
import {
  ARREAR_LABELS,
  BENEFIT_LABELS,
  CARE_LEVEL_LABELS,
  EDUCATION_LABELS,
  HANDBOOK_LABELS,
  HEALTH_STATE_LABELS,
  INCOME_SOURCE_LABELS,
  INSURANCE_LABELS,
  PUBLIC_ASSISTANCE_LABELS,
  RESIDENT_TAX_LABELS,
  WORK_STATUS_LABELS,
  WORK_TYPE_LABELS,
  YES_NO_UNKNOWN_LABELS,
} from '../text/labels.ts';
import { CheckboxGroup, JapaneseDateField, TextField } from '../ui/index.ts';
import { Amount, Chosen, Framed, Line, OneOf, Part, Several, Words } from './SheetFields.tsx';
import { useSheet } from './sheetContext.ts';

export function PageTwo() {
  return (
    <>
      <Part title={words.health}>
        <OneOf field="health" codes={HEALTH_STATES} labels={HEALTH_STATE_LABELS} />
        <OneOf field="insurance" codes={INSURANCES} labels={INSURANCE_LABELS} />
        <Handbooks />
        <Line field="clinic" />
        <Line field="medication" />
        <OneOf field="mentalCare" codes={YES_NO_UNKNOWN} labels={YES_NO_UNKNOWN_LABELS} />
        <Words field="disease" rows={1} />
      </Part>
      <Part title={words.care}>
        <Chosen field="careLevel" codes={CARE_LEVELS} labels={CARE_LEVEL_LABELS} />
        <Words field="careServices" rows={1} />
        <Words field="disabilityServices" rows={1} />
        <Words field="childServices" rows={1} />
      </Part>
      <Part title={words.economy}>
        <Framed reports={['intakeSheet.incomePrincipal', 'intakeSheet.incomeHousehold']}>
          <div className="sheet-row">
            <Amount field="incomePrincipal" unit={words.yen} most={99_999_999} />
            <Amount field="incomeHousehold" unit={words.yen} most={99_999_999} />
          </div>
        </Framed>
        <Several field="incomeSources" codes={INCOME_SOURCES} labels={INCOME_SOURCE_LABELS} />
        <Several field="benefits" codes={BENEFITS} labels={BENEFIT_LABELS} beside="benefitText" isWide />
        <OneOf field="publicAssistance" codes={PUBLIC_ASSISTANCES} labels={PUBLIC_ASSISTANCE_LABELS} />
        <OneOf field="residentTax" codes={RESIDENT_TAXES} labels={RESIDENT_TAX_LABELS} />
      </Part>
      <Part title={words.debts}>
        <OneOf field="debt" codes={YES_NO_UNKNOWN} labels={YES_NO_UNKNOWN_LABELS} beside="debtText" />
        <Several field="arrears" codes={ARREARS} labels={ARREAR_LABELS} beside="arrearsText" />
        <Line field="savings" isWide />
      </Part>
      <Part title={words.work}>
        <OneOf field="workStatus" codes={WORK_STATUSES} labels={WORK_STATUS_LABELS} isWide />
        <Chosen field="workType" codes={WORK_TYPES} labels={WORK_TYPE_LABELS} />
        <LeftWork />
        <Chosen field="education" codes={EDUCATIONS} labels={EDUCATION_LABELS} />
        <Words field="licences" rows={1} />
        <Words field="career" rows={2} isWide />
      </Part>
      <Part title={words.life}>
        <Words field="lifeHistory" rows={5} isWide />
      </Part>
    </>
  );
}

/** 「身体(2級)」: a grade beside each kind; 無・申請中・不明 have none. */
const GRADED: readonly Handbook[] = ['physical', 'intellectual', 'mental'];

function Handbooks() {
  const { fields, change } = useSheet();
  const held = fields.handbooks ?? [];
  const choose = (next: Handbook[]) => {
    const isNew = (handbook: Handbook) => !held.some((each) => each.handbook === handbook);
    // 「無」 and 「不明」 stand alone.
    const alone = next.find((handbook) => (handbook === 'none' || handbook === 'unknown') && isNew(handbook));
    const kept = alone
      ? [alone]
      : next.filter((handbook) => next.length === 1 || (handbook !== 'none' && handbook !== 'unknown'));
    change({
      handbooks: kept.map(
        (handbook) => held.find((each) => each.handbook === handbook) ?? { handbook, grade: '' },
      ),
    });
  };
  return (
    <Framed reports="intakeSheet.handbooks" isWide>
      <CheckboxGroup
        label={LABELS.handbooks}
        choices={choicesOf(HANDBOOKS, HANDBOOK_LABELS)}
        value={held.map((each) => each.handbook)}
        onChange={choose}
      />
      <div className="sheet-row">
        {held
          .filter(({ handbook }) => GRADED.includes(handbook))
          .map(({ handbook, grade }) => (
            <TextField
              key={handbook}
              label={words.handbookGrade(HANDBOOK_LABELS[handbook])}
              width="s"
              maxLength={20}
              placeholder={words.gradePlaceholder}
              value={grade}
              onChange={(next) =>
                change({
                  handbooks: held.map((each) =>
                    each.handbook === handbook ? { handbook, grade: next } : each,
                  ),
                })
              }
            />
          ))}
      </div>
    </Framed>
  );
}

function LeftWork() {
  const { fields, change } = useSheet();
  return (
    <Framed reports="intakeSheet.leftWorkOn">
      <JapaneseDateField
        label={LABELS.leftWorkOn}
        isImprecise
        value={fields.leftWorkOn}
        precision={
          fields.leftWorkPrecision && fields.leftWorkPrecision !== 'unknown'
            ? fields.leftWorkPrecision
            : 'month'
        }
        onChange={(leftWorkOn, precision) =>
          change({ leftWorkOn, leftWorkPrecision: leftWorkOn ? precision : null })
        }
      />
    </Framed>
  );
}
