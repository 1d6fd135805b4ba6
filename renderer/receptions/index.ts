export { OneLineScreen } from './OneLineScreen.tsx';
export { PersonFields } from './PersonFields.tsx';
export { ReceptionScreen } from './ReceptionScreen.tsx';
export { emptyPerson, type PersonRow } from './receptionBody.ts';
