/** 受付日時・方法・経路・来談者: what stands beside the memo. */
import { memo, type ReactNode } from 'react';
import { RECEPTION_METHODS, ROUTES, VISITOR_RELATIONS } from '../../db/receptions/codes.ts';
import { choicesOf } from '../cases/choices.ts';
import type { FieldErrors } from '../cases/fieldErrors.ts';
import { AdverseWarning } from '../people/index.ts';
import { RECEPTION_METHOD_LABELS, ROUTE_LABELS, VISITOR_RELATION_LABELS } from '../text/labels.ts';
import { receptionText as words } from '../text/receptions.ts';
import {
  Checkbox,
  ComboBox,
  DigitsField,
  FieldRow,
  JapaneseDateField,
  RadioGroup,
  Select,
  TextField,
  TimeField,
} from '../ui/index.ts';
import type { ReceptionBody } from './receptionBody.ts';

/** A part of the form: what it reads of the body, and no more. */
export interface PartProps<Field extends keyof ReceptionBody> {
  body: Pick<ReceptionBody, Field>;
  change: (part: Partial<ReceptionBody>) => void;
  errors: FieldErrors;
}

/** Draws a part anew only when a field that it reads has changed: a keystroke in the memo redraws the memo. */
export const partOn = <Field extends keyof ReceptionBody>(
  fields: readonly Field[],
  part: (props: PartProps<Field>) => ReactNode,
) =>
  memo(
    part,
    (before, now) =>
      before.change === now.change &&
      before.errors === now.errors &&
      fields.every((field) => Object.is(before.body[field], now.body[field])),
  );

const VISITOR = [
  'visitorAnonymous',
  'visitorName',
  'visitorTel',
  'visitorRelation',
  'visitorRelationText',
] as const;
type Visitor = (typeof VISITOR)[number];

export const ContactFields = partOn(
  ['method', 'route', 'visitorIsPrincipal', ...VISITOR],
  function ContactFields({ body, change, errors }) {
    return (
      <>
        <RadioGroup
          label={words.method}
          isRequired
          choices={choicesOf(RECEPTION_METHODS, RECEPTION_METHOD_LABELS)}
          value={body.method}
          onChange={(method) => change({ method })}
          error={errors.method ?? null}
        />
        <ComboBox
          label={words.route}
          isRequired
          placeholder={words.routePlaceholder}
          choices={choicesOf(ROUTES, ROUTE_LABELS)}
          value={body.route}
          onChange={(route) => change({ route })}
          error={errors.route ?? null}
        />
        <RadioGroup
          label={words.visitorIs}
          choices={[
            { value: 'self', label: words.visitorSelf },
            { value: 'other', label: words.visitorOther },
          ]}
          value={body.visitorIsPrincipal ? 'self' : 'other'}
          onChange={(who) => change({ visitorIsPrincipal: who === 'self' })}
        />
        {!body.visitorIsPrincipal && <VisitorFields body={body} change={change} errors={errors} />}
      </>
    );
  },
);

/** Right as they stand nearly always: after everything that is asked. */
export const WhenFields = partOn(['date', 'time'], function WhenFields({ body, change, errors }) {
  return (
    <div className="reception-when">
      <JapaneseDateField
        label={words.date}
        isRequired
        value={body.date}
        onChange={(date) => change({ date })}
        error={errors.date ?? null}
        help=""
      />
      <TimeField
        label={words.time}
        isRequired
        value={body.time}
        onChange={(time) => change({ time })}
        error={errors.time ?? null}
        help=""
      />
    </div>
  );
});

function VisitorFields({ body, change, errors }: PartProps<Visitor>) {
  return (
    <fieldset className="reception-visitor">
      <legend className="ui-visually-hidden">{words.visitor}</legend>
      <Select
        label={words.visitorRelation}
        isRequired
        width="s"
        choices={choicesOf(VISITOR_RELATIONS, VISITOR_RELATION_LABELS)}
        value={body.visitorRelation}
        onChange={(visitorRelation) => change({ visitorRelation })}
        error={errors.visitorRelation ?? null}
      />
      <TextField
        label={words.visitorRelationText}
        value={body.visitorRelationText}
        onChange={(visitorRelationText) => change({ visitorRelationText })}
        help={words.visitorRelationHelp}
      />
      <Checkbox
        isSelected={body.visitorAnonymous}
        onChange={(visitorAnonymous) => change({ visitorAnonymous })}
      >
        {words.anonymous}
      </Checkbox>
      {!body.visitorAnonymous && (
        <FieldRow>
          <TextField
            label={words.visitorName}
            width="s"
            value={body.visitorName}
            onChange={(visitorName) => change({ visitorName })}
          />
          <DigitsField
            kind="tel"
            label={words.visitorTel}
            width="s"
            value={body.visitorTel}
            onChange={(visitorTel) => change({ visitorTel })}
          />
        </FieldRow>
      )}
      {!body.visitorAnonymous && <AdverseWarning name={body.visitorName} kana="" />}
    </fieldset>
  );
}
