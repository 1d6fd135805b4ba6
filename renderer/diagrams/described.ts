/** ジェノグラム and エコマップ in words: for whoever listens to the screen, and below the drawings on paper. Pure. */
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { kinOf } from '../../db/diagrams/kinRules.ts';
import { COUPLE_SHORT, diagramText as words } from '../text/diagrams.ts';
import { RELATION_LABELS, SEX_LABELS, TIE_DIRECTION_LABELS, TIE_STRENGTH_LABELS } from '../text/labels.ts';
import type { DiagramPerson, DiagramsView } from './drawing.ts';

export const nameOf = (person: { name: string }): string => person.name || words.nameUnknown;

export const relationOf = (person: DiagramPerson): string =>
  person.isPrincipal ? words.principal : RELATION_LABELS[person.relation];

export const deathOf = ({ isDeceased, deceasedOn, deceasedPrecision }: DiagramPerson): string => {
  if (!isDeceased) return '';
  return deceasedOn && deceasedPrecision && deceasedPrecision !== 'unknown'
    ? words.deceasedIn(formatJapaneseDate(deceasedOn, deceasedPrecision))
    : words.deceased;
};

/** 髙橋 誠（本人・男・56歳）同居、キーパーソン. */
export function describedPerson(person: DiagramPerson): string {
  const facts = [
    relationOf(person),
    SEX_LABELS[person.sex],
    person.age === null ? person.ageNote || words.ageUnknown : words.aged(person.age),
  ];
  const more = [
    deathOf(person) || (person.livingTogether ? words.together : words.apart),
    person.keyPerson && words.keyPerson,
  ];
  return `${nameOf(person)}（${facts.join('・')}）${more.filter(Boolean).join('、')}`;
}

export function describedGenogram(view: DiagramsView, showsAdverse = false): string[] {
  const kin = kinOf(view.people, view.familyTies);
  const byId = new Map(view.people.map((person) => [person.id, person]));
  const name = (id: string) => nameOf(byId.get(id) ?? { name: '' });
  return [
    ...kin.people.flatMap(({ id }) => {
      const person = byId.get(id);
      return person ? [describedPerson(person)] : [];
    }),
    ...kin.couples.map(({ oneId, otherId, kind }) =>
      words.tieOf(name(oneId), name(otherId), kind ? COUPLE_SHORT[kind] : words.parentsUnsaid),
    ),
    ...kin.people.flatMap(({ id }) => {
      const parents = kin.parents.get(id);
      return parents ? [words.childOf(name(id), parents.map(name).join('・'))] : [];
    }),
    ...kin.twins.map((twins) => words.twinsOf(twins.map(name).join('・'))),
    ...(showsAdverse
      ? view.adverse.map(
          (party) =>
            `${words.symbols.adverse}: ${[nameOf(party), party.relation].filter(Boolean).join('・')}`,
        )
      : []),
  ];
}

export function describedEcomap(view: DiagramsView): string[] {
  const people = new Map(view.people.map((person) => [person.id, person]));
  return [...view.organisations]
    .sort((a, b) => a.field.localeCompare(b.field, 'ja') || a.name.localeCompare(b.name, 'ja'))
    .flatMap(({ nodeId, name }) => {
      const ties = view.ecomapTies.filter((tie) => tie.nodeId === nodeId);
      if (ties.length === 0) return [words.ecomapTie(name, words.household, words.noStrength)];
      return ties.map((tie) => {
        const person = people.get(tie.personId ?? '');
        const line = words.ecomapTie(
          name,
          person ? nameOf(person) : words.household,
          TIE_STRENGTH_LABELS[tie.strength],
        );
        const more = [tie.direction !== 'none' && TIE_DIRECTION_LABELS[tie.direction], tie.note];
        return [line, ...more].filter(Boolean).join('　');
      });
    });
}
