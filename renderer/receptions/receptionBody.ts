/** F1 as it is being typed: the draft's shape, with everything still empty. */
import type { z } from 'zod';
import type { memberInput } from '../../db/people/inputs.ts';
import type { ReceptionInput } from '../../db/receptions/inputs.ts';
import type { Candidate } from '../people/index.ts';

/** `key` and `known` are the screen's; the core ignores them. */
export type PersonRow = z.output<typeof memberInput> & {
  key: string;
  /** Whose record it is, as it was chosen: the cases they came with before. */
  known?: Pick<Candidate, 'name' | 'cases'>;
};

export interface ReceptionBody extends Omit<ReceptionInput, 'people' | 'date' | 'time'> {
  /** Null while the field can't be read. */
  date: string | null;
  time: string | null;
  people: PersonRow[];
  /** The case that this is a further reception of; null: a new one. */
  caseId: string | null;
  fromOneLineId: string | null;
}

export const emptyPerson = (relation: PersonRow['relation'], key: string): PersonRow => ({
  key,
  name: '',
  kana: '',
  sex: 'unknown',
  birth: null,
  ageNote: '',
  zip: '',
  address: '',
  telHome: '',
  telMobile: '',
  note: '',
  relation,
  livingTogether: true,
  keyPerson: false,
  addressConcealed: false,
});

export const emptyReception = (date: string, time: string): ReceptionBody => ({
  date,
  time,
  method: null,
  route: null,
  visitorIsPrincipal: true,
  visitorAnonymous: false,
  visitorName: '',
  visitorTel: '',
  visitorRelation: null,
  visitorRelationText: '',
  memo: '',
  wish: '',
  worries: {},
  worryOther: '',
  form: null,
  noConsentReason: null,
  noConsentReasonText: '',
  noConsentSource: '',
  noConsentRequest: '',
  urgency: null,
  urgencyGround: '',
  people: [],
  numberReason: '',
  caseId: null,
  fromOneLineId: null,
});
