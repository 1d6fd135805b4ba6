/** 設定. Everybody may look; what only an administrator may change has no button for the others. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isPermitted } from '../../db/staff/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { MeetingSettingsTab } from '../meetings/index.ts';
import { sheetText } from '../text/intakeSheet.ts';
import { meetingSettingsText } from '../text/meetingSettings.ts';
import { settingsText } from '../text/staff.ts';
import { weekText } from '../text/week.ts';
import { PageHeading, Tabs } from '../ui/index.ts';
import { WeekSettingsTab } from '../week/WeekSettingsTab.tsx';
import { CardsTab } from './CardsTab.tsx';
import { OfficeTab } from './OfficeTab.tsx';
import { PlanFileTab } from './PlanFileTab.tsx';
import { ReportFieldsTab } from './ReportFieldsTab.tsx';
import { ScreenTab } from './ScreenTab.tsx';
import { StaffTab } from './StaffTab.tsx';
import './staff.css';

export function SettingsScreen() {
  const { data: session } = useQuery(trpc.office.session.queryOptions());
  const { place } = usePlace.getState();
  const [tab, setTab] = useState((place.room === 'settings' && place.tab) || 'cards');
  if (!session) return null;
  const { roles } = session.staff;
  const manages = isPermitted(roles, 'office.manage');
  const tabs = [
    ...(manages || isPermitted(roles, 'handoff')
      ? [{ key: 'cards', label: settingsText.tabs.cards, content: <CardsTab manages={manages} /> }]
      : []),
    {
      key: 'staff',
      label: settingsText.tabs.staff,
      content: <StaffTab manages={isPermitted(roles, 'staff.manage')} ownId={session.staff.id} />,
    },
    { key: 'office', label: settingsText.tabs.office, content: <OfficeTab manages={manages} /> },
    { key: 'plan', label: settingsText.tabs.plan, content: <PlanFileTab manages={manages} /> },
    { key: 'report', label: sheetText.reportFields, content: <ReportFieldsTab manages={manages} /> },
    ...(isPermitted(roles, 'meeting.write') || isPermitted(roles, 'meeting.settings')
      ? [
          {
            key: 'meetings',
            label: meetingSettingsText.tab,
            content: <MeetingSettingsTab mayChange={isPermitted(roles, 'meeting.settings')} />,
          },
        ]
      : []),
    {
      key: 'week',
      label: weekText.settingsTab,
      content: <WeekSettingsTab manages={manages} mayName={isPermitted(roles, 'directory.write')} />,
    },
    { key: 'screen', label: settingsText.tabs.screen, content: <ScreenTab /> },
  ];
  return (
    <>
      <PageHeading title={settingsText.title} meta={`${session.office.city} ${session.office.name}`} />
      <Tabs
        label={settingsText.tabsLabel}
        tabs={tabs}
        selected={tabs.some((each) => each.key === tab) ? tab : 'staff'}
        onSelect={setTab}
      />
    </>
  );
}
