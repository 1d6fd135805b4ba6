export { FieldHistory, HistoryButton } from './FieldHistory.tsx';
export { type HistoryRow, UndoButton } from './UndoButton.tsx';
