/** What screens may use of the papers. */
export { PaperPreview, type PaperPreviewProps } from './PaperPreview.tsx';
export { PAPERS, type Paper } from './papers.ts';
