/**
 * The design system, by what it is for. Screens import from here; the page's entry also imports './styles.ts', once.
 * Every visible word comes in by props or from renderer/text/ui.ts.
 */
export { Button, type ButtonProps, type ButtonVariant } from './actions/Button.tsx';
export { LinkButton, type LinkButtonProps } from './actions/LinkButton.tsx';
export {
  type Announce,
  type Announcement,
  Announcer,
  useAnnounce,
  useLeaveAnnouncements,
} from './feedback/Announcer.tsx';
export { Badge, Chip, type Tone } from './feedback/Chip.tsx';
export { EmptyState, type EmptyStateProps } from './feedback/EmptyState.tsx';
export { FilterChips, type FilterChipsProps } from './feedback/FilterChips.tsx';
export { Notice, type NoticeProps } from './feedback/Notice.tsx';
export { ProgressBar, type ProgressBarProps } from './feedback/ProgressBar.tsx';
export { RefusalNotice, type RefusalNoticeProps } from './feedback/RefusalNotice.tsx';
export { SavedStamp, type SavedState } from './feedback/SavedStamp.tsx';
export { Checkbox, type CheckboxProps } from './fields/Checkbox.tsx';
export { CheckboxGroup, type CheckboxGroupProps } from './fields/CheckboxGroup.tsx';
export { ComboBox, type ComboBoxProps, type ComboChoice } from './fields/ComboBox.tsx';
export type { Choice } from './fields/choice.ts';
export { DigitsField, type DigitsFieldProps } from './fields/DigitsField.tsx';
export type { FieldProps, FieldWidth } from './fields/Field.tsx';
export { Form, type FormProps } from './fields/Form.tsx';
export { FieldRow, FormSection, type FormSectionProps } from './fields/FormSection.tsx';
export { JapaneseDateField, type JapaneseDateFieldProps } from './fields/JapaneseDateField.tsx';
export { KanaNameField, type KanaNameFieldProps, type NameWithKana } from './fields/KanaNameField.tsx';
export { RadioGroup, type RadioGroupProps } from './fields/RadioGroup.tsx';
export { Select, type SelectProps } from './fields/Select.tsx';
export { TextArea, type TextAreaProps } from './fields/TextArea.tsx';
export { TextField, type TextFieldProps } from './fields/TextField.tsx';
export { TimeField, type TimeFieldProps } from './fields/TimeField.tsx';
export { TriStateChoice, type TriStateChoiceProps } from './fields/TriStateChoice.tsx';
export { cycleMark, type WorryMark, type WorryMarks } from './fields/worryMarks.ts';
export { AppFrame, type AppFrameProps } from './frame/AppFrame.tsx';
export type { NavigationItem, NavigationProps } from './frame/Navigation.tsx';
export { SearchBox, type SearchBoxProps } from './frame/SearchBox.tsx';
export { SkipLink } from './frame/SkipLink.tsx';
export { WorkStrip, type WorkStripItem, type WorkStripProps } from './frame/WorkStrip.tsx';
export { isComposing } from './keyboard/shortcut.ts';
export { type Shortcuts, useShortcuts } from './keyboard/useShortcuts.ts';
export { DescriptionList, type DescriptionListProps } from './layout/DescriptionList.tsx';
export { Disclosure, type DisclosureProps } from './layout/Disclosure.tsx';
export { HeadingHelp } from './layout/headingHelp.ts';
export { Icon, type IconName } from './layout/Icon.tsx';
export { Columns, type ColumnsProps, Row, Soft, Stack, VisuallyHidden } from './layout/Layout.tsx';
export { NextStepPanel, type NextStepPanelProps } from './layout/NextStepPanel.tsx';
export { PageHeading, type PageHeadingProps } from './layout/PageHeading.tsx';
export { Panel, type PanelProps } from './layout/Panel.tsx';
export { StepBar, type StepBarProps } from './layout/StepBar.tsx';
export { type Column, type Sort, Table, type TableProps } from './layout/Table.tsx';
export { type TabItem, Tabs, type TabsProps } from './layout/Tabs.tsx';
export { Timeline, type TimelineEntry } from './layout/Timeline.tsx';
export { type VirtualColumn, VirtualTable, type VirtualTableProps } from './layout/VirtualTable.tsx';
export { Basis, type BasisProps } from './overlay/Basis.tsx';
export { ConfirmDialog, type ConfirmDialogProps } from './overlay/ConfirmDialog.tsx';
export { Dialog, type DialogProps } from './overlay/Dialog.tsx';
export { MenuButton, type MenuButtonProps, type MenuChoice } from './overlay/MenuButton.tsx';
export { UiRoot } from './UiRoot.tsx';
