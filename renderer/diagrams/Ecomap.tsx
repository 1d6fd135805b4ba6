/** エコマップ as a drawing, the same on the screen and on paper. Strength is told by the line's shape, never by colour. */

import type { TieStrength } from '../../db/diagrams/codes.ts';
import { arrowHead, BOX, type EcomapLine, PERSON, zigzag } from '../../db/diagrams/ecomapRules.ts';
import { Drawing } from './Drawing.tsx';
import { nameOf } from './described.ts';
import { balanced, type EcomapDrawing, wrapped } from './drawing.ts';
import { MovableNode, type Mover } from './MovableNode.tsx';
import { PersonSymbol } from './PersonSymbol.tsx';

export interface EcomapProps {
  drawing: EcomapDrawing;
  /** The whole in words. */
  label: string;
  /** Given: organisations can be moved. */
  mover?: Mover;
}

export function Ecomap({ drawing, label, mover }: EcomapProps) {
  const { places, people, organisations, lines, bounds, deathSymbol } = drawing;
  return (
    <Drawing bounds={bounds} label={label} mover={mover}>
      <rect {...places.frame} rx={10} fill="#fff" stroke="#555" strokeWidth={1.2} strokeDasharray="5 4" />
      {lines.map((line) => (
        <TieLine key={line.id} {...line} />
      ))}
      {people.map(({ person, at }) => (
        <g key={person.id} transform={`translate(${at.x} ${at.y})`}>
          <PersonSymbol
            sex={person.sex}
            age={person.age === null ? person.ageNote : String(person.age)}
            isPrincipal={person.isPrincipal}
            death={person.isDeceased ? deathSymbol : null}
            size={PERSON.symbol}
          />
          <Centred
            lines={wrapped(`${nameOf(person)}${person.keyPerson ? ' ☆' : ''}`, 8, 2)}
            top={PERSON.symbol + 13}
            fontSize={11}
          />
        </g>
      ))}
      {organisations.map(({ nodeId, name, at }) => {
        const written = balanced(name, 12.5, 3);
        return (
          <MovableNode key={nodeId} nodeId={nodeId} label={name} at={at} mover={mover}>
            <rect
              x={-BOX.width / 2}
              y={-BOX.height / 2}
              width={BOX.width}
              height={BOX.height}
              rx={22}
              fill="#fff"
              stroke="#000"
              strokeWidth={1.2}
            />
            <Centred lines={written} top={4 - ((written.length - 1) * 13) / 2} fontSize={11} />
          </MovableNode>
        );
      })}
    </Drawing>
  );
}

const Centred = ({ lines, top, fontSize }: { lines: readonly string[]; top: number; fontSize: number }) => (
  <text textAnchor="middle" fontSize={fontSize}>
    {lines.map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one label never move
      <tspan key={index} x={0} y={top + index * 13}>
        {line}
      </tspan>
    ))}
  </text>
);

export function TieLine({
  from,
  to,
  strength,
  direction,
}: Pick<EcomapLine, 'from' | 'to' | 'strength' | 'direction'>) {
  return (
    <>
      <path
        d={strength === 'conflict' ? zigzag(from, to) : `M${from.x} ${from.y}L${to.x} ${to.y}`}
        fill="none"
        stroke="#000"
        {...lineOf(strength)}
      />
      {(direction === 'to-person' || direction === 'both') && <path d={arrowHead(from, to)} />}
      {(direction === 'from-person' || direction === 'both') && <path d={arrowHead(to, from)} />}
    </>
  );
}

const lineOf = (strength: TieStrength | null) => {
  if (strength === 'strong') return { strokeWidth: 4.5 };
  if (strength === 'weak') return { strokeWidth: 1.6, strokeDasharray: '2 4' };
  if (strength === null) return { strokeWidth: 0.7 };
  return { strokeWidth: 1.8 };
};
