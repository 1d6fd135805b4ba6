/** 書類: every paper that can be made of this case, in the order of the work; seen first, or straight to the printer. */
import { useState } from 'react';
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import { PaperSaid, usePaperOut } from '../../paper/index.ts';
import { addressText, spineText } from '../../text/addresses.ts';
import { paperText as text } from '../../text/caseDialogs.ts';
import { previewText } from '../../text/papers.ts';
import { Button, EmptyState, LinkButton, Row, Stack, Table } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import { type PaperRow, papersOfCase } from '../casePapers.ts';

/** Of each paper, so many are on show before somebody asks for the older ones. */
const RECENT = 3;

export function PapersTab({ view, open }: CasePartProps) {
  const [showsAll, showAll] = useState(false);
  const { running, result, send } = usePaperOut();
  const papers = papersOfCase(view);
  const recent = papers.filter((paper) => isRecent(paper, papers));
  const shown = showsAll ? papers : recent;
  const titleOf = (paper: PaperRow) => [paper.name, paper.what].filter(Boolean).join('　');
  return (
    <Stack gap="s">
      <Row justify="between">
        <p className="case-help">{text.lead}</p>
        <Row>
          <Button size="s" onPress={() => open({ kind: 'spine' })}>
            {spineText.open}
          </Button>
          <Button size="s" onPress={() => open({ kind: 'addresses' })}>
            {addressText.open}
          </Button>
        </Row>
      </Row>
      <PaperSaid result={result?.said ?? null} />
      <Table
        caption={text.caption}
        rows={shown}
        rowKey={(paper) => `${paper.paper} ${paper.id}`}
        groupOf={(paper) => text.group[paper.group]}
        empty={<EmptyState title={text.none}>{text.noneText}</EmptyState>}
        columns={[
          { key: 'name', header: text.title, isRowHeader: true, cell: (paper) => paper.name },
          { key: 'what', header: text.what, cell: (paper) => paper.what },
          {
            key: 'date',
            header: text.date,
            width: 'fit',
            cell: (paper) => paper.date && formatJapaneseDate(paper.date),
          },
          {
            key: 'open',
            width: 'fit',
            header: text.actions,
            isHeaderHidden: true,
            cell: (paper) => (
              <Row>
                <Button
                  size="s"
                  aria-label={text.previewOf(titleOf(paper))}
                  onPress={() =>
                    open({ kind: 'paper', paper: paper.paper, id: paper.id, fileName: paper.fileName })
                  }
                >
                  {text.preview}
                </Button>
                <Button
                  size="s"
                  variant="quiet"
                  aria-label={text.printOf(titleOf(paper))}
                  isDisabled={running !== null && running.out.id !== paper.id}
                  isPending={running?.out.id === paper.id && running.out.paper === paper.paper}
                  pendingLabel={previewText.printing}
                  onPress={() =>
                    void send(
                      {
                        paper: paper.paper,
                        id: paper.id,
                        caseId: view.head.id,
                        suggestedName: paper.fileName,
                      },
                      'printer',
                    )
                  }
                >
                  {text.print}
                </Button>
              </Row>
            ),
          },
        ]}
      />
      {shown.length < papers.length && (
        <LinkButton onPress={() => showAll(true)}>{text.older(papers.length - shown.length)}</LinkButton>
      )}
    </Stack>
  );
}

const isRecent = (paper: PaperRow, papers: readonly PaperRow[]): boolean =>
  papers.filter((each) => each.paper === paper.paper).indexOf(paper) < RECENT;
