/** 通報・連絡の記録 of one risk (R16): whom the law names, with the directory's telephone; who was told and when, or why nobody. */
import { useQuery } from '@tanstack/react-query';
import type { Risk } from '../../../db/assessments/codes.ts';
import type { NotificationInput } from '../../../db/assessments/inputs.ts';
import { toldOf } from '../../../db/assessments/rules.ts';
import { trpc } from '../../app/coreLink.ts';
import { RISK_NOTIFY, caseText as words } from '../../text/cases.ts';
import { RISK_LABELS } from '../../text/labels.ts';
import {
  ComboBox,
  FieldRow,
  JapaneseDateField,
  LinkButton,
  TextArea,
  TextField,
  TimeField,
} from '../../ui/index.ts';
import { useOrganisationChoices } from '../useOrganisationChoices.ts';

export const emptyNotification = (risk: Risk, now: { date: string; time: string }): NotificationInput => ({
  risk,
  organisationId: null,
  organisationName: '',
  contactName: '',
  date: now.date,
  time: now.time,
  content: '',
  notNotifiedReason: '',
});

export interface NotificationFieldsProps {
  value: NotificationInput;
  onChange: (value: NotificationInput) => void;
}

export function NotificationFields({ value, onChange }: NotificationFieldsProps) {
  const { risk } = value;
  const organisations = useOrganisationChoices();
  const directory = useQuery(trpc.organisations.list.queryOptions()).data ?? [];
  const change = (part: Partial<NotificationInput>) => onChange({ ...value, ...part });
  return (
    <fieldset className="case-notification">
      <legend>{RISK_LABELS[risk]}</legend>
      <p>{RISK_NOTIFY[risk]}</p>
      <ul className="case-told">
        {toldOf(risk, directory).map((each) => (
          <li key={each.id}>
            <LinkButton
              aria-label={words.tellOf(each.name ?? '')}
              onPress={() => change({ organisationId: each.id, organisationName: '' })}
            >
              {each.name}
            </LinkButton>{' '}
            {each.tel ? words.telOf(each.tel, each.extension ?? '') : words.telUnknown}
          </li>
        ))}
      </ul>
      <FieldRow>
        <ComboBox
          key={value.organisationId}
          label={words.notifiedOrganisation}
          choices={organisations}
          value={value.organisationId}
          text={value.organisationName}
          onChange={(organisationId) =>
            change({ organisationId, ...(organisationId && { organisationName: '' }) })
          }
          onTextChange={(organisationName) => {
            if (!organisations.some(({ label }) => label === organisationName))
              change({ organisationId: null, organisationName });
          }}
        />
        <TextField
          label={words.notifiedContact}
          width="s"
          value={value.contactName}
          onChange={(contactName) => change({ contactName })}
        />
        <JapaneseDateField
          label={words.notifiedDate}
          help=""
          value={value.date}
          onChange={(date) => change({ date })}
        />
        <TimeField
          label={words.notifiedTime}
          help=""
          value={value.time}
          onChange={(time) => change({ time })}
        />
      </FieldRow>
      <TextArea
        label={words.notifiedText}
        rows={2}
        width="full"
        value={value.content}
        onChange={(content) => change({ content })}
      />
      <TextArea
        label={words.notNotified}
        rows={1}
        width="full"
        value={value.notNotifiedReason}
        onChange={(notNotifiedReason) => change({ notNotifiedReason })}
        help={words.notNotifiedHelp}
      />
    </fieldset>
  );
}
