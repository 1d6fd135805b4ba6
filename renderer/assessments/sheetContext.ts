/** What every part of the sheet's page works with: the sheet as the core told it, the fields as they are typed, one way to change them. */
import type { inferRouterOutputs } from '@trpc/server';
import { createContext, useContext } from 'react';
import type { SheetFieldsInput } from '../../db/assessments/sheetInputs.ts';
import type { Outcome } from '../../db/outcome.ts';
import type { AppRouter } from '../../db/router.ts';
import type { CaseDialog } from '../cases/dialogs/caseDialog.ts';

type Answer = inferRouterOutputs<AppRouter>['assessments']['sheet'];
export type SheetView = Extract<Answer, { ok: true }>['value'];
export type SheetValues = SheetView['values'];
export type SheetMember = SheetView['members'][number];

export interface Sheet {
  view: SheetView;
  fields: SheetValues;
  change(part: SheetFieldsInput): void;
  /** Saves something that is no field of the sheet itself, and reads again what follows from it. */
  act(save: () => Promise<Outcome<unknown>>): Promise<boolean>;
  /** Reads the sheet again, for what is worked out from it. */
  refresh(): Promise<void>;
  /** One of the case's own forms, for what is changed there. */
  open(dialog: CaseDialog | null): void;
}

export const SheetContext = createContext<Sheet | null>(null);

export function useSheet(): Sheet {
  const sheet = useContext(SheetContext);
  if (!sheet) throw new Error('a part of the sheet stands outside of it');
  return sheet;
}

/** The given name where there is one: a household's members mostly share the other. */
export const shortName = (name: string): string =>
  name
    .trim()
    .split(/[\s　]+/u)
    .at(-1) ?? name;
