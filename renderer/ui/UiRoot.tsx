/** Goes around the whole page, once: Japanese for React Aria's own words, and the place where announcements appear. */
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Announcer } from './feedback/Announcer.tsx';

export function UiRoot({ children }: { children: ReactNode }) {
  return (
    <I18nProvider locale="ja-JP">
      <Announcer>{children}</Announcer>
    </I18nProvider>
  );
}
