/** What the consents of the case let this sitting hear: who, which of ①–⑥, towards whom; who has none; or that there is none at all. */
import { Refused } from '../../app/Refused.tsx';
import { planReviewsText as words } from '../../text/planReviews.ts';
import { Notice, Stack } from '../../ui/index.ts';
import type { PlanReviewPart } from './sitting.ts';

export interface CaseConsentProps {
  part: PlanReviewPart;
  onSupportMeeting: () => void;
}

export function CaseConsent({ part: { consents }, onSupportMeeting }: CaseConsentProps) {
  const nameOf = (id: string) => consents.names[id] || words.unnamed;
  if (!consents.mayCome.ok)
    return (
      <Refused refusal={consents.mayCome.refusal} ways={{ 'hold-as-support-meeting': onSupportMeeting }} />
    );
  return (
    <Stack>
      <Notice
        tone="ok"
        label={words.sections.consent}
        meta={words.consentOrganisations(consents.organisations.join('、'))}
      >
        {consents.covered.map(({ personId, scopes }) => words.covered(nameOf(personId), scopes)).join('　')}
      </Notice>
      {consents.withoutConsent.length > 0 && (
        <Notice tone="caution" label={words.withoutConsent}>
          {words.withoutConsentText(consents.withoutConsent.map(nameOf).join('さん、'))}
        </Notice>
      )}
    </Stack>
  );
}
