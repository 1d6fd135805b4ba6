/** What a 続柄 says besides. */
import type { Relation, Sex } from './codes.ts';

const SEX_OF: Readonly<Partial<Record<Relation, Sex>>> = {
  father: 'male',
  mother: 'female',
  son: 'male',
  daughter: 'female',
  'elder-brother': 'male',
  'younger-brother': 'male',
  'elder-sister': 'female',
  'younger-sister': 'female',
  grandfather: 'male',
  grandmother: 'female',
};

/** A proposal where nothing was said of it yet; whoever is somebody else says so. */
export const proposedSex = (relation: Relation, sex: Sex): Sex =>
  sex === 'unknown' ? (SEX_OF[relation] ?? sex) : sex;
