/** ジェノグラム as a drawing, the same on the screen and on paper. Black on white, without a style of its own. */
import { useId } from 'react';
import type { CoupleLine, HouseholdFrame } from '../../db/diagrams/genogramLineRules.ts';
import { SYMBOL } from '../../db/diagrams/genogramRules.ts';
import { diagramText as words } from '../text/diagrams.ts';
import { Drawing } from './Drawing.tsx';
import { deathOf, describedPerson, nameOf, relationOf } from './described.ts';
import { type DiagramPerson, type GenogramDrawing, wrapped } from './drawing.ts';
import { MovableNode, type Mover } from './MovableNode.tsx';
import { Clear, PersonSymbol } from './PersonSymbol.tsx';

export interface GenogramProps {
  drawing: GenogramDrawing;
  /** The whole in words. */
  label: string;
  /** Given: people can be moved. */
  mover?: Mover;
  /** Names above the symbols, and of each the given name alone. */
  isSmall?: boolean;
}

export function Genogram({ drawing, label, mover, isSmall }: GenogramProps) {
  const { people, adverse, lines, frame, bounds, deathSymbol } = drawing;
  return (
    <Drawing bounds={bounds} label={label} mover={mover}>
      {frame && <Together {...frame} />}
      <g fill="none" stroke="#000" strokeWidth={1.5}>
        {lines.descents.map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
      {lines.couples.map((couple) => (
        <CoupleMark key={`${couple.oneId} ${couple.otherId}`} couple={couple} />
      ))}
      {people.map(({ person, at }) => (
        <MovableNode key={person.id} nodeId={person.id} label={describedPerson(person)} at={at} mover={mover}>
          <PersonSymbol
            sex={person.sex}
            age={person.age === null ? person.ageNote : String(person.age)}
            isPrincipal={person.isPrincipal}
            death={person.isDeceased ? deathSymbol : null}
            size={SYMBOL}
          />
          {isSmall ? <Above text={givenName(person)} /> : <Beside lines={besideOf(person)} />}
        </MovableNode>
      ))}
      {adverse.map(({ party, at }) => (
        <g key={party.id} transform={`translate(${at.x} ${at.y})`}>
          <rect x={-27} y={-28} width={128} height={58} fill="none" stroke="#000" strokeWidth={2.5} />
          <PersonSymbol sex="unknown" age={party.age === null ? '' : String(party.age)} size={SYMBOL - 2} />
          <Beside
            lines={[words.adverse, ...wrapped(nameOf(party), 6, 2), party.relation.slice(0, 7)].filter(
              Boolean,
            )}
          />
        </g>
      ))}
    </Drawing>
  );
}

function besideOf(person: DiagramPerson): string[] {
  const name = wrapped(`${nameOf(person)}${person.keyPerson ? ' ☆' : ''}`, 6.4, 2);
  const away = deathOf(person) || (person.livingTogether ? '' : words.apart);
  return [...name, relationOf(person), ...wrapped(away, 7, 1)].filter(Boolean);
}

const givenName = (person: DiagramPerson): string => {
  const name = nameOf(person);
  const given = name.split(/[\s　]+/).at(-1) ?? name;
  return `${wrapped(given, 5, 1).join('')}${person.keyPerson ? '☆' : ''}`;
};

/** A line from above stops at the name, and goes on below it. */
const Above = ({ text }: { text: string }) => (
  <>
    <Clear x={0} y={-SYMBOL - 9.5} width={[...text].length * 12.5 + 2} height={15} />
    <text y={-SYMBOL - 5} textAnchor="middle" fontSize={12.5}>
      {text}
    </text>
  </>
);

const LINE = 14;

const Beside = ({ lines }: { lines: readonly string[] }) => (
  <text fontSize={12}>
    {lines.map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one label never move
      <tspan key={index} x={SYMBOL + 6} y={4.5 + (index - (lines.length - 1) / 2) * LINE}>
        {line}
      </tspan>
    ))}
  </text>
);

const slash = (x: number, y: number) => `M${x - 5} ${y + 9}L${x + 5} ${y - 9}`;

function CoupleMark({ couple: { kind, path, mark } }: { couple: CoupleLine }) {
  const dash = kind === 'partners' ? '6 3' : kind === null ? '1.5 3' : undefined;
  const marks =
    kind === 'divorced'
      ? `${slash(mark.x - 3, mark.y)}${slash(mark.x + 4, mark.y)}`
      : kind === 'separated'
        ? slash(mark.x, mark.y)
        : null;
  return (
    <g fill="none" stroke="#000" strokeWidth={1.5}>
      <path d={path} {...(dash && { strokeDasharray: dash })} />
      {marks && <path d={marks} />}
    </g>
  );
}

/** 同居の囲み線; whoever isn't of it is cut out, so that the line goes around outside of them. */
function Together({ frame, cuts }: HouseholdFrame) {
  const clip = useId();
  const line = { fill: '#fff', stroke: '#555', strokeWidth: 1.2, strokeDasharray: '5 4' };
  return (
    <>
      <clipPath id={clip}>
        <rect x={frame.x - 2} y={frame.y - 2} width={frame.width + 4} height={frame.height + 4} />
      </clipPath>
      <rect {...frame} rx={cuts.length === 0 ? 8 : 0} {...line} />
      <g clipPath={`url(#${clip})`}>
        {cuts.map((cut) => (
          <rect key={`${cut.x} ${cut.y}`} {...cut} {...line} />
        ))}
      </g>
    </>
  );
}
