/** 世帯の複合課題: proposed with the reason, decided by staff. What was decided either way is shown and can be taken back. */
import { COMPOUND_LABELS, type CompoundLabel } from '../../db/assessments/codes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { caseText } from '../text/cases.ts';
import { LABEL_REASONS, sheetText as words } from '../text/intakeSheet.ts';
import { COMPOUND_LABEL_LABELS } from '../text/labels.ts';
import { Button, Chip, LinkButton, Select, Soft } from '../ui/index.ts';
import { useSheet } from './sheetContext.ts';

export function CompoundLabels() {
  const { view, act } = useSheet();
  const decide = (label: CompoundLabel, choice: 'take' | 'refuse' | 'ask', personIds: string[] = []) =>
    void act(() =>
      trpcClient.assessments.setLabel.mutate({ caseId: view.caseId, label, act: choice, personIds }),
    );
  const named = (personId: string) => {
    const member = view.members.find(({ person }) => person.id === personId);
    const age = view.memberFacts.find((each) => each.personId === personId)?.age ?? null;
    const name = member?.person.name || caseText.nameUnknown;
    const years = age === null ? (member?.person.ageNote ?? '') : caseText.age(age);
    return years ? `${name}さん（${years}）` : `${name}さん`;
  };
  const open = COMPOUND_LABELS.filter((label) => !view.labels.includes(label));
  return (
    <section className="sheet-part" aria-label={words.labels}>
      <div className="sheet-part-head">
        <h2>{words.labels}</h2>
        <Soft>{words.labelsHelp}</Soft>
      </div>
      <div className="sheet-labels" aria-live="polite">
        {view.proposals.map(({ label, personIds, issues }) => (
          <div key={label} className="sheet-proposal">
            <span>
              <Chip tone="info">{words.maybe}</Chip> <strong>{COMPOUND_LABEL_LABELS[label]}</strong>
              {'　'}
              {LABEL_REASONS[label]({ people: personIds.map(named), issues })}
            </span>
            <span className="sheet-proposal-actions">
              <Button
                size="s"
                aria-label={words.takeOf(COMPOUND_LABEL_LABELS[label])}
                onPress={() => decide(label, 'take', personIds)}
              >
                {words.take}
              </Button>
              <LinkButton
                aria-label={words.refuseOf(COMPOUND_LABEL_LABELS[label])}
                onPress={() => decide(label, 'refuse')}
              >
                {words.refuse}
              </LinkButton>
            </span>
          </div>
        ))}
        <div className="sheet-taken">
          <strong>{words.taken}</strong>
          {view.labels.length === 0 && <Soft>{words.noLabels}</Soft>}
          {view.labels.map((label) => (
            <span key={label} className="sheet-label">
              {COMPOUND_LABEL_LABELS[label]}
              <LinkButton
                aria-label={words.removeOf(COMPOUND_LABEL_LABELS[label])}
                onPress={() => decide(label, 'refuse')}
              >
                {words.remove}
              </LinkButton>
            </span>
          ))}
          <Select<CompoundLabel>
            key={view.labels.join()}
            label={words.addLabel}
            isLabelHidden
            width="s"
            placeholder={words.addLabel}
            choices={open.map((value) => ({ value, label: COMPOUND_LABEL_LABELS[value] }))}
            value={null}
            onChange={(label) => label && decide(label, 'take')}
          />
        </div>
        {view.labelsRefused.length > 0 && (
          <div className="sheet-taken">
            <Soft>{words.refusedLabels}</Soft>
            {view.labelsRefused.map((label) => (
              <span key={label}>
                <Soft>{COMPOUND_LABEL_LABELS[label]}</Soft>{' '}
                <LinkButton
                  aria-label={words.askAgainOf(COMPOUND_LABEL_LABELS[label])}
                  onPress={() => decide(label, 'ask')}
                >
                  {words.askAgain}
                </LinkButton>
              </span>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
