/** 助言 given to organisations about this case, newest first, each with its paper. */
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import { adviceText as words } from '../../text/accompany.ts';
import { NOTE_METHOD_LABELS } from '../../text/labels.ts';
import { PAPER_NAMES } from '../../text/papers.ts';
import { supportPlanText } from '../../text/supportPlans.ts';
import { Button, EmptyState, LinkButton, Panel, Row, Soft } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';

export function AdvicePanel({ view, open }: CasePartProps) {
  const { advices, head } = view;
  return (
    <Panel
      title={words.list}
      level={3}
      aside={
        <Button size="s" onPress={() => open({ kind: 'advice' })}>
          {words.open}
        </Button>
      }
    >
      {advices.length === 0 && <EmptyState title={words.none}>{words.noneHelp}</EmptyState>}
      <ul className="case-records">
        {advices.map((row) => (
          <li key={row.id}>
            <Row>
              <strong>{words.whoAnd(row.organisationName, row.toWhom ?? '')}</strong>
              <Soft>
                {row.givenOn && formatJapaneseDate(row.givenOn)}
                {row.method && `　${NOTE_METHOD_LABELS[row.method]}`}　{words.by(row.staffName)}
              </Soft>
              <LinkButton
                aria-label={words.paperOf(row.organisationName, row.givenOn ?? '')}
                onPress={() =>
                  open({
                    kind: 'paper',
                    paper: 'advice-sheet',
                    id: row.id,
                    fileName: supportPlanText.fileName(PAPER_NAMES['advice-sheet'], head.caseNo),
                  })
                }
              >
                {words.paper}
              </LinkButton>
            </Row>
            <p className="case-text">{row.content}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
