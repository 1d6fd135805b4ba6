/** Every part of the design system on pages like the real ones, to be looked at and checked. Synthetic people only. */
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { AppFrame, UiRoot } from '../../../renderer/ui/index.ts';
import '../../../renderer/ui/styles.ts';
import { CasePage } from './CasePage.tsx';
import { FormPage } from './FormPage.tsx';
import { PartsPage } from './PartsPage.tsx';
import { TodayPage } from './TodayPage.tsx';

const pages = { today: TodayPage, reception: FormPage, cases: CasePage, meetings: PartsPage } as const;

function Gallery() {
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(location.hash.slice(2) || 'today');
  const Page = pages[page as keyof typeof pages] ?? PartsPage;
  return (
    <AppFrame
      search={{ value: search, onChange: setSearch, onSubmit: () => {} }}
      staff={{ name: '佐野 真由（相談員）', office: '市役所 福祉の総合相談窓口' }}
      onLock={() => {}}
      navigation={{
        current: page,
        onNavigate: setPage,
        rooms: [
          { key: 'today', label: '本日の予定', href: '#/today', count: 4, countLabel: '4件' },
          { key: 'reception', label: '受付する', href: '#/reception' },
          { key: 'cases', label: '探す・ケース', href: '#/cases' },
          { key: 'meetings', label: '会議', href: '#/meetings' },
          { key: 'handoff', label: '渡す・受け取る', href: '#/handoff', count: 1, countLabel: '1件' },
        ],
        yearly: {
          heading: '年度・管理',
          items: [
            { key: 'plan', label: '計画と実績', href: '#/plan' },
            { key: 'resources', label: '社会資源・地域づくり', href: '#/resources' },
            { key: 'forms', label: '様式・白紙印刷', href: '#/forms' },
            { key: 'settings', label: '設定', href: '#/settings' },
          ],
        },
      }}
      foot={['令和9年4月23日(金)', '最後に渡した 4月19日 受領確認済', 'バックアップ 昨日 17:42 ✓']}
      banner={page === 'meetings' ? '練習モード ― ここで入れたものは業務の記録になりません' : undefined}
    >
      <Page />
    </AppFrame>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <UiRoot>
        <Gallery />
      </UiRoot>
    </StrictMode>,
  );
}
