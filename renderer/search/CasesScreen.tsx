/** 探す・ケース: without words the list of cases, with words (from the box above every screen) what they are found in. */
import { usePlace } from '../app/place.ts';
import { casesText } from '../text/search.ts';
import { Button, PageHeading } from '../ui/index.ts';
import { CaseList } from './CaseList.tsx';
import { Results } from './Results.tsx';

export function CasesScreen({ query }: { query: string }) {
  const go = usePlace((placed) => placed.go);
  return (
    <>
      <PageHeading
        title={casesText.title}
        meta={query ? undefined : casesText.hint}
        actions={query && <Button onPress={() => go({ room: 'cases' })}>{casesText.clear}</Button>}
      />
      {query ? <Results query={query} /> : <CaseList />}
    </>
  );
}
