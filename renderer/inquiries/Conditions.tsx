/** Which of them are counted: within a condition any of its values, of several conditions all. */
import { useState } from 'react';
import { TRAITS_OF, type Trait } from '../../db/inquiries/codes.ts';
import type { Question } from '../../db/inquiries/inputs.ts';
import { inquiryText as words } from '../text/inquiries.ts';
import { keyWords } from '../text/inquiryKeys.ts';
import { DIMENSION_LABELS } from '../text/labels/inquiries.ts';
import { Button, Select, Soft } from '../ui/index.ts';
import { ConditionDialog } from './ConditionDialog.tsx';

export interface ConditionsProps {
  question: Question;
  names: ReadonlyMap<string, string>;
  /** No values: the condition is taken away. */
  onSet: (of: Trait, values: readonly string[]) => void;
}

export function Conditions({ question, names, onSet }: ConditionsProps) {
  const [edited, setEdited] = useState<Trait | null>(null);
  const { conditions, counted } = question;
  const free = TRAITS_OF[counted].filter((each) => !conditions.some(({ of }) => of === each));
  return (
    <section className="inquiry-conditions" aria-label={words.conditions}>
      <Select
        label={words.addCondition}
        placeholder={words.addPlaceholder}
        choices={free.map((value) => ({ value, label: DIMENSION_LABELS[value] }))}
        value={null}
        onChange={(of) => setEdited(of)}
      />
      {conditions.length === 0 ? (
        <p>
          <Soft>{words.noConditions}</Soft>
        </p>
      ) : (
        <>
          <ul className="inquiry-condition-list">
            {conditions.map(({ of, values }) => (
              <li key={of} className="inquiry-condition">
                <span>
                  <strong>{DIMENSION_LABELS[of]}</strong>
                  {'　'}
                  {values.map((value) => keyWords(of, value, names)).join(words.or)}
                </span>
                <span className="inquiry-condition-acts">
                  <Button
                    size="s"
                    aria-label={words.editCondition(DIMENSION_LABELS[of])}
                    onPress={() => setEdited(of)}
                  >
                    {words.edit}
                  </Button>
                  <Button
                    size="s"
                    variant="quiet"
                    aria-label={words.removeCondition(DIMENSION_LABELS[of])}
                    onPress={() => onSet(of, [])}
                  >
                    {words.remove}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
          {conditions.length > 1 && (
            <p>
              <Soft>{words.conditionsHelp}</Soft>
            </p>
          )}
        </>
      )}
      {edited && (
        <ConditionDialog
          question={question}
          of={edited}
          onClose={() => setEdited(null)}
          onSet={(values) => {
            onSet(edited, values);
            setEdited(null);
          }}
        />
      )}
    </section>
  );
}
