/** A button that opens a list of actions: arrows and first letters find one, Enter takes it, Escape goes back. */
import {
  Button as AriaButton,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { Icon } from '../layout/Icon.tsx';

export interface MenuChoice<Key extends string = string> {
  key: Key;
  label: string;
  /** Smaller, below the label. */
  note?: string;
}

export interface MenuButtonProps<Key extends string = string> {
  label: string;
  /** Said instead of the visible words; must contain them. */
  'aria-label'?: string;
  sections: readonly { title: string; choices: readonly MenuChoice<Key>[] }[];
  onAction: (key: Key) => void;
}

export function MenuButton<Key extends string>({
  label,
  sections,
  onAction,
  ...props
}: MenuButtonProps<Key>) {
  return (
    <MenuTrigger>
      <AriaButton className="ui-menu-button" aria-label={props['aria-label']}>
        {label}
        <Icon name="down" />
      </AriaButton>
      <Popover className="ui-popover ui-list-popover" placement="bottom end">
        <Menu className="ui-list-box" onAction={(key) => onAction(key as Key)}>
          {sections
            .filter(({ choices }) => choices.length > 0)
            .map(({ title, choices }) => (
              <MenuSection key={title} className="ui-menu-section">
                <Header className="ui-menu-title">{title}</Header>
                {choices.map((choice) => (
                  <MenuItem
                    key={choice.key}
                    id={choice.key}
                    textValue={choice.label}
                    className="ui-list-box-item ui-menu-item"
                  >
                    <span>{choice.label}</span>
                    {choice.note && <span className="ui-list-box-note">{choice.note}</span>}
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
