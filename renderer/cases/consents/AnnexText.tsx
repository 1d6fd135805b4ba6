/** The text that is explained, as the paper has it: to be read out, or turned round for the person to read. */
import { useQuery } from '@tanstack/react-query';
import { type AnnexVersion, CONSENT_SCOPES } from '../../../db/consents/codes.ts';
import { trpc } from '../../app/coreLink.ts';
import { ANNEXES } from '../../text/annexes.ts';
import { CONSENT_SCOPE_MARKS } from '../../text/labels.ts';

export function AnnexText({ version }: { version: AnnexVersion }) {
  const { data } = useQuery(trpc.office.session.queryOptions());
  const annex = ANNEXES[version];
  return (
    <div className="case-annex">
      <p>{annex.lead(data?.office.city ?? '', data?.office.section ?? '')}</p>
      <dl>
        {annex.parts.map((part) => (
          <div key={part.title}>
            <dt>{part.title}</dt>
            <dd>
              {part.text}
              {part.points && (
                <ul>
                  {part.points.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              )}
              {part.scopes && (
                <p>
                  {CONSENT_SCOPES.map((scope) => `${CONSENT_SCOPE_MARKS[scope]}${part.scopes?.[scope]}`).join(
                    '　',
                  )}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
