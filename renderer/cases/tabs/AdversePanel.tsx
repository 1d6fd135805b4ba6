/** 相手方 (C9), apart from the household so that nobody takes them for a member of it. */
import { trpcClient } from '../../app/coreLink.ts';
import { HistoryButton } from '../../history/index.ts';
import { bornText } from '../../people/index.ts';
import { caseText } from '../../text/cases.ts';
import { peopleText as words } from '../../text/people.ts';
import { Button, Chip, Panel, Row, Soft, useAnnounce } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import type { AdverseParty } from '../caseView.ts';
import { useAction } from '../useAction.ts';

const remove = (input: { caseId: string; adverseId: string }) =>
  trpcClient.people.removeAdverse.mutate(input);
const restore = (input: { caseId: string; adverseId: string }) =>
  trpcClient.people.restoreAdverse.mutate(input);

export function AdversePanel({ view, open }: CasePartProps) {
  return (
    <Panel
      title={words.adverse}
      level={3}
      aside={
        <Button size="s" onPress={() => open({ kind: 'adverse', adverseId: null })}>
          {words.adverseAdd}
        </Button>
      }
    >
      <Soft>{view.adverseParties.length === 0 ? words.adverseNone : words.adverseSay}</Soft>
      <ul className="case-records">
        {view.adverseParties.map((party) => (
          <AdverseRow key={party.id} party={party} view={view} open={open} />
        ))}
      </ul>
    </Panel>
  );
}

function AdverseRow({ party, view, open }: CasePartProps & { party: AdverseParty }) {
  const announce = useAnnounce();
  const removing = useAction(remove);
  const restoring = useAction(restore);
  const name = party.name || party.kana || words.nameUnknown;
  const input = { caseId: view.head.id, adverseId: party.id };
  const facts = [party.relation, bornText({ ...party, ageNote: null }), party.tel, party.address].filter(
    Boolean,
  );
  return (
    <li>
      <Row justify="between">
        <div>
          <Row>
            <Chip tone="warn">{words.adverse}</Chip>
            <strong>{words.sameName(name, party.name ? (party.kana ?? '') : '')}</strong>
            <Soft>{facts.join('　')}</Soft>
          </Row>
          {party.note && <p className="case-text">{party.note}</p>}
        </div>
        <Row>
          <Button
            size="s"
            aria-label={words.adverseInquiryOf(name)}
            onPress={() => open({ kind: 'note', inquiryOf: party.id })}
          >
            {words.adverseInquiry}
          </Button>
          <Button
            size="s"
            variant="quiet"
            aria-label={words.adverseEditOf(name)}
            onPress={() => open({ kind: 'adverse', adverseId: party.id })}
          >
            {caseText.editPerson}
          </Button>
          <Button
            size="s"
            variant="quiet"
            aria-label={words.adverseRemoveOf(name)}
            onPress={() =>
              void removing.runThen(input, () =>
                announce(words.adverseRemoved(name), {
                  action: {
                    label: words.restore,
                    onPress: () => void restoring.runThen(input, () => undefined),
                  },
                }),
              )
            }
          >
            {words.adverseRemove}
          </Button>
          <HistoryButton what={name} rows={[{ entity: 'adverseParty', id: party.id }]} />
        </Row>
      </Row>
    </li>
  );
}
