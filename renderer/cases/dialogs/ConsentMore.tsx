/** What not every consent needs: how it was explained and by whom, who stood by, capacity, term, another kind of consent. */
import { ANNEX_VERSIONS, CONSENT_KINDS } from '../../../db/consents/codes.ts';
import { isMinor } from '../../../db/consents/giving/rules.ts';
import { caseText } from '../../text/cases.ts';
import { consentText as words } from '../../text/consents.ts';
import { ANNEX_VERSION_LABELS, CONSENT_KIND_LABELS } from '../../text/labels.ts';
import { Disclosure, FieldRow, JapaneseDateField, Select, TextArea, TextField } from '../../ui/index.ts';
import type { CaseView } from '../caseView.ts';
import { choicesOf } from '../choices.ts';
import { AnnexText } from '../consents/AnnexText.tsx';
import { type ConsentForm, consenting, givingOf } from './consentForm.ts';

export interface ConsentMoreProps {
  view: CaseView;
  form: ConsentForm;
  change: (part: Partial<ConsentForm>) => void;
  staff: readonly { value: string; label: string }[];
  untilError: string | null;
}

export function ConsentMore({ view, form, change, staff, untilError }: ConsentMoreProps) {
  const adults = consenting(view, form).filter(({ age }) => !isMinor(age));
  return (
    <>
      <Disclosure title={words.showAnnex}>
        <AnnexText version={form.explainedText} />
      </Disclosure>
      <Disclosure title={words.more}>
        <FieldRow>
          <Select
            label={words.explainedBy}
            width="s"
            placeholder={words.explainedBySelf}
            isClearable
            choices={staff}
            value={form.explainedByStaffId}
            onChange={(explainedByStaffId) => change({ explainedByStaffId })}
          />
          <JapaneseDateField
            label={words.explainedOn}
            value={form.explainedOn ?? form.date}
            onChange={(explainedOn) => change({ explainedOn })}
          />
          <Select
            label={words.explainedText}
            width="s"
            choices={choicesOf(ANNEX_VERSIONS, ANNEX_VERSION_LABELS)}
            value={form.explainedText}
            onChange={(explainedText) => explainedText && change({ explainedText })}
          />
        </FieldRow>
        <FieldRow>
          <TextField
            label={words.witness}
            width="s"
            value={form.witness}
            onChange={(witness) => change({ witness })}
          />
          <Select
            label={words.kind}
            width="s"
            choices={choicesOf(CONSENT_KINDS, CONSENT_KIND_LABELS)}
            value={form.kind}
            onChange={(kind) => kind && change({ kind })}
          />
          <JapaneseDateField
            label={words.until}
            value={form.until}
            onChange={(until) => change({ until })}
            error={untilError}
          />
        </FieldRow>
        {adults.map(({ member, age }) => (
          <TextArea
            key={member.person.id}
            label={
              adults.length > 1
                ? `${words.capacity}（${member.person.name || caseText.nameUnknown}）`
                : words.capacity
            }
            help={words.capacityHelp}
            rows={2}
            value={givingOf(view, form, member, age).capacityNote}
            onChange={(capacityNote) =>
              change({
                giving: {
                  ...form.giving,
                  [member.person.id]: { ...form.giving[member.person.id], capacityNote },
                },
              })
            }
          />
        ))}
        <TextArea
          label={words.itemsText}
          rows={2}
          value={form.itemsText}
          onChange={(itemsText) => change({ itemsText })}
        />
        <TextArea label={words.note} rows={2} value={form.note} onChange={(note) => change({ note })} />
      </Disclosure>
    </>
  );
}
