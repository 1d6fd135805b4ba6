/**
 * インテーク・アセスメントシート as it is laid out: four pages, filled from the sheet or left blank for handwriting. Ages are those of the sheet's day;
 * what stands in other records is printed as it stands there. Pure.
 */
import type { ReportKey } from '../../db/assessments/sheetCodes.ts';
import { intakeSheetText as words } from '../text/papers/intakeSheet.ts';
import { paperText } from '../text/papers.ts';
import { plainDate } from './display.ts';
import { cells, type IntakeForm } from './intakeForm.ts';
import { pageOne } from './intakeHousehold.ts';
import { pageFour, pageThree } from './intakeJudgement.ts';
import { pageTwo } from './intakeLiving.ts';
import type { IntakeSheetData } from './paperData.ts';

export function intakeForm(data: IntakeSheetData): IntakeForm {
  const kit = cells(data.reported, false);
  const principal = data.members.find(({ person }) => person.id === data.principalPersonId);
  return {
    isBlank: false,
    caseNo: paperText.caseNo(data.caseNo),
    person: principal?.person.name || paperText.none,
    date: plainDate(data.on),
    pages: [pageOne(kit, data), pageTwo(kit, data), pageThree(kit, data), pageFour(kit, data)],
  };
}

export function blankIntakeForm(reported: readonly ReportKey[]): IntakeForm {
  const kit = cells(reported, true);
  return {
    isBlank: true,
    caseNo: paperText.caseNo('　　　　　　'),
    person: '　　　　　　　　　',
    date: words.blankDate,
    pages: [pageOne(kit, null), pageTwo(kit, null), pageThree(kit, null), pageFour(kit, null)],
  };
}
