/** What screens may use of the papers. */
export { PaperPreview, type PaperPreviewProps } from './PaperPreview.tsx';
export type { Paper } from './papers.ts';
