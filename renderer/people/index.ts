export { AdverseWarning, type AdverseWarningProps } from './AdverseWarning.tsx';
export { bornText } from './bornText.ts';
export { ConcealedContact, type ConcealedContactProps, type Revealed } from './ConcealedContact.tsx';
export { type Concealment, ConcealmentFields } from './ConcealmentFields.tsx';
export { type Candidate, fieldsOfCandidate, type TypedPerson } from './candidates.ts';
export { type MorePerson, MorePersonFields } from './MorePersonFields.tsx';
export { SamePerson, type SamePersonProps } from './SamePerson.tsx';
export { useSettled } from './useSettled.ts';
