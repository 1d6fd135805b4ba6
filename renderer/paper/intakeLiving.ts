/** Page 2 of インテーク・アセスメントシート: health, money, work, and how life went. `data` is null for the blank form. */
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
import { SHEET_PAGE_TITLES } from '../text/intakeSheet.ts';
import * as labels from '../text/labels.ts';
import { intakeSheetText as words } from '../text/papers/intakeSheet.ts';
import { plainDate } from './display.ts';
import { beside, type Cells, type Data, type FormPage, one, wordsOf } from './intakeForm.ts';

export function pageTwo(kit: Cells, data: Data): FormPage {
  const { cell, ticks, amount } = kit;
  const of = wordsOf(kit, data);
  const values = data?.values ?? null;
  const held = values?.handbooks ?? [];
  const grades = Object.fromEntries(
    (['physical', 'intellectual', 'mental'] as const).map((handbook) => {
      const grade = held.find((each) => each.handbook === handbook)?.grade;
      return [handbook, grade ? words.grade(grade) : words.blankGrade];
    }),
  ) as Partial<Record<Handbook, string>>;
  const room = data ? {} : { rows: 1 };
  return {
    number: 2,
    title: SHEET_PAGE_TITLES['2'],
    blocks: [
      {
        kind: 'fields',
        rows: [
          [
            cell('intakeSheet.health', {
              ticks: ticks(HEALTH_STATES, labels.HEALTH_STATE_LABELS, one(values?.health ?? null)),
            }),
          ],
          [of('clinic'), of('medication')],
          [of('disease', 2)],
          [
            cell('intakeSheet.handbooks', {
              ticks: ticks(
                HANDBOOKS,
                labels.HANDBOOK_LABELS,
                held.map((each) => each.handbook),
                grades,
              ),
            }),
          ],
          [
            cell('intakeSheet.mentalCare', {
              ticks: ticks(YES_NO_UNKNOWN, labels.YES_NO_UNKNOWN_LABELS, one(values?.mentalCare ?? null)),
            }),
            cell('intakeSheet.insurance', {
              ticks: ticks(INSURANCES, labels.INSURANCE_LABELS, one(values?.insurance ?? null)),
            }),
          ],
          [
            cell('intakeSheet.careLevel', {
              ticks: ticks(CARE_LEVELS, labels.CARE_LEVEL_LABELS, one(values?.careLevel ?? null)),
            }),
          ],
          [of('careServices'), of('disabilityServices')],
          [of('childServices')],
        ],
      },
      {
        kind: 'fields',
        rows: [
          [
            cell('intakeSheet.incomePrincipal', {
              label: words.income,
              also: ['intakeSheet.incomeHousehold'],
              text: words.incomeOf(
                amount(values?.incomePrincipal ?? null),
                amount(values?.incomeHousehold ?? null),
              ),
            }),
            cell('intakeSheet.incomeSources', {
              ticks: ticks(INCOME_SOURCES, labels.INCOME_SOURCE_LABELS, values?.incomeSources ?? []),
            }),
          ],
          [
            cell('intakeSheet.benefits', {
              ticks: ticks(BENEFITS, labels.BENEFIT_LABELS, values?.benefits ?? []),
              ...beside(values?.benefitText),
            }),
          ],
          [
            cell('intakeSheet.publicAssistance', {
              ticks: ticks(
                PUBLIC_ASSISTANCES,
                labels.PUBLIC_ASSISTANCE_LABELS,
                one(values?.publicAssistance ?? null),
              ),
            }),
            cell('intakeSheet.residentTax', {
              ticks: ticks(RESIDENT_TAXES, labels.RESIDENT_TAX_LABELS, one(values?.residentTax ?? null)),
            }),
          ],
          [
            cell('intakeSheet.debt', {
              ticks: ticks(YES_NO_UNKNOWN, labels.YES_NO_UNKNOWN_LABELS, one(values?.debt ?? null)),
              ...beside(values?.debtText),
              ...room,
            }),
            cell('intakeSheet.arrears', {
              ticks: ticks(ARREARS, labels.ARREAR_LABELS, values?.arrears ?? []),
              ...beside(values?.arrearsText),
              ...room,
            }),
          ],
          [of('savings')],
        ],
      },
      {
        kind: 'fields',
        rows: [
          [
            cell('intakeSheet.workStatus', {
              ticks: ticks(WORK_STATUSES, labels.WORK_STATUS_LABELS, one(values?.workStatus ?? null)),
            }),
          ],
          [
            cell('intakeSheet.workType', {
              ticks: ticks(WORK_TYPES, labels.WORK_TYPE_LABELS, one(values?.workType ?? null)),
            }),
          ],
          [
            cell('intakeSheet.leftWorkOn', {
              text: values?.leftWorkOn
                ? plainDate(
                    values.leftWorkOn,
                    values.leftWorkPrecision === 'unknown' ? 'month' : (values.leftWorkPrecision ?? 'day'),
                  )
                : data
                  ? ''
                  : '令和　　年　　月',
            }),
            of('licences'),
          ],
          [
            cell('intakeSheet.education', {
              ticks: ticks(EDUCATIONS, labels.EDUCATION_LABELS, one(values?.education ?? null)),
            }),
          ],
          [of('career', 2)],
          [of('lifeHistory', 4)],
        ],
      },
    ],
  };
}
