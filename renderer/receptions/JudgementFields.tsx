/** 同意 (F1a, F1b) and 緊急性 of a reception. */
import { URGENCIES } from '../../db/assessments/codes.ts';
import { NO_CONSENT_REASONS } from '../../db/receptions/codes.ts';
import { choicesOf } from '../cases/choices.ts';
import { NO_CONSENT_REASON_LABELS } from '../text/labels.ts';
import { receptionText as words } from '../text/receptions.ts';
import { FieldRow, RadioGroup, Select, TextArea, TextField } from '../ui/index.ts';
import { partOn } from './ContactFields.tsx';

export const UrgencyFields = partOn(
  ['urgency', 'urgencyGround'],
  function UrgencyFields({ body, change, errors }) {
    return (
      <>
        <RadioGroup
          label={words.urgency}
          choices={URGENCIES.map((value) => ({
            value,
            label: words.urgencyChoices[value],
            note: words.urgencyNotes[value],
          }))}
          value={body.urgency}
          onChange={(urgency) => change({ urgency })}
          {...(body.urgency === 'high' ? { help: words.urgencyHelp } : {})}
          isClearable
        />
        {(body.urgency !== null || body.urgencyGround !== '') && (
          <TextArea
            label={words.urgencyGround}
            isRequired={body.urgency === 'high'}
            rows={2}
            value={body.urgencyGround}
            onChange={(urgencyGround) => change({ urgencyGround })}
            error={errors.urgencyGround ?? null}
          />
        )}
      </>
    );
  },
);

export const ConsentFields = partOn(
  ['form', 'noConsentReason', 'noConsentReasonText', 'noConsentSource', 'noConsentRequest'],
  function ConsentFields({ body, change, errors }) {
    return (
      <>
        <RadioGroup
          label={words.consentAsked}
          help={words.consentHelp}
          choices={[
            { value: 'with-consent', label: words.consentYes },
            { value: 'without-consent', label: words.consentNo },
            { value: 'unknown', label: words.consentUnknown },
          ]}
          value={body.form ?? 'unknown'}
          onChange={(form) => change({ form: form === 'unknown' ? null : form })}
        />
        {body.form === 'without-consent' && (
          <>
            <FieldRow>
              <Select
                label={words.noConsentReason}
                isRequired
                width="s"
                choices={choicesOf(NO_CONSENT_REASONS, NO_CONSENT_REASON_LABELS)}
                value={body.noConsentReason}
                onChange={(noConsentReason) => change({ noConsentReason })}
                error={errors.noConsentReason ?? null}
              />
              <TextField
                label={words.noConsentSource}
                value={body.noConsentSource}
                onChange={(noConsentSource) => change({ noConsentSource })}
              />
            </FieldRow>
            <TextField
              label={words.noConsentReasonText}
              width="full"
              value={body.noConsentReasonText}
              onChange={(noConsentReasonText) => change({ noConsentReasonText })}
            />
            <TextArea
              label={words.noConsentRequest}
              rows={2}
              value={body.noConsentRequest}
              onChange={(noConsentRequest) => change({ noConsentRequest })}
            />
          </>
        )}
      </>
    );
  },
);
