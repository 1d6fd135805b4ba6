/** The name a case goes by, and the small facts beside it: number, consent, urgency, differences of entry. */
import { caseText as words } from '../text/cases.ts';
import { consentLine } from '../text/consents.ts';
import { SEX_LABELS } from '../text/labels.ts';
import { ledgerImportText } from '../text/ledgerImport.ts';
import { Chip, type Tone } from '../ui/index.ts';
import { ageOf, type CaseView, consentFactsOf, daysOpen, type Member, principalOf } from './caseView.ts';

export function caseTitle(principal: Member | undefined, today: string): string {
  if (!principal) return words.nameUnknown;
  const { person } = principal;
  if (person.name) return words.nameOf(person.name);
  const age = ageOf(person, today);
  const known = [
    age === null ? person.ageNote : words.age(age),
    person.sex && person.sex !== 'unknown' ? SEX_LABELS[person.sex] : '',
  ].filter(Boolean);
  return known.length > 0 ? words.nameUnknownWith(known.join('・')) : words.nameUnknown;
}

const URGENCY_TONES: Record<'high' | 'middle' | 'low', Tone> = {
  high: 'urgent',
  middle: 'warn',
  low: 'neutral',
};

/** Not asked yet is not a no: 「同意なし」 is said only where somebody refused. */
function lackingConsent(view: CaseView): string {
  if (view.consents.some((each) => each.kind === 'information-sharing' && each.withdrawnOn))
    return words.consentWithdrawn;
  const latest = view.receptions.find((each) => each.form !== null);
  if (latest?.form === 'without-consent' && latest.noConsentReason === 'refused') return words.consentRefused;
  if (latest?.form === 'with-consent' && view.consents.length === 0) return words.consentScopeOpen;
  const days = daysOpen(view);
  return days === 0 ? words.consentUnknown : words.consentNotYet(days);
}

export function CaseChips({ view }: { view: CaseView }) {
  const principal = principalOf(view);
  const imported = view.receptions.filter(({ importedAt }) => importedAt !== null);
  const formerNumbers = imported.flatMap(({ formerNumber }) => formerNumber || []).join('、');
  const held =
    principal &&
    consentLine(
      principal.person.id,
      view.today,
      consentFactsOf(view),
      (id) => view.names.organisations[id] ?? '',
    );
  return (
    <>
      <Chip>{view.head.caseNo}</Chip>
      {imported.length > 0 && <Chip>{ledgerImportText.markOf(formerNumbers)}</Chip>}
      {held?.has ? <Chip tone="ok">{held.line}</Chip> : <Chip tone="warn">{lackingConsent(view)}</Chip>}
      <Chip tone={URGENCY_TONES[view.head.urgency]} isStrong={view.head.urgency === 'high'}>
        {words.urgencyChip(view.head.urgency)}
      </Chip>
      {view.differences > 0 && (
        <Chip tone="warn" isStrong>
          {words.differences(view.differences)}
        </Chip>
      )}
    </>
  );
}
