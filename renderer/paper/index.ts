/** What screens may use of the papers. */
export { AddressCheck, type AddressCheckProps, type AddressRow } from './AddressCheck.tsx';
export { hasBlankForm } from './loadPaper.tsx';
export { PaperPreview, type PaperPreviewProps } from './PaperPreview.tsx';
export { PaperSaid } from './PaperSaid.tsx';
export { PAPERS, type Paper } from './papers.ts';
export { whatHappened } from './timelineSheet.ts';
export { type PaperOut, sendPaper, usePaperOut } from './usePaperOut.ts';
