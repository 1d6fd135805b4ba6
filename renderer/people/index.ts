export { AdverseWarning, type AdverseWarningProps } from './AdverseWarning.tsx';
export { type Candidate, fieldsOfCandidate, type TypedPerson } from './candidates.ts';
export { SamePerson, type SamePersonProps } from './SamePerson.tsx';
