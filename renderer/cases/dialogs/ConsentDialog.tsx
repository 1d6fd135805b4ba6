/**
 * 同意を記録: who consented to what, towards whom, how and when; several people of a household in one sitting, each recorded as their
 * own. Read back in one line before it is recorded; what is still missing is said and stops nothing.
 */
import { useState } from 'react';
import { CONSENT_METHODS } from '../../../db/consents/codes.ts';
import { allowed } from '../../../db/outcome.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { caseText } from '../../text/cases.ts';
import { itemsInWords, consentText as words } from '../../text/consents.ts';
import { CONSENT_METHOD_LABELS, RELATION_LABELS } from '../../text/labels.ts';
import { CheckboxGroup, FieldRow, JapaneseDateField, Notice, RadioGroup } from '../../ui/index.ts';
import { ageOf, membersInOrder } from '../caseView.ts';
import { choicesOf } from '../choices.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { OrganisationsField } from '../OrganisationsField.tsx';
import { useAction } from '../useAction.ts';
import { useOrganisationChoices } from '../useOrganisationChoices.ts';
import { useRequired } from '../useRequired.ts';
import { ConsentMore } from './ConsentMore.tsx';
import type { CaseDialogProps } from './caseDialog.ts';
import {
  type ConsentForm,
  type ConsentsInput,
  consenting,
  emptyConsent,
  gapsOf,
  givenItems,
  givingOf,
  toInput,
  withItems,
  withScope,
} from './consentForm.ts';
import { GivingFields } from './GivingFields.tsx';
import { ScopeItems } from './ScopeItems.tsx';

const save = (input: ConsentsInput) => trpcClient.consents.recordTogether.mutate(input).then(allowed);

export function ConsentDialog({ view, now, onClose }: CaseDialogProps) {
  const [form, setForm] = useState(() => emptyConsent(view, now.date));
  const change = (part: Partial<ConsentForm>) => setForm((before) => ({ ...before, ...part }));
  const organisations = useOrganisationChoices();
  const action = useAction(save);
  const staff = Object.entries(view.names.staff).map(([value, label]) => ({ value, label }));
  const namesOf = (ids: readonly string[]) =>
    ids.map((id) => organisations.find((each) => each.value === id)?.label ?? '').join('、');
  const isSharing = form.kind === 'information-sharing';
  const given = givenItems(form.scope, form.items);
  const people = consenting(view, form);
  const gaps = gapsOf(view, form);
  const hasEarlier = view.consents.some(
    (each) => form.personIds.includes(each.personId ?? '') && each.withdrawnOn === null,
  );
  const required = useRequired({
    people: [words.person, form.personIds.length > 0],
    scope: [words.scope, !isSharing || given.length > 0],
    organisations: [words.organisations, !isSharing || form.organisationIds.length > 0],
    date: [words.date, form.date !== null],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const members = membersInOrder(view);

  return (
    <FormDialog
      title={words.record}
      size="l"
      submitLabel={words.save}
      onSubmit={() => required.check() && void action.runThen(toInput(view, form), onClose)}
      tries={required.tries}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <CheckboxGroup
        label={words.person}
        isRequired
        {...(members.length > 1 && { help: words.personHelp })}
        choices={members.map(({ person, relation }) => {
          const age = ageOf(person, form.date ?? view.today);
          return {
            value: person.id,
            label: words.personName(
              person.name || caseText.nameUnknown,
              RELATION_LABELS[(relation ?? 'unknown') as keyof typeof RELATION_LABELS],
              age === null ? '' : caseText.age(age),
            ),
          };
        })}
        value={form.personIds}
        onChange={(personIds) => change({ personIds })}
        error={errors.people ?? null}
      />
      {isSharing && (
        <>
          <ScopeItems
            scope={form.scope}
            given={given}
            onScope={(scope) => change(withScope(form, scope))}
            onItems={(scope, ticked) => change({ items: withItems(form, scope, ticked) })}
            error={errors.scope ?? null}
          />
          <div className="case-two">
            <OrganisationsField
              label={words.organisations}
              help={words.organisationsHelp}
              isRequired
              choices={organisations.filter((each) => !form.excludedOrganisationIds.includes(each.value))}
              value={form.organisationIds}
              onChange={(organisationIds) => change({ organisationIds })}
              error={errors.organisations ?? errors.organisationIds ?? null}
            />
            <OrganisationsField
              label={words.excluded}
              choices={organisations.filter((each) => !form.organisationIds.includes(each.value))}
              value={form.excludedOrganisationIds}
              onChange={(excludedOrganisationIds) => change({ excludedOrganisationIds })}
              error={errors.excludedOrganisationIds ?? null}
            />
          </div>
        </>
      )}
      <FieldRow>
        <RadioGroup
          label={words.method}
          choices={choicesOf(CONSENT_METHODS, CONSENT_METHOD_LABELS)}
          value={form.method}
          onChange={(method) => method && change({ method })}
        />
        <JapaneseDateField
          label={words.date}
          isRequired
          value={form.date}
          onChange={(date) => change({ date })}
          error={errors.date ?? null}
        />
      </FieldRow>
      {people.map(({ member, age }) => (
        <GivingFields
          key={member.person.id}
          name={member.person.name || caseText.nameUnknown}
          age={age}
          isAlone={people.length === 1}
          given={givingOf(view, form, member, age)}
          date={form.date}
          staff={staff}
          onChange={(part) =>
            change({
              giving: { ...form.giving, [member.person.id]: { ...form.giving[member.person.id], ...part } },
            })
          }
        />
      ))}
      {isSharing && (
        <p className="case-summary" aria-live="polite">
          <strong>{words.summaryLabel}</strong>{' '}
          {words.summary(itemsInWords(given), namesOf(form.organisationIds))}
          {form.excludedOrganisationIds.length > 0 &&
            words.summaryExcept(namesOf(form.excludedOrganisationIds))}
        </p>
      )}
      {isSharing && hasEarlier && <p className="case-help">{words.narrower}</p>}
      {gaps.length > 0 && (
        <Notice tone="caution" label={words.gapsLabel} meta={words.gapsAfter}>
          {gaps.map((each) => (
            <p key={each.name}>
              {words.gapsOf(
                each.name || caseText.nameUnknown,
                each.gaps.map((gap) => words.gaps[gap]).join('、'),
              )}
            </p>
          ))}
        </Notice>
      )}
      <ConsentMore view={view} form={form} change={change} staff={staff} untilError={errors.until ?? null} />
    </FormDialog>
  );
}
