/** An entry of R16 in one line: 「児童虐待 連絡 児童相談所 佐藤 …」, or why nobody was told. */
import { caseText as words } from '../text/cases.ts';
import { RISK_LABELS } from '../text/labels.ts';
import type { CaseView } from './caseView.ts';

type Entry = CaseView['riskChecks'][number]['notifications'][number];

export function riskEntryText(organisations: Readonly<Record<string, string>>, entry: Entry): string {
  const told = [
    organisations[entry.organisationId ?? ''] || entry.organisationName,
    entry.contactName,
    entry.content,
  ]
    .filter(Boolean)
    .join(' ');
  const said = [
    told && `${words.notified} ${told}`,
    entry.notNotifiedReason && `${words.notNotified} ${entry.notNotifiedReason}`,
  ]
    .filter(Boolean)
    .join('／');
  return entry.risk && said ? `${RISK_LABELS[entry.risk]}: ${said}` : said;
}
