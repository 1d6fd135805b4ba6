/** Twenty seconds: the line, Enter. The method stays as it was for the last one; everything else begins empty again. */
import { type KeyboardEvent, useCallback, useRef } from 'react';
import { RECEPTION_METHODS, ROUTES, WORRIES } from '../../db/receptions/codes.ts';
import type { OneLineInput } from '../../db/receptions/inputs.ts';
import { trpcClient } from '../app/coreLink.ts';
import { NumberReason } from '../app/NumberReason.tsx';
import { Refused } from '../app/Refused.tsx';
import { useDraft } from '../app/useDraft.ts';
import { choicesOf } from '../cases/choices.ts';
import { fieldErrors, useFocusOnRefusal } from '../cases/fieldErrors.ts';
import { useAction } from '../cases/useAction.ts';
import { AdverseWarning } from '../people/index.ts';
import { RECEPTION_METHOD_LABELS, ROUTE_LABELS, WORRY_LABELS } from '../text/labels.ts';
import { oneLineText as words } from '../text/oneLines.ts';
import {
  Button,
  Checkbox,
  ComboBox,
  FieldRow,
  Form,
  isComposing,
  RadioGroup,
  Row,
  SavedStamp,
  TextField,
  useAnnounce,
} from '../ui/index.ts';

const emptyLine = (): OneLineInput => ({
  memo: '',
  method: null,
  route: null,
  worry: null,
  anonymous: true,
  visitorName: '',
  numberReason: '',
});

const add = ({ body, draftId }: { body: OneLineInput; draftId: string | null }) =>
  trpcClient.receptions.addOneLine.mutate({ ...body, draftId });

export function OneLineForm() {
  // Calls come one after the other: the way the last one came is the likeliest way of the next.
  const method = useRef<OneLineInput['method']>(null);
  const empty = useCallback(() => ({ ...emptyLine(), method: method.current }), []);
  const { body, change, draftId, saved, reset, isLoaded } = useDraft('one-line', null, empty);
  const action = useAction(add);
  const announce = useAnnounce();
  const root = useRef<HTMLDivElement>(null);
  const errors = fieldErrors(action.refusal);
  useFocusOnRefusal(action.refusal, () => root.current);
  const submit = useCallback(
    () =>
      action.runThen({ body, draftId }, () => {
        method.current = body.method;
        reset();
        announce(words.added(body.memo));
        root.current?.querySelector<HTMLElement>('input')?.focus();
      }),
    [action, announce, body, draftId, reset],
  );
  if (!isLoaded) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter in the line itself records it; the one that ends a conversion does not.
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    if ((event.target as HTMLElement).dataset.width !== 'full') return;
    event.preventDefault();
    void submit();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears the Enter of the field inside it.
    <div ref={root} className="reception-fields" onKeyDown={onKeyDown}>
      <Form aria-label={words.title}>
        <Refused refusal={action.refusal} />
        <NumberReason
          texts={{ oneLine: body.memo, visitorName: body.visitorName }}
          reason={body.numberReason}
          onReason={(numberReason) => change({ numberReason })}
        />
        <TextField
          label={words.line}
          isRequired
          help={words.lineHelp}
          width="full"
          autoFocus
          maxLength={500}
          value={body.memo}
          onChange={(memo) => change({ memo })}
          error={errors.oneLine ?? null}
        />
        <RadioGroup
          label={words.method}
          isRequired
          choices={choicesOf(RECEPTION_METHODS, RECEPTION_METHOD_LABELS)}
          value={body.method}
          onChange={(method) => change({ method })}
          error={errors.method ?? null}
        />
        <FieldRow>
          <ComboBox
            label={words.route}
            placeholder={words.optional}
            choices={choicesOf(ROUTES, ROUTE_LABELS)}
            value={body.route}
            onChange={(route) => change({ route })}
          />
          <ComboBox
            label={words.worry}
            placeholder={words.optional}
            choices={choicesOf(WORRIES, WORRY_LABELS)}
            value={body.worry}
            onChange={(worry) => change({ worry })}
          />
        </FieldRow>
        <Row justify="between">
          <Row>
            <Checkbox isSelected={body.anonymous} onChange={(anonymous) => change({ anonymous })}>
              {words.anonymous}
            </Checkbox>
            {!body.anonymous && (
              <TextField
                label={words.name}
                width="s"
                value={body.visitorName}
                onChange={(visitorName) => change({ visitorName })}
              />
            )}
          </Row>
          <Row>
            {saved && <SavedStamp state={saved} />}
            <Button variant="primary" onPress={() => void submit()}>
              {words.add}
            </Button>
          </Row>
        </Row>
        {!body.anonymous && <AdverseWarning name={body.visitorName} kana="" />}
      </Form>
    </div>
  );
}
