/** F1 as it is being typed: the draft's shape, with everything still empty. */
import type { z } from 'zod';
import type { memberInput } from '../../db/people/inputs.ts';
import type { ReceptionInput } from '../../db/receptions/inputs.ts';

/** `key` tells the rows apart on the screen; the core ignores it. */
export type PersonRow = z.output<typeof memberInput> & { key: string };

export interface ReceptionBody extends Omit<ReceptionInput, 'people' | 'date' | 'time'> {
  /** Null while the field can't be read. */
  date: string | null;
  time: string | null;
  people: PersonRow[];
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
});
