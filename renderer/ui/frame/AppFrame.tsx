/**
 * What stands around every screen once unlocked: search, who and where, 離席ロック; the rooms; and at the foot
 * the day, what was last handed over and the last backup. At 200 % the rooms move above the work.
 */
import type { ReactNode } from 'react';
import { uiText } from '../../text/ui.ts';
import { Icon } from '../layout/Icon.tsx';
import { Navigation, type NavigationProps } from './Navigation.tsx';
import { SearchBox, type SearchBoxProps } from './SearchBox.tsx';
import { mainId, SkipLink } from './SkipLink.tsx';

export interface AppFrameProps {
  search: Pick<SearchBoxProps, 'value' | 'onChange' | 'onType' | 'onSubmit' | 'onDown'>;
  staff: { name: string; office: string };
  onLock: () => void;
  navigation: Omit<NavigationProps, 'label'>;
  /** Short lines at the foot: 令和9年4月23日(金) / 最後に渡した … / バックアップ …. */
  foot: readonly ReactNode[];
  /** Above everything: 試験用ランタイム. */
  banner?: ReactNode;
  /** Above everything too, and not to be taken for the other: 練習用. */
  practice?: ReactNode;
  /** At the right of the work: ヘルプ. */
  aside?: ReactNode;
  /** Under the head, always in sight: what stands half done. */
  strip?: ReactNode;
  children: ReactNode;
}

export function AppFrame({
  search,
  staff,
  onLock,
  navigation,
  foot,
  banner,
  practice,
  aside,
  strip,
  children,
}: AppFrameProps) {
  return (
    <div className="ui-frame">
      <SkipLink />
      <header className="ui-frame-header">
        {practice && <div className="ui-frame-practice">{practice}</div>}
        {banner && <div className="ui-frame-banner">{banner}</div>}
        <div className="ui-frame-bar">
          <span className="ui-frame-brand">{uiText.appName}</span>
          <SearchBox {...search} />
          <div className="ui-frame-staff">
            <span className="ui-frame-staff-name">{staff.name}</span>
            <span className="ui-frame-staff-office">{staff.office}</span>
          </div>
          <button type="button" className="ui-frame-lock" onClick={onLock}>
            <Icon name="lock" />
            {uiText.lock}
          </button>
        </div>
      </header>
      {strip}
      <div className="ui-frame-side">
        <Navigation {...navigation} label={uiText.mainNavigation} />
        <footer className="ui-frame-foot">
          {foot.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of lines, each in its own place
            <p key={index}>{line}</p>
          ))}
        </footer>
      </div>
      <main id={mainId} tabIndex={-1} className="ui-frame-main">
        {children}
      </main>
      {aside && <div className="ui-frame-aside">{aside}</div>}
    </div>
  );
}
