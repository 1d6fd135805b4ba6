/** ヘルプ beside the work: of this screen first, and of everything by words. Follows the screen; Escape closes it. */
import { useEffect, useRef, useState } from 'react';
import { PaperPreview } from '../paper/index.ts';
import type { HelpPage } from '../text/help/page.ts';
import { helpText as text } from '../text/help.ts';
import { PAPER_NAMES } from '../text/papers.ts';
import { Button, Disclosure, Icon, LinkButton, Soft, TextField } from '../ui/index.ts';
import { ALL_HELP, HELP, type Room } from './helpPages.ts';
import { useHelp } from './helpState.ts';
import { searchHelp } from './searchHelp.ts';

const GUIDE = {
  paper: 'quick-guide',
  id: 'guide',
  caseId: null,
  suggestedName: PAPER_NAMES['quick-guide'],
} as const;

export function HelpPanel({ room }: { room: Room }) {
  const close = useHelp((help) => help.close);
  const [query, setQuery] = useState('');
  const [chosen, choose] = useState<HelpPage | null>(null);
  const [isGuideShown, showGuide] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = (page: HelpPage | null) => {
    choose(page);
    setQuery('');
    heading.current?.focus();
  };
  const page = chosen ?? HELP[room];

  return (
    <aside
      className="help"
      aria-label={text.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <div className="help-head">
        <h2 ref={heading} tabIndex={-1} className="help-title">
          {text.title}
        </h2>
        <button type="button" className="help-close" aria-label={text.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <TextField label={text.find} value={query} onChange={setQuery} width="full" />
      {query.trim() ? (
        <Found query={query} open={open} />
      ) : (
        <>
          {chosen && <LinkButton onPress={() => open(null)}>{text.back}</LinkButton>}
          <Page page={page} />
          <Disclosure title={text.all} key={page.title}>
            <Titles pages={ALL_HELP.map(([, each]) => each)} open={open} />
          </Disclosure>
        </>
      )}
      <div className="help-foot">
        <Button size="s" onPress={() => showGuide(true)}>
          {text.guide}
        </Button>
        <Soft>{text.keys}</Soft>
      </div>
      {isGuideShown && <PaperPreview {...GUIDE} onClose={() => showGuide(false)} />}
    </aside>
  );
}

function Page({ page }: { page: HelpPage }) {
  return (
    <article className="help-page">
      <h3 className="help-page-title">{page.title}</h3>
      <p>{page.what}</p>
      <ol className="help-how">
        {page.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {page.asked?.map(({ question, answer }) => (
        <section key={question} className="help-asked">
          <h4>{question}</h4>
          <p>{answer}</p>
        </section>
      ))}
    </article>
  );
}

function Found({ query, open }: { query: string; open: (page: HelpPage) => void }) {
  const found = searchHelp(ALL_HELP, query);
  return (
    <div role="status" className="help-page">
      <p>{found.length > 0 ? text.count(found.length) : text.none}</p>
      <Titles pages={found.map(([, page]) => page)} open={open} />
    </div>
  );
}

const Titles = ({ pages, open }: { pages: readonly HelpPage[]; open: (page: HelpPage) => void }) => (
  <ul className="help-titles">
    {pages.map((page) => (
      <li key={page.title}>
        <LinkButton onPress={() => open(page)}>{page.title}</LinkButton>
      </li>
    ))}
  </ul>
);
