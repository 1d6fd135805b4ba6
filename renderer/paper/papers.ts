/** Whether a name out of an address is a paper's. */
import { PAPERS, type Paper } from '../../db/papers/codes.ts';

export { PAPERS, type Paper };

export const isPaper = (name: string | null): name is Paper => PAPERS.some((paper) => paper === name);
