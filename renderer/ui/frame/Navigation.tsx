/** The rooms at the left. They never change place; what waits for me is counted on them. */
import { Badge } from '../feedback/Chip.tsx';

export interface NavigationItem {
  key: string;
  label: string;
  /** The place in the address: '#/today'. */
  href: string;
  /** How many things wait here, and how that is said: 「4件」. */
  count?: number;
  countLabel?: string;
}

export interface NavigationProps {
  /** 本日の予定・受付する・探す・会議・渡す・受け取る */
  rooms: readonly NavigationItem[];
  /** 年度・管理 and what is inside it. */
  yearly: { heading: string; items: readonly NavigationItem[] };
  current: string;
  onNavigate: (key: string) => void;
  label: string;
}

export function Navigation({ rooms, yearly, current, onNavigate, label }: NavigationProps) {
  const link = (item: NavigationItem, className: string) => (
    <li key={item.key}>
      <a
        href={item.href}
        className={className}
        aria-current={item.key === current ? 'page' : undefined}
        onClick={(event) => {
          event.preventDefault();
          onNavigate(item.key);
        }}
      >
        <span>{item.label}</span>
        {item.count !== undefined && (
          <Badge count={item.count} label={item.countLabel ?? String(item.count)} />
        )}
      </a>
    </li>
  );
  return (
    <nav className="ui-navigation" aria-label={label}>
      <ul className="ui-navigation-rooms">{rooms.map((item) => link(item, 'ui-navigation-room'))}</ul>
      <h2 className="ui-navigation-heading">{yearly.heading}</h2>
      <ul className="ui-navigation-yearly">
        {yearly.items.map((item) => link(item, 'ui-navigation-small'))}
      </ul>
    </nav>
  );
}
