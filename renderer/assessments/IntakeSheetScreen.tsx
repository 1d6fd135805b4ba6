/**
 * インテーク・アセスメントシート (F2) on the screen: its four pages one at a time, in two columns, saved field by field within two seconds. What other
 * records say stands in its place, to be read here and changed there.
 */
import './assessments.css';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { SHEET_PAGES, type SheetPage } from '../../db/assessments/sheetCodes.ts';
import { filledOn, missingForReport } from '../../db/assessments/sheetRules.ts';
import { type Saves, SavesContext, useAutosavedRow, useSaves } from '../app/autosave.ts';
import { queryClient, trpc, trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { SaveRefused } from '../app/SaveRefused.tsx';
import { CaseDialogs } from '../cases/dialogs/CaseDialogs.tsx';
import type { CaseDialog } from '../cases/dialogs/caseDialog.ts';
import { HistoryButton } from '../history/index.ts';
import { PaperPreview } from '../paper/index.ts';
import { caseText } from '../text/cases.ts';
import { reportKeyLabel, SHEET_PAGE_TITLES, sheetText as words } from '../text/intakeSheet.ts';
import { Button, Disclosure, LinkButton, PageHeading, SavedStamp, Soft } from '../ui/index.ts';
import { PageFour } from './PageFour.tsx';
import { PageOne } from './PageOne.tsx';
import { PageThree } from './PageThree.tsx';
import { PageTwo } from './PageTwo.tsx';
import { SheetContext, type SheetValues, type SheetView } from './sheetContext.ts';

export function IntakeSheetScreen({ caseId }: { caseId: string }) {
  // Never an older answer: what was typed here last time saved itself without being read again.
  const { data } = useQuery(trpc.assessments.sheet.queryOptions({ caseId }, { gcTime: 0 }));
  const { data: session } = useQuery(trpc.office.session.queryOptions());
  if (!data || !session) return <Soft>{words.loading}</Soft>;
  return data.ok ? (
    <OpenSheet view={data.value} ownId={session.staff.id} />
  ) : (
    <Refused refusal={data.refusal} />
  );
}

/** A sheet that nobody has begun is today's and one's own, as the core writes it down with the first word. */
const startOf = ({ hasBegun, values, today }: SheetView, staffId: string): SheetValues =>
  hasBegun ? values : { ...values, date: today, staffId };

function OpenSheet({ view, ownId }: { view: SheetView; ownId: string }) {
  const saves = useSaves();
  // The fields as they are typed are the page's own: after something was taken back they are read anew.
  const [reading, setReading] = useState(0);
  return (
    <SavesContext value={saves}>
      <SheetForm
        key={reading}
        view={view}
        ownId={ownId}
        saves={saves}
        onUndone={() => setReading((before) => before + 1)}
      />
    </SavesContext>
  );
}

/** What the core works out from: a change of these is worth reading the sheet again for. */
const FOLLOWED: readonly (keyof SheetValues)[] = [
  'date',
  'separateFamily',
  'handbooks',
  'publicAssistance',
  'arrears',
];

const PAGES: Record<SheetPage, () => React.ReactNode> = {
  '1': PageOne,
  '2': PageTwo,
  '3': PageThree,
  '4': PageFour,
};

interface SheetFormProps {
  view: SheetView;
  ownId: string;
  saves: Saves;
  onUndone: () => void;
}

function SheetForm({ view, ownId, saves, onUndone }: SheetFormProps) {
  const { caseId } = view;
  const go = usePlace((place) => place.go);
  const [page, setPage] = useState<SheetPage>('1');
  const [dialog, setDialog] = useState<CaseDialog | null>(null);
  const [showsPaper, showPaper] = useState(false);
  const column = useRef<HTMLDivElement>(null);
  const refresh = useCallback(
    () => queryClient.invalidateQueries({ queryKey: trpc.assessments.sheet.queryKey({ caseId }) }),
    [caseId],
  );
  const { fields, change } = useAutosavedRow<SheetValues>(
    () => startOf(view, ownId),
    async (part, _all, kept) => {
      const saved = await trpcClient.assessments.saveSheet.mutate({ caseId, fields: part, ...kept });
      if (Object.keys(part).some((key) => FOLLOWED.includes(key as keyof SheetValues))) refresh();
      return saved;
    },
  );
  const { carryOut } = saves;
  const sheet = useMemo(
    () => ({
      view,
      fields,
      change,
      refresh,
      open: setDialog,
      act: async (save: Parameters<Saves['carryOut']>[0]) => {
        const refusal = await carryOut(save);
        await refresh();
        return refusal === null;
      },
    }),
    [view, fields, change, carryOut, refresh],
  );
  const facts = {
    fields: { ...fields, route: fields.route ?? view.fromReception?.route ?? null },
    records: new Set(view.records),
  };
  const turn = (to: SheetPage) => {
    setPage(to);
    window.scrollTo(0, 0);
    column.current?.focus({ preventScroll: true });
  };
  const Page = PAGES[page];
  const index = SHEET_PAGES.indexOf(page);
  const before = SHEET_PAGES[index - 1];
  const after = SHEET_PAGES[index + 1];
  const principal = view.members.find(({ person }) => person.id === view.principalPersonId);
  return (
    <SheetContext value={sheet}>
      <PageHeading
        title={words.titleOf(principal?.person.name || caseText.nameUnknown)}
        meta={`${words.title}　${caseText.caseNo(view.caseNo)}　${words.term(view.term)}`}
        actions={
          <>
            <LinkButton onPress={() => go({ room: 'case', caseId, tab: 'intake' })}>
              {words.backToCase}
            </LinkButton>
            <HistoryButton
              what={words.title}
              rows={[{ entity: 'intakeSheet', id: view.sheetId }]}
              onUndone={() => void refresh().then(onUndone)}
            />
            <Button onPress={() => void saves.flush().then(() => showPaper(true))}>{words.paper}</Button>
          </>
        }
      />
      <SaveRefused saves={saves} />
      <div className="sheet">
        <nav className="sheet-side" aria-label={words.pages}>
          <div className="sheet-saved">{saves.state && <SavedStamp state={saves.state} />}</div>
          <ol>
            {SHEET_PAGES.map((each) => {
              const { filled, of } = filledOn(each, facts);
              return (
                <li key={each}>
                  <button
                    type="button"
                    className="sheet-page-button"
                    aria-current={each === page ? 'page' : undefined}
                    onClick={() => turn(each)}
                  >
                    <Soft>{words.pageOf(each)}</Soft>
                    <span>{SHEET_PAGE_TITLES[each]}</span>
                    <span className="sheet-progress" title={words.filledLong(filled, of)}>
                      {words.filled(filled, of)}
                    </span>
                  </button>
                </li>
              );
            })}
          </ol>
          <Missing view={view} facts={facts} />
        </nav>
        <div className="sheet-column" ref={column} tabIndex={-1}>
          <Page />
          <div className="sheet-turn">
            {before ? (
              <LinkButton onPress={() => turn(before)}>
                {words.previous(SHEET_PAGE_TITLES[before])}
              </LinkButton>
            ) : (
              <span />
            )}
            {after && <Button onPress={() => turn(after)}>{words.next(SHEET_PAGE_TITLES[after])}</Button>}
          </div>
        </div>
      </div>
      {dialog && <OnCase caseId={caseId} dialog={dialog} open={setDialog} />}
      {showsPaper && (
        <PaperPreview
          paper="intake-sheet"
          id={caseId}
          caseId={caseId}
          suggestedName={words.fileName(view.caseNo)}
          onClose={() => showPaper(false)}
        />
      )}
    </SheetContext>
  );
}

/** What the nation is told and nobody has written yet: told, and nothing waits for it. */
function Missing({ view, facts }: { view: SheetView; facts: Parameters<typeof missingForReport>[1] }) {
  const route = facts.fields.route as string | null;
  const missing = missingForReport(view.reported, facts, {
    refers: view.screenings[0]?.result === '2',
    broughtByOrganisation: route !== null && !['self-visit', 'self-phone-mail', 'family'].includes(route),
  });
  if (missing.length === 0) return <p className="sheet-help">{words.missingNone}</p>;
  return (
    <Disclosure level={2} title={words.missing(missing.length)}>
      <ul className="sheet-missing">
        {missing.map((key) => (
          <li key={key}>{reportKeyLabel(key)}</li>
        ))}
      </ul>
      <p className="sheet-help">{words.missingNote}</p>
    </Disclosure>
  );
}

/** The case's own forms: people, urgency, risks, screening are changed in one place wherever one comes from. */
function OnCase({
  caseId,
  dialog,
  open,
}: {
  caseId: string;
  dialog: CaseDialog;
  open: (dialog: CaseDialog | null) => void;
}) {
  const { data } = useQuery(trpc.cases.view.queryOptions({ caseId }));
  return data?.ok ? (
    <CaseDialogs view={data.value} dialog={dialog} open={open} onClose={() => open(null)} />
  ) : null;
}
