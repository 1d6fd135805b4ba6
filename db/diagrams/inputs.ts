import { z } from 'zod';
import { DIAGRAMS, FAMILY_TIES, TIE_DIRECTIONS, TIE_STRENGTHS } from './codes.ts';

const ofCase = z.object({ caseId: z.string() });
/** Nobody draws further out than this; what is typed into a file of another office is held to it as well. */
const unit = z.number().int().min(-4000).max(4000);

export const diagramsOfCaseInput = ofCase;

export const moveNodeInput = ofCase.extend({
  diagram: z.enum(DIAGRAMS),
  nodeId: z.string().min(1).max(200),
  x: unit,
  y: unit,
});

export const resetDiagramInput = ofCase.extend({ diagram: z.enum(DIAGRAMS) });

const note = z.string().trim().max(200).default('');

export const familyTieInput = ofCase.extend({
  tieId: z.string().nullable().default(null),
  kind: z.enum(FAMILY_TIES),
  /** Of 'parent-child' the parent. */
  oneId: z.string(),
  otherId: z.string(),
  note,
});

export const ecomapTieInput = ofCase.extend({
  tieId: z.string().nullable().default(null),
  /** Null: the household as a whole. */
  personId: z.string().nullable().default(null),
  organisationId: z.string().nullable().default(null),
  /** Whoever is no organisation of the list: 近隣, 友人, 職場. */
  name: z.string().trim().max(60).default(''),
  strength: z.enum(TIE_STRENGTHS),
  direction: z.enum(TIE_DIRECTIONS).default('none'),
  note,
});

export const tieOfCaseInput = ofCase.extend({ tieId: z.string() });
