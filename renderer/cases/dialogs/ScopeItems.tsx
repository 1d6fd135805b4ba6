/** ①–⑥, and on demand each item of them: ticked is what may be shared. */
import { CONSENT_SCOPES, type ConsentItem, type ConsentScope } from '../../../db/consents/codes.ts';
import { itemsOf } from '../../../db/consents/rules.ts';
import { consentText as words } from '../../text/consents.ts';
import { CONSENT_ITEM_LABELS, CONSENT_SCOPE_LABELS, CONSENT_SCOPE_MARKS } from '../../text/labels.ts';
import { CheckboxGroup, Disclosure } from '../../ui/index.ts';

export const scopeChoices = (scopes: readonly ConsentScope[] = CONSENT_SCOPES) =>
  scopes.map((value) => ({
    value,
    label: `${CONSENT_SCOPE_MARKS[value]} ${CONSENT_SCOPE_LABELS[value]}`,
  }));

export interface ScopeItemsProps {
  scope: readonly ConsentScope[];
  given: readonly ConsentItem[];
  onScope: (scope: ConsentScope[]) => void;
  onItems: (scope: ConsentScope, ticked: ConsentItem[]) => void;
  error: string | null;
}

export function ScopeItems({ scope, given, onScope, onItems, error }: ScopeItemsProps) {
  return (
    <>
      <CheckboxGroup
        label={words.scope}
        isRequired
        layout="grid"
        choices={scopeChoices()}
        value={scope}
        onChange={onScope}
        error={error}
      />
      <Disclosure title={words.items}>
        <p className="case-help">{words.itemsHelp}</p>
        <ItemGroups given={given} onItems={onItems} />
      </Disclosure>
    </>
  );
}

export function ItemGroups({ given, onItems }: Pick<ScopeItemsProps, 'given' | 'onItems'>) {
  return (
    <div className="case-items">
      {CONSENT_SCOPES.map((each) => (
        <CheckboxGroup
          key={each}
          label={CONSENT_SCOPE_MARKS[each]}
          choices={itemsOf([each]).map((value) => ({ value, label: CONSENT_ITEM_LABELS[value] }))}
          value={itemsOf([each]).filter((item) => given.includes(item))}
          onChange={(ticked) => onItems(each, ticked)}
        />
      ))}
    </div>
  );
}
