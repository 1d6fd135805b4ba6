/** What «the same person?» answers, and what of a candidate a form takes over when it is chosen. */
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../db/router.ts';

export type Candidate = inferRouterOutputs<AppRouter>['people']['candidates'][number];

/** What is typed so far; the rest of a person doesn't count here. */
export interface TypedPerson {
  name: string;
  kana: string;
  birth: { iso: string; precision: 'day' | 'month' | 'year' } | null;
  telHome?: string | undefined;
  telMobile?: string | undefined;
  address?: string | undefined;
}

/**
 * The chosen record in a form's fields. Address and telephone are left out: as they are in the record, and unseen where they are
 * concealed (R09).
 */
export const fieldsOfCandidate = (candidate: Candidate) => ({
  personId: candidate.personId,
  name: candidate.name,
  kana: candidate.kana,
  sex: candidate.sex,
  birth:
    candidate.birthDate && candidate.birthPrecision !== 'unknown'
      ? { iso: candidate.birthDate, precision: candidate.birthPrecision }
      : null,
  ageNote: candidate.ageNote,
  zip: undefined,
  address: undefined,
  telHome: undefined,
  telMobile: undefined,
  email: undefined,
});
