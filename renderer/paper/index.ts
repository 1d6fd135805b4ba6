/** What screens may use of the papers. */
export { PaperPreview, type PaperPreviewProps } from './PaperPreview.tsx';
export { PaperSaid } from './PaperSaid.tsx';
export type { Paper } from './papers.ts';
export { type PaperOut, usePaperOut } from './usePaperOut.ts';
