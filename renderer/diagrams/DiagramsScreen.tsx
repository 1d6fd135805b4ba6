/** ジェノグラム and エコマップ of a case: drawn from what is entered already, moved by mouse and by keyboard, and read as words. */
import './diagrams.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DeathSymbol } from '../../db/diagrams/codes.ts';
import { useSaves } from '../app/autosave.ts';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { refusalOf } from '../app/useOutcome.ts';
import { PaperPreview } from '../paper/index.ts';
import { diagramText as words } from '../text/diagrams.ts';
import { DIAGRAM_LABELS } from '../text/labels.ts';
import {
  Button,
  Checkbox,
  Columns,
  Disclosure,
  EmptyState,
  Notice,
  PageHeading,
  Panel,
  Row,
  SavedStamp,
  Soft,
  Stack,
  Tabs,
  useAnnounce,
} from '../ui/index.ts';
import { describedEcomap, describedGenogram, nameOf } from './described.ts';
import { type DiagramsAnswer, ecomapDrawing, genogramDrawing } from './drawing.ts';
import { Ecomap } from './Ecomap.tsx';
import { EcomapTies } from './EcomapTies.tsx';
import { FamilyTies } from './FamilyTies.tsx';
import { Genogram } from './Genogram.tsx';
import { Legend } from './Legend.tsx';
import { type NodeMoves, useNodeMoves } from './useNodeMoves.ts';

export function DiagramsScreen({ caseId }: { caseId: string }) {
  const { data, error } = useQuery(trpc.diagrams.view.queryOptions({ caseId }));
  if (data?.ok) return <OpenDiagrams view={data.value} />;
  const refusal = data ? data.refusal : error ? refusalOf(error) : null;
  return refusal ? <Refused refusal={refusal} /> : <Soft>{words.loading}</Soft>;
}

function OpenDiagrams({ view }: { view: DiagramsAnswer }) {
  const go = usePlace((place) => place.go);
  const saves = useSaves();
  const [selected, select] = useState('genogram');
  const [showsAdverse, showAdverse] = useState(false);
  const [withList, setWithList] = useState(false);
  const [isPrinting, print] = useState(false);
  const openPaper = () => void saves.flush().then(() => print(true));
  return (
    <>
      <PageHeading
        title={words.title}
        meta={view.caseNo}
        actions={
          <>
            {saves.state && <SavedStamp state={saves.state} />}
            <Button onPress={() => go({ room: 'case', caseId: view.caseId, tab: 'household' })}>
              {words.back}
            </Button>
            <Button onPress={openPaper}>{words.print}</Button>
          </>
        }
      />
      <Refused refusal={saves.refusal} />
      <Row>
        <Checkbox isSelected={withList} onChange={setWithList}>
          {words.withList}
        </Checkbox>
        {view.adverse.length > 0 && (
          <Checkbox isSelected={showsAdverse} onChange={showAdverse}>
            {words.showAdverse}
          </Checkbox>
        )}
      </Row>
      <Tabs
        label={words.tabs}
        selected={selected}
        onSelect={select}
        tabs={[
          {
            key: 'genogram',
            label: DIAGRAM_LABELS.genogram,
            content: <GenogramTab view={view} saves={saves} showsAdverse={showsAdverse} />,
          },
          { key: 'ecomap', label: DIAGRAM_LABELS.ecomap, content: <EcomapTab view={view} saves={saves} /> },
        ]}
      />
      {isPrinting && (
        <PaperPreview
          paper="diagrams"
          id={[view.caseId, withList && 'list', showsAdverse && 'adverse'].filter(Boolean).join(' ')}
          caseId={view.caseId}
          suggestedName={`${words.title} ${view.caseNo}`}
          onClose={() => print(false)}
        />
      )}
    </>
  );
}

type Saves = ReturnType<typeof useSaves>;

function GenogramTab({
  view,
  saves,
  showsAdverse,
}: {
  view: DiagramsAnswer;
  saves: Saves;
  showsAdverse: boolean;
}) {
  const moves = useNodeMoves(view.caseId, 'genogram', saves);
  const drawing = genogramDrawing(view.drawn, { moved: moves.moved, showsAdverse });
  const described = describedGenogram(view.drawn, showsAdverse);
  const unclear = view.drawn.people.filter(({ id }) => drawing.kin.unclear.includes(id)).map(nameOf);
  return (
    <Columns aside={<FamilyTies view={view} />}>
      {view.people.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <Sheet moves={moves} described={described} deathSymbol={view.deathSymbol}>
          <Genogram drawing={drawing} label={DIAGRAM_LABELS.genogram} mover={moves.mover(drawing.bounds)} />
        </Sheet>
      )}
      {unclear.length > 0 && (
        <Notice tone="info" label={words.unclearLabel}>
          {words.unclear(unclear.join('、'))}
        </Notice>
      )}
    </Columns>
  );
}

function EcomapTab({ view, saves }: { view: DiagramsAnswer; saves: Saves }) {
  const moves = useNodeMoves(view.caseId, 'ecomap', saves);
  const drawing = ecomapDrawing(view.drawn, { moved: moves.moved });
  return (
    <Columns aside={<EcomapTies view={view} />}>
      <Sheet moves={moves} described={describedEcomap(view.drawn)} deathSymbol={view.deathSymbol}>
        <Ecomap drawing={drawing} label={DIAGRAM_LABELS.ecomap} mover={moves.mover(drawing.bounds)} />
      </Sheet>
      {view.organisations.length === 0 && (
        <Notice tone="info" label={DIAGRAM_LABELS.ecomap}>
          {words.noOrganisations}
        </Notice>
      )}
    </Columns>
  );
}

function Sheet({
  moves,
  described,
  deathSymbol,
  children,
}: {
  moves: NodeMoves;
  described: readonly string[];
  deathSymbol: DeathSymbol;
  children: ReactNode;
}) {
  const announce = useAnnounce();
  return (
    <Panel>
      <Stack>
        <Row justify="between">
          <p className="diagram-help">{words.moveHelp}</p>
          <Button
            size="s"
            onPress={() => void moves.reset().then((isDone) => isDone && announce(words.resetDone))}
          >
            {words.reset}
          </Button>
        </Row>
        <div className="diagram-sheet">{children}</div>
        <Legend deathSymbol={deathSymbol} />
        <Disclosure title={words.listTitle} level={2} isOpenAtFirst>
          <ul className="diagram-words">
            {described.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      </Stack>
    </Panel>
  );
}
