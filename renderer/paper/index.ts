/** What screens may use of the papers. */
export { hasBlankForm } from './loadPaper.tsx';
export { PaperPreview, type PaperPreviewProps } from './PaperPreview.tsx';
export { PaperSaid } from './PaperSaid.tsx';
export { PAPERS, type Paper } from './papers.ts';
export { type PaperOut, sendPaper, usePaperOut } from './usePaperOut.ts';
