/** 国への報告事項: which fields of インテーク・アセスメントシート carry 「国」 and the bold frame. Page by page as the sheet has them. */
import { useQuery } from '@tanstack/react-query';
import type { ReportKey } from '../../db/assessments/sheetCodes.ts';
import { SHEET_FIELDS, SHEET_PAGES, SHEET_RECORDS, type SheetPage } from '../../db/assessments/sheetCodes.ts';
import { queryClient, trpc, trpcClient } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { reportKeyLabel, SHEET_PAGE_TITLES, sheetText as text } from '../text/intakeSheet.ts';
import { settingsText } from '../text/staff.ts';
import { Checkbox, Panel, Soft, Stack } from '../ui/index.ts';

const isOn = (page: SheetPage, key: ReportKey): boolean =>
  SHEET_FIELDS[page].some((field) => key === `intakeSheet.${field}`) ||
  SHEET_RECORDS[page].some((record) => key === record);

export function ReportFieldsTab({ manages }: { manages: boolean }) {
  const query = useQuery(trpc.assessments.reportFields.queryOptions());
  const set = async (key: ReportKey, nationalReport: boolean) => {
    await trpcClient.assessments.setReportField.mutate({ key, nationalReport });
    await queryClient.invalidateQueries({ queryKey: trpc.assessments.reportFields.queryKey() });
  };
  return (
    <Stack>
      <p>{text.reportFieldsIntro}</p>
      {!manages && <Soft>{settingsText.onlyAdministrator}</Soft>}
      <Loaded query={query}>
        {(fields) =>
          SHEET_PAGES.map((page) => (
            <Panel key={page} title={text.reportFieldsPage(page, SHEET_PAGE_TITLES[page])}>
              <div className="staff-report-fields">
                {fields
                  .filter(({ key }) => isOn(page, key))
                  .map(({ key, nationalReport, asDelivered }) => (
                    <Checkbox
                      key={key}
                      isSelected={nationalReport}
                      isDisabled={!manages}
                      onChange={(next) => void set(key, next)}
                      {...(asDelivered !== nationalReport && {
                        note: asDelivered ? text.reportFieldsDelivered : text.reportFieldsAdded,
                      })}
                    >
                      {reportKeyLabel(key)}
                    </Checkbox>
                  ))}
              </div>
            </Panel>
          ))
        }
      </Loaded>
    </Stack>
  );
}
