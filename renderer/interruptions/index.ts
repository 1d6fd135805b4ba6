export { DraftStrip } from './DraftStrip.tsx';
export { placeOfDraft } from './placeOfDraft.ts';
