/** From what the core answers to where everything is drawn: the same for the screen, the case's side and the paper. Pure. */
import type { inferRouterOutputs } from '@trpc/server';
import type { DeathSymbol } from '../../db/diagrams/codes.ts';
import {
  boxAt,
  type EcomapLine,
  type EcomapPlaces,
  ecomapLines,
  ecomapPlaces,
  personAt,
} from '../../db/diagrams/ecomapRules.ts';
import {
  adversePlaces,
  around,
  type GenogramLines,
  genogramLines,
  type HouseholdFrame,
  householdFrame,
} from '../../db/diagrams/genogramLineRules.ts';
import {
  CELL,
  cellAt,
  drawnIn,
  genogramPlaces,
  type Point,
  type Rect,
  SMALL_CELL,
} from '../../db/diagrams/genogramRules.ts';
import { type Kin, kinOf } from '../../db/diagrams/kinRules.ts';
import type { AppRouter } from '../../db/router.ts';

export type DiagramsAnswer = Extract<
  inferRouterOutputs<AppRouter>['diagrams']['view'],
  { ok: true }
>['value'];
export type DiagramsView = DiagramsAnswer['drawn'];
export type DiagramPerson = DiagramsView['people'][number];
export type Moves = ReadonlyMap<string, Point>;

export interface GenogramDrawing {
  kin: Kin;
  people: { person: DiagramPerson; at: Point }[];
  adverse: { party: DiagramsView['adverse'][number]; at: Point }[];
  lines: GenogramLines;
  frame: HouseholdFrame | null;
  bounds: Rect;
  deathSymbol: DeathSymbol;
}

const movesOf = (view: DiagramsView, diagram: 'genogram' | 'ecomap', moved: Moves | undefined): Moves =>
  new Map([
    ...view.places
      .filter((place) => place.diagram === diagram)
      .map(({ nodeId, x, y }): [string, Point] => [nodeId, { x, y }]),
    ...(moved ?? []),
  ]);

export function genogramDrawing(
  view: DiagramsView,
  { moved, showsAdverse, isSmall }: { moved?: Moves; showsAdverse?: boolean; isSmall?: boolean } = {},
): GenogramDrawing {
  const kin = kinOf(view.people, view.familyTies);
  const moves = movesOf(view, 'genogram', moved);
  const places = new Map(
    [...genogramPlaces(kin)].map(([id, point]): [string, Point] => [
      id,
      isSmall ? drawnIn(moves.get(id) ?? point) : (moves.get(id) ?? point),
    ]),
  );
  const cell = isSmall ? SMALL_CELL : CELL;
  const together = new Set(view.people.filter(({ livingTogether }) => livingTogether).map(({ id }) => id));
  const frame = householdFrame(places, together, cell);
  const others = adversePlaces(showsAdverse ? view.adverse.map(({ id }) => id) : [], places);
  const byId = new Map(view.people.map((person) => [person.id, person]));
  return {
    kin,
    people: kin.people.flatMap(({ id }) => {
      const [person, at] = [byId.get(id), places.get(id)];
      return person && at ? [{ person, at }] : [];
    }),
    adverse: view.adverse.flatMap((party) => {
      const at = others.get(party.id);
      return at ? [{ party, at }] : [];
    }),
    lines: genogramLines(kin, places),
    frame,
    deathSymbol: view.deathSymbol,
    bounds: grown(
      around([
        ...(frame ? [frame.frame] : []),
        ...[...places.values(), ...others.values()].map((at) => cellAt(at, cell)),
        ...(places.size === 0 ? [cellAt({ x: 0, y: 0 })] : []),
      ]),
    ),
  };
}

/** As many units fit side by side and are still read on A4. */
const WIDEST = 820;

/** Where so many stand in a row that nobody could read their names, they stand closer. */
export function fittingGenogram(
  view: DiagramsView,
  options: { moved?: Moves; showsAdverse?: boolean } = {},
): { drawing: GenogramDrawing; isSmall: boolean } {
  const drawing = genogramDrawing(view, options);
  if (drawing.bounds.width <= WIDEST || options.showsAdverse) return { drawing, isSmall: false };
  return { drawing: genogramDrawing(view, { ...options, isSmall: true }), isSmall: true };
}

export interface EcomapDrawing {
  places: EcomapPlaces;
  people: { person: DiagramPerson; at: Point }[];
  organisations: { nodeId: string; name: string; at: Point }[];
  lines: EcomapLine[];
  bounds: Rect;
  deathSymbol: DeathSymbol;
}

/** Those who live together, and of the others whoever a tie is entered of. */
export const peopleOfEcomap = (view: DiagramsView): DiagramPerson[] => {
  const order = kinOf(view.people, view.familyTies).people.map(({ id }) => id);
  return view.people
    .filter(
      (person) =>
        person.livingTogether ||
        person.isPrincipal ||
        view.ecomapTies.some(({ personId }) => personId === person.id),
    )
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
};

export function ecomapDrawing(view: DiagramsView, { moved }: { moved?: Moves } = {}): EcomapDrawing {
  const people = peopleOfEcomap(view);
  const places = ecomapPlaces(people, view.organisations, movesOf(view, 'ecomap', moved));
  const tied = new Set(view.ecomapTies.map(({ nodeId }) => nodeId));
  const lines = ecomapLines(
    [
      ...view.ecomapTies,
      ...view.organisations
        .filter(({ nodeId }) => !tied.has(nodeId))
        .map(({ nodeId }) => ({
          id: nodeId,
          nodeId,
          personId: null,
          strength: null,
          direction: 'none' as const,
        })),
    ],
    places,
  );
  return {
    places,
    people: people.flatMap((person) => {
      const at = places.people.get(person.id);
      return at ? [{ person, at }] : [];
    }),
    organisations: view.organisations.flatMap(({ nodeId, name }) => {
      const at = places.nodes.get(nodeId);
      return at ? [{ nodeId, name, at }] : [];
    }),
    lines,
    deathSymbol: view.deathSymbol,
    bounds: grown(
      around([
        places.frame,
        ...[...places.people.values()].map(personAt),
        ...[...places.nodes.values()].map(boxAt),
      ]),
    ),
  };
}

const MARGIN = 6;
const grown = (rect: Rect): Rect => ({
  x: rect.x - MARGIN,
  y: rect.y - MARGIN,
  width: rect.width + 2 * MARGIN,
  height: rect.height + 2 * MARGIN,
});

/** As many lines as it takes, all of about the same length. */
export function balanced(text: string, columns: number, rows: number): string[] {
  const lines = wrapped(text, columns, rows);
  if (lines.length < 2) return lines;
  const even = wrapped(
    text,
    Math.max(...[Math.ceil([...text].length / lines.length) + 1, columns / 2]),
    rows,
  );
  return even.length === lines.length ? even : lines;
}

/** In lines of so many full-width letters; what goes beyond the last line is in the list of words. */
export function wrapped(text: string, columns: number, rows: number): string[] {
  const lines: string[] = [''];
  const widthOf = (letters: string) =>
    [...letters].reduce((sum, letter) => sum + (/[\u0020-\u007e\uff61-\uff9f]/.test(letter) ? 0.55 : 1), 0);
  for (const part of text.trim().split(/(?<=[\s　・])/)) {
    for (const letter of widthOf(`${lines.at(-1)}${part}`) <= columns || widthOf(part) > columns
      ? [...part]
      : ['\n', ...part]) {
      if (letter === '\n' || widthOf(`${lines.at(-1)}${letter}`.trimEnd()) > columns) lines.push('');
      if (letter !== '\n') lines[lines.length - 1] += letter;
    }
  }
  const shown = lines.map((line) => line.trim()).filter(Boolean);
  return shown.length <= rows
    ? shown
    : [...shown.slice(0, rows - 1), `${(shown[rows - 1] ?? '').slice(0, -1)}…`];
}
