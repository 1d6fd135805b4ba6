/** A household as it is typed at the counter: the person, those who live with them, one address. */
import type { z } from 'zod';
import type { Relation, Sex } from '../../db/people/codes.ts';
import type { memberInput } from '../../db/people/inputs.ts';
import type { Chance } from './chance.ts';
import { FAMILY_NAMES, GIVEN_NAMES, TOWNS } from './names.ts';

export type Member = z.output<typeof memberInput>;

export interface SeededHousehold {
  address: string;
  tel: string;
  members: [Member, ...Member[]];
}

const COMPANIONS: readonly { relation: Relation; sex: Sex; older: number }[] = [
  { relation: 'mother', sex: 'female', older: 27 },
  { relation: 'father', sex: 'male', older: 29 },
  { relation: 'spouse', sex: 'female', older: -2 },
  { relation: 'son', sex: 'male', older: -28 },
  { relation: 'daughter', sex: 'female', older: -30 },
  { relation: 'younger-brother', sex: 'male', older: -4 },
];

const four = (number: number): string => String(number).padStart(4, '0');

export function household(chance: Chance, year: number): SeededHousehold {
  const [town, zip] = chance.pick(TOWNS);
  const address = `印西市${town}${chance.int(1, 9)}丁目${chance.int(1, 30)}番地${chance.int(1, 20)}`;
  const tel = `0476-00-${four(chance.int(0, 9999))}`;
  const [family, familyKana] = chance.pick(FAMILY_NAMES);
  const age = chance.int(19, 84);
  const someone = (sex: Sex, years: number, relation: Relation): Member => {
    const names: readonly (readonly [string, string])[] = GIVEN_NAMES[sex === 'female' ? 'female' : 'male'];
    const [given, givenKana] = chance.pick(names);
    const known = chance.percent(90) && years > 0;
    const month = String(chance.int(1, 12)).padStart(2, '0');
    const day = String(chance.int(1, 28)).padStart(2, '0');
    return {
      name: `${family} ${given}`,
      kana: `${familyKana} ${givenKana}`,
      sex,
      birth: known ? { iso: `${year - years}-${month}-${day}`, precision: 'day' } : null,
      ageNote: known ? '' : `${Math.max(0, Math.floor(years / 10) * 10)}代`,
      zip,
      address,
      telHome: relation === 'self' ? tel : '',
      telMobile: relation === 'self' || chance.percent(30) ? `090-0000-${four(chance.int(0, 9999))}` : '',
      note: '',
      relation,
      livingTogether: true,
      keyPerson: relation !== 'self' && chance.percent(25),
    };
  };
  const self = someone(chance.pick(['male', 'female']), age, 'self');
  const others = chance.some(COMPANIONS, chance.pick([0, 0, 1, 1, 2, 3]));
  return {
    address,
    tel,
    members: [
      self,
      ...others
        .filter(({ older }) => age + older > 2 && age + older < 103)
        .map(({ relation, sex, older }) => someone(sex, age + older + chance.int(-2, 2), relation)),
    ],
  };
}
