/** Who sends what, why and on what; and in plain words what has been checked. */
import { formatInstantTokyo } from '../../db/calendar/rules.ts';
import { takeText } from '../text/handoff.ts';
import { LEGAL_BASIS_LABELS, MEDIUM_KIND_LABELS, SECTION_LABELS } from '../text/labels.ts';
import { Chip, DescriptionList, Panel, Stack } from '../ui/index.ts';
import type { Preview } from './TakeScreen.tsx';

const labelOf = (labels: Readonly<Record<string, string>>, code: string): string => labels[code] ?? code;

export function ManifestPanel({ manifest }: { manifest: Preview['manifest'] }) {
  const to = manifest.recipients.find((each) => each.kind === 'office');
  const withheld = [...new Set(manifest.withheld.map((each) => each.section))];
  return (
    <Panel>
      <Stack gap="s">
        <DescriptionList
          layout="stack"
          items={[
            {
              label: takeText.sender,
              value: manifest.sender.officeName,
              note: manifest.sender.staffName,
            },
            { label: takeText.madeAt, value: formatInstantTokyo(Date.parse(manifest.madeAt)) },
            {
              label: takeText.medium,
              value: manifest.medium.number,
              note: labelOf(MEDIUM_KIND_LABELS, manifest.medium.kind),
            },
            {
              label: takeText.approval,
              value: manifest.blanketApprovalNumber,
              note: manifest.approver?.staffName,
            },
            {
              label: takeText.purposeAndBasis,
              value: manifest.purpose,
              note: labelOf(LEGAL_BASIS_LABELS, manifest.legalBasis),
            },
          ]}
        />
        <ul className="handoff-checks" aria-label={takeText.checks}>
          <li>
            <Chip tone="ok">{takeText.senderChecked(manifest.sender.officeName)}</Chip>
          </li>
          <li>
            <Chip tone="ok">{takeText.unaltered}</Chip>
          </li>
          <li>
            <Chip tone="ok">{takeText.unbroken(manifest.sequence, manifest.standsFor !== undefined)}</Chip>
          </li>
          {to && (
            <li>
              <Chip tone="ok">{takeText.forUs(to.officeName)}</Chip>
            </li>
          )}
          {withheld.length === 0 ? (
            <li>
              <Chip>{takeText.withheldNone}</Chip>
            </li>
          ) : (
            withheld.map((section) => (
              <li key={section}>
                <Chip tone="warn">
                  {takeText.withheld}: {labelOf(SECTION_LABELS, section)}
                </Chip>
              </li>
            ))
          )}
        </ul>
      </Stack>
    </Panel>
  );
}
