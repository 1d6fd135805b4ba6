/** 記入用の様式: every form that can be written on by hand, one by one or the counter's own all at once. */
import { useState } from 'react';
import { hasBlankForm, PAPERS, type Paper, PaperPreview, PaperSaid, usePaperOut } from '../paper/index.ts';
import { paperText } from '../text/caseDialogs.ts';
import { BLANK_FORMS, POWER_CUT_KIT, formsText as text } from '../text/forms.ts';
import { PAPER_NAMES, previewText } from '../text/papers.ts';
import { Button, Notice, PageHeading, Panel, ProgressBar, Row, Stack, Table } from '../ui/index.ts';
import { formFileName, type KitEnd, useFormKit } from './useFormKit.ts';

/** In the order of the wording; a form that is not worded yet comes last. */
const forms = (): Paper[] => {
  const worded = Object.keys(BLANK_FORMS);
  const place = (paper: Paper) => (worded.includes(paper) ? worded.indexOf(paper) : worded.length);
  return PAPERS.filter(hasBlankForm).sort((a, b) => place(a) - place(b));
};

const blank = (paper: Paper) => ({
  paper,
  id: '',
  caseId: null,
  isBlank: true,
  suggestedName: formFileName(paper),
});

export function FormsScreen() {
  const [shown, show] = useState<Paper | null>(null);
  const { running, result, send } = usePaperOut();
  return (
    <>
      <PageHeading title={text.title} meta={text.lead} />
      <Stack>
        <PowerCutKit />
        <PaperSaid result={result?.said ?? null} />
        <Panel padding="none">
          <Table
            caption={text.caption}
            rows={forms()}
            rowKey={(paper) => paper}
            columns={[
              {
                key: 'number',
                header: text.number,
                width: 'fit',
                cell: (paper) => BLANK_FORMS[paper]?.number,
              },
              { key: 'name', header: text.name, isRowHeader: true, cell: (paper) => PAPER_NAMES[paper] },
              { key: 'when', header: text.when, cell: (paper) => BLANK_FORMS[paper]?.when },
              {
                key: 'actions',
                header: paperText.actions,
                width: 'fit',
                isHeaderHidden: true,
                cell: (paper) => (
                  <Row>
                    <Button
                      size="s"
                      aria-label={paperText.previewOf(PAPER_NAMES[paper])}
                      onPress={() => show(paper)}
                    >
                      {paperText.preview}
                    </Button>
                    <Button
                      size="s"
                      variant="quiet"
                      aria-label={paperText.printOf(PAPER_NAMES[paper])}
                      isDisabled={running !== null && running.out.paper !== paper}
                      isPending={running?.out.paper === paper}
                      pendingLabel={previewText.printing}
                      onPress={() => void send(blank(paper), 'printer')}
                    >
                      {paperText.print}
                    </Button>
                  </Row>
                ),
              },
            ]}
          />
        </Panel>
      </Stack>
      {shown && <PaperPreview {...blank(shown)} onClose={() => show(null)} />}
    </>
  );
}

function PowerCutKit() {
  const kit = useFormKit(POWER_CUT_KIT);
  return (
    <Panel
      title={text.kit}
      aside={
        <Row>
          <Button size="s" isDisabled={kit.running !== null} onPress={() => void kit.start('printer')}>
            {text.kitPrint}
          </Button>
          <Button size="s" isDisabled={kit.running !== null} onPress={() => void kit.start('folder')}>
            {text.kitSave}
          </Button>
        </Row>
      }
    >
      <Stack gap="s">
        <p>{text.kitLead(POWER_CUT_KIT.map((paper) => PAPER_NAMES[paper]))}</p>
        {kit.running && (
          <ProgressBar
            label={text.running(PAPER_NAMES[kit.running.paper])}
            value={kit.running.done}
            max={POWER_CUT_KIT.length}
            valueText={text.count(kit.running.done + 1, POWER_CUT_KIT.length)}
            onCancel={kit.stop}
          />
        )}
        <div role="status">
          {kit.end && (
            <Notice tone={tones[kit.end.outcome]} label={labels[kit.end.outcome]}>
              {said(kit.end)}
            </Notice>
          )}
        </div>
      </Stack>
    </Panel>
  );
}

const tones = { saved: 'ok', printed: 'ok', cancelled: 'info', failed: 'urgent' } as const;
const labels = {
  saved: text.done,
  printed: text.done,
  cancelled: text.stopped,
  failed: text.trouble,
} as const;

function said(end: KitEnd): string {
  switch (end.outcome) {
    case 'saved':
      return text.saved(end.done, end.folder);
    case 'printed':
      return text.printed(end.done);
    case 'cancelled':
      return text.cancelled(end.done);
    case 'failed':
      return text.failed(end.done, PAPER_NAMES[end.paper]);
  }
}
