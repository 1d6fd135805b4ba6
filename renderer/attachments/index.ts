/** 添付: the small and the large picture, and choosing a file. */
export { AttachmentFields } from './AttachmentFields.tsx';
export { AttachmentViewer } from './AttachmentViewer.tsx';
export type { AttachmentRow } from './attachmentRow.ts';
export { ChosenPreview } from './ChosenPreview.tsx';
export { chooseFile, chosenFile, leaveChosen, takeDropped } from './chosenFiles.ts';
export { type Subject, subjectOf, subjectsOf } from './subjects.ts';
export { Thumbnail } from './Thumbnail.tsx';
