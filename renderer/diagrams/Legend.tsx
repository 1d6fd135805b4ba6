/** 記号の見方, drawn with the very symbols of the drawings. */
import type { ReactNode } from 'react';
import { type DeathSymbol, TIE_STRENGTHS } from '../../db/diagrams/codes.ts';
import { COUPLE_SHORT, diagramText as words } from '../text/diagrams.ts';
import { TIE_STRENGTH_LABELS } from '../text/labels.ts';
import { TieLine } from './Ecomap.tsx';
import { PersonSymbol } from './PersonSymbol.tsx';

export function Legend({ deathSymbol }: { deathSymbol: DeathSymbol }) {
  return (
    <div className="diagram-legend">
      <ul>
        <Sign label={words.symbols.male}>
          <PersonSymbol sex="male" age="" size={9} />
        </Sign>
        <Sign label={words.symbols.female}>
          <PersonSymbol sex="female" age="" size={9} />
        </Sign>
        <Sign label={words.symbols.unknown}>
          <PersonSymbol sex="unknown" age="" size={9} />
        </Sign>
        <Sign label={words.symbols.principal}>
          <PersonSymbol sex="male" age="" size={9} isPrincipal />
        </Sign>
        <Sign label={words.symbols.deceased}>
          <PersonSymbol sex="female" age="" size={9} death={deathSymbol} />
        </Sign>
        <Sign label={words.symbols.key}>
          <text textAnchor="middle" y={5} fontSize={14}>
            ☆
          </text>
        </Sign>
        <Stroke label={COUPLE_SHORT.married} />
        <Stroke label={COUPLE_SHORT.partners} dash="6 3" />
        <Stroke label={COUPLE_SHORT.separated} marks="M-4 8L4 -8" />
        <Stroke label={COUPLE_SHORT.divorced} marks="M-7 8L1 -8M0 8L8 -8" />
        <Stroke label={words.parentsUnsaid} dash="1.5 3" />
        <Sign label={words.symbols.twins}>
          <path d="M0 -8L-9 8M0 -8L9 8" stroke="#000" strokeWidth={1.5} />
        </Sign>
        <Sign label={words.symbols.frame}>
          <rect
            x={-16}
            y={-7}
            width={32}
            height={14}
            rx={3}
            fill="none"
            stroke="#555"
            strokeDasharray="5 4"
          />
        </Sign>
      </ul>
      <ul>
        {TIE_STRENGTHS.map((strength) => (
          <Sign key={strength} label={TIE_STRENGTH_LABELS[strength]}>
            <TieLine from={{ x: -18, y: 0 }} to={{ x: 18, y: 0 }} strength={strength} direction="none" />
          </Sign>
        ))}
        <Sign label={words.noStrength}>
          <TieLine from={{ x: -18, y: 0 }} to={{ x: 18, y: 0 }} strength={null} direction="none" />
        </Sign>
        <Sign label={words.arrow}>
          <TieLine from={{ x: -18, y: 0 }} to={{ x: 18, y: 0 }} strength="usual" direction="to-person" />
        </Sign>
      </ul>
      <p>{words.legendNote}</p>
    </div>
  );
}

const Sign = ({ label, children }: { label: string; children: ReactNode }) => (
  <li>
    <svg
      viewBox="-20 -11 40 22"
      width={40}
      height={22}
      aria-hidden="true"
      fontFamily="'BIZ UDPGothic', sans-serif"
    >
      {children}
    </svg>
    <span>{label}</span>
  </li>
);

const Stroke = ({ label, dash, marks }: { label: string; dash?: string; marks?: string }) => (
  <Sign label={label}>
    <path d="M-18 0H18" stroke="#000" strokeWidth={1.5} {...(dash && { strokeDasharray: dash })} />
    {marks && <path d={marks} stroke="#000" strokeWidth={1.5} />}
  </Sign>
);
