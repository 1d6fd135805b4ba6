/** 機関 (つなぎ先) and 構成員 of the 支援会議, kept by this window's staff; one 機関 opens on a page of its own. */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import type { AppRouter } from '../../db/router.ts';
import { isPermitted } from '../../db/staff/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { organisationText } from '../text/organisations.ts';
import { PageHeading, Tabs } from '../ui/index.ts';
import '../cases/cases.css';
import './organisations.css';
import { MembersTab } from './MembersTab.tsx';
import { OrganisationPage } from './OrganisationPage.tsx';
import { OrganisationsTab } from './OrganisationsTab.tsx';

type Answers = inferRouterOutputs<AppRouter>['organisations'];
export type Organisation = Answers['list'][number];
export type Contact = Answers['contacts'][number];
export type Member = Answers['members'][number];

export function OrganisationsScreen({ organisationId }: { organisationId?: string }) {
  const [tab, setTab] = useState('organisations');
  const { data: session } = useQuery(trpc.office.session.queryOptions());
  const mayWrite = session !== undefined && isPermitted(session.staff.roles, 'directory.write');
  if (organisationId) return <OrganisationPage id={organisationId} mayWrite={mayWrite} />;
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
