/** 機関・構成員名簿. */
export { OrganisationsScreen } from './OrganisationsScreen.tsx';
