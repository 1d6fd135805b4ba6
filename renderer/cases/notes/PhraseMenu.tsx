/** 文例: what comes with the application and what this city added, for one field; the last choice leads to the city's own book. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PhraseField } from '../../../db/cases/codes.ts';
import { trpc } from '../../app/coreLink.ts';
import { noteText as words } from '../../text/notes.ts';
import { BUILT_IN_PHRASES } from '../../text/phrases.ts';
import { MenuButton } from '../../ui/index.ts';
import { PhraseBook } from './PhraseBook.tsx';

const MANAGE = 'manage';

export interface PhraseMenuProps {
  field: PhraseField;
  /** The field's own name, for screen readers. */
  label: string;
  onPick: (body: string) => void;
}

export function PhraseMenu({ field, label, onPick }: PhraseMenuProps) {
  const [isManaging, setManaging] = useState(false);
  const { data } = useQuery(trpc.phrases.list.queryOptions());
  const choices = [
    ...(data ?? [])
      .filter((each) => each.field === field)
      .map((each) => ({ key: each.id, label: each.title ?? '', note: each.body ?? '' })),
    ...BUILT_IN_PHRASES[field].map(({ title, body }, index) => ({
      key: `${field} ${index}`,
      label: title,
      note: body,
    })),
  ];
  const ours = choices.length - BUILT_IN_PHRASES[field].length;
  return (
    <>
      <MenuButton
        label={words.phrases}
        aria-label={words.phrasesOf(label)}
        sections={[
          { title: words.ours, choices: choices.slice(0, ours) },
          { title: words.builtIn, choices: choices.slice(ours) },
          { title: words.manage, choices: [{ key: MANAGE, label: words.manageOurs }] },
        ]}
        onAction={(key) => {
          if (key === MANAGE) return setManaging(true);
          const picked = choices.find((each) => each.key === key);
          if (picked) onPick(picked.note);
        }}
      />
      {isManaging && <PhraseBook field={field} onClose={() => setManaging(false)} />}
    </>
  );
}
