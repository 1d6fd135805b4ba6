/** 名前を付けた問い: what is asked every year, opened by its name, in this year's period too. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatShort } from '../../db/calendar/rules.ts';
import type { Question } from '../../db/inquiries/inputs.ts';
import { movedToYear } from '../../db/inquiries/periodRules.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { inquiryText as words } from '../text/inquiries.ts';
import { unitOf } from '../text/inquirySentence.ts';
import {
  Button,
  ConfirmDialog,
  LinkButton,
  MenuButton,
  Panel,
  Soft,
  Stack,
  useAnnounce,
} from '../ui/index.ts';
import { type OpenQuestion, useInquiry } from './inquiryState.ts';
import { NameDialog } from './NameDialog.tsx';

export interface NamedPanelProps {
  /** Null while what stands on the screen cannot be asked. */
  question: Question | null;
  today: string;
}

type Asked = { act: 'save' } | { act: 'rename' | 'discard'; of: OpenQuestion } | null;

export function NamedPanel({ question, today }: NamedPanelProps) {
  const { opened, open, named } = useInquiry();
  const list = useQuery(trpc.inquiries.named.queryOptions());
  const [asked, setAsked] = useState<Asked>(null);
  const announce = useAnnounce();
  const again = useOutcome(trpcClient.inquiries.asked.mutate);
  const save = useOutcome(trpcClient.inquiries.save.mutate);
  const remove = useOutcome(trpcClient.inquiries.remove.mutate);
  const askAgain = (each: OpenQuestion) => {
    open(each);
    void again.run({ id: each.id, question: each.question });
  };
  const saveOver = async (over: OpenQuestion, next: Question) => {
    const kept = await save.run({ id: over.id, questionName: over.name, question: next });
    if (!kept) return;
    named({ ...over, question: next });
    announce(words.saved(over.name), { tone: 'ok' });
  };
  const discard = async (of: OpenQuestion) => {
    if (!(await remove.run({ id: of.id }))) return;
    if (opened?.id === of.id) named(null);
    setAsked(null);
  };
  const isChanged = opened !== null && JSON.stringify(opened.question) !== JSON.stringify(question);
  return (
    <Panel title={words.named}>
      <Stack gap="s">
        {opened && (
          <p>
            {words.nowOpen(opened.name)}
            {isChanged && <Soft>{words.changed}</Soft>}
          </p>
        )}
        {opened && isChanged && (
          <Button isDisabled={!question} onPress={() => question && void saveOver(opened, question)}>
            {words.saveOver(opened.name)}
          </Button>
        )}
        <Button isDisabled={!question} onPress={() => setAsked({ act: 'save' })}>
          {words.saveNew}
        </Button>
        <Refused refusal={again.refusal ?? save.refusal} />
        <Loaded query={list}>
          {(questions) =>
            questions.length === 0 ? (
              <Soft>{words.namedNone}</Soft>
            ) : (
              <ul className="inquiry-named" aria-label={words.namedCaption}>
                {questions.map(({ id, name, question: kept, askedOn, total }) => {
                  const each = { id, name, question: kept };
                  return (
                    <li key={id}>
                      <div className="inquiry-named-line">
                        <LinkButton aria-label={words.openOf(name)} onPress={() => askAgain(each)}>
                          {name}
                        </LinkButton>
                        <MenuButton
                          label={words.acts}
                          aria-label={words.actsOf(name)}
                          sections={[
                            {
                              title: name,
                              choices: [
                                { key: 'this-year', label: words.openThisYear },
                                { key: 'rename', label: words.rename },
                                { key: 'discard', label: words.discard },
                              ],
                            },
                          ]}
                          onAction={(key) => {
                            if (key === 'this-year')
                              askAgain({ ...each, question: movedToYear(kept, today) });
                            else setAsked({ act: key === 'rename' ? 'rename' : 'discard', of: each });
                          }}
                        />
                      </div>
                      {askedOn !== null && total !== null && (
                        <Soft>{words.last(formatShort(askedOn), `${total}${unitOf(kept.counted)}`)}</Soft>
                      )}
                    </li>
                  );
                })}
              </ul>
            )
          }
        </Loaded>
      </Stack>
      {(asked?.act === 'save' || asked?.act === 'rename') && (
        <NameDialog
          of={asked.act === 'rename' ? asked.of : null}
          question={question}
          onClose={() => setAsked(null)}
          onNamed={(each) => {
            if (asked.act === 'save') named(each);
            else if (opened?.id === each.id) named({ ...opened, name: each.name });
            announce(words.saved(each.name), { tone: 'ok' });
            setAsked(null);
          }}
        />
      )}
      {asked?.act === 'discard' && (
        <ConfirmDialog
          isOpen
          title={words.discardTitle}
          confirmLabel={words.discard}
          cancelLabel={words.keep}
          onConfirm={() => void discard(asked.of)}
          onClose={() => setAsked(null)}
          isPending={remove.isRunning}
        >
          <p>{words.discardText(asked.of.name)}</p>
          <Refused refusal={remove.refusal} />
        </ConfirmDialog>
      )}
    </Panel>
  );
}
