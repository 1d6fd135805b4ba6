/**
 * «The same person?» beside the fields in which somebody is entered: the records that may be theirs, why, and what they came for
 * before. Nothing is joined by itself; whoever is said to be somebody else is not proposed again while the form is open.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { STRONG } from '../../db/people/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { MATCH_REASON_LABELS, SEX_LABELS } from '../text/labels.ts';
import { pastText } from '../text/past.ts';
import { peopleText as words } from '../text/people.ts';
import { CASE_STATE_LABELS } from '../text/search.ts';
import { Button, Chip, Disclosure, Row, Soft } from '../ui/index.ts';
import { bornText } from './bornText.ts';
import type { Candidate, TypedPerson } from './candidates.ts';
import { PastCases } from './PastCases.tsx';
import { useSettled } from './useSettled.ts';
import './people.css';

export interface SamePersonProps {
  person: TypedPerson;
  /** Whose record it is already. */
  exceptPersonId?: string | null;
  onUse: (candidate: Candidate) => void;
  /** What choosing does; 「この人の記録を使う」 unless said. */
  useLabel?: string;
  /** Where somebody is received: what they came for before is shown at once, and may be gone on with. */
  past?: {
    onOpen: (caseId: string) => void;
    onAgain?: ((candidate: Candidate, caseId: string) => void) | undefined;
  };
}

export function SamePerson({ person, exceptPersonId = null, onUse, useLabel, past }: SamePersonProps) {
  const typed = useSettled({
    name: person.name.trim(),
    kana: person.kana.trim(),
    birth: person.birth,
    tel: [person.telHome, person.telMobile].filter(Boolean).join('、'),
    address: person.address ?? '',
    exceptPersonId,
  });
  const { data } = useQuery({
    ...trpc.people.candidates.queryOptions(typed),
    placeholderData: keepPreviousData,
  });
  const [others, setOthers] = useState<readonly string[]>([]);
  const proposed = data?.filter(({ personId }) => !others.includes(personId)) ?? [];
  const strong = proposed.filter(({ strength }) => strength >= STRONG);
  const weak = proposed.filter(({ strength }) => strength < STRONG);
  if (strong.length + weak.length === 0) return null;
  const rows = (candidates: readonly Candidate[]) => (
    <ul className="people-candidates">
      {candidates.map((candidate, index) => (
        <CandidateRow
          key={candidate.personId}
          candidate={candidate}
          onUse={() => onUse(candidate)}
          onOther={() => setOthers((before) => [...before, candidate.personId])}
          useLabel={useLabel ?? words.sameUse}
          past={
            past && candidate.strength >= STRONG ? (
              <PastCases
                personId={candidate.personId}
                takesKeys={index === 0}
                onOpen={past.onOpen}
                onAgain={past.onAgain && ((caseId) => past.onAgain?.(candidate, caseId))}
              />
            ) : null
          }
        />
      ))}
    </ul>
  );
  return (
    <section className="people-same" aria-label={words.sameTitle}>
      {strong.length > 0 && (
        <>
          <p className="people-same-title" role="status">
            {words.sameTitle}
          </p>
          {rows(strong)}
          <Soft>{words.sameNobody}</Soft>
        </>
      )}
      {weak.length > 0 && (
        <Disclosure title={words.sameWeak(weak.length)} level={4}>
          {rows(weak)}
        </Disclosure>
      )}
    </section>
  );
}

function CandidateRow({
  candidate,
  onUse,
  onOther,
  useLabel,
  past,
}: {
  candidate: Candidate;
  onUse: () => void;
  onOther: () => void;
  useLabel: string;
  past: ReactNode;
}) {
  const { cases, reasons, sex, address, addressConcealed } = candidate;
  const name = candidate.name || words.nameUnknown;
  const facts = [bornText(candidate), sex === 'unknown' ? '' : SEX_LABELS[sex], address].filter(Boolean);
  return (
    <li className="people-candidate">
      <div>
        <Row>
          <strong>{words.sameName(name, candidate.kana)}</strong>
          {reasons.map((reason) => (
            <Chip key={reason} tone="info">
              {MATCH_REASON_LABELS[reason]}
            </Chip>
          ))}
          {addressConcealed && <Chip tone="warn">{words.concealed}</Chip>}
        </Row>
        <p className="people-facts">{facts.join('　')}</p>
        {candidate.formerNames.length > 0 && (
          <p className="people-facts">{pastText.former(candidate.formerNames.join('、'))}</p>
        )}
        {past ?? (
          <p className="people-facts">
            {cases.length === 0
              ? words.noCases
              : cases
                  .map(({ caseNo, state, openedAt }) =>
                    words.caseOf(caseNo, CASE_STATE_LABELS[state], formatShort(toTokyoDate(openedAt))),
                  )
                  .join('／')}
          </p>
        )}
      </div>
      <Row>
        <Button size="s" onPress={onUse} aria-label={`${name} ${useLabel}`}>
          {useLabel}
        </Button>
        <Button size="s" variant="quiet" onPress={onOther} aria-label={words.otherOf(name)}>
          {words.other}
        </Button>
      </Row>
    </li>
  );
}
