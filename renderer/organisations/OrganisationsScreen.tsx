/** 機関 (つなぎ先) and 構成員 of the 支援会議, kept by this window's staff. */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import type { AppRouter } from '../../db/router.ts';
import { isPermitted } from '../../db/staff/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { organisationText } from '../text/organisations.ts';
import { PageHeading, Tabs } from '../ui/index.ts';
import { MembersTab } from './MembersTab.tsx';
import { OrganisationsTab } from './OrganisationsTab.tsx';

export type Organisation = inferRouterOutputs<AppRouter>['organisations']['list'][number];
export type Member = inferRouterOutputs<AppRouter>['organisations']['members'][number];

export function OrganisationsScreen() {
  const [tab, setTab] = useState('organisations');
  const { data: session } = useQuery(trpc.office.session.queryOptions());
  const mayWrite = session !== undefined && isPermitted(session.staff.roles, 'directory.write');
  return (
    <>
      <PageHeading title={organisationText.title} meta={organisationText.meta} />
      <Tabs
        label={organisationText.tabsLabel}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            key: 'organisations',
            label: organisationText.tabs.organisations,
            content: <OrganisationsTab mayWrite={mayWrite} />,
          },
          {
            key: 'members',
            label: organisationText.tabs.members,
            content: <MembersTab mayWrite={mayWrite} />,
          },
        ]}
      />
    </>
  );
}
