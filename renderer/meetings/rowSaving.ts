/** Where the rows of a meeting's column are kept: each kind of meeting has a contract and words of its own, the rows look and behave alike. */
import { createContext, useContext } from 'react';
import type { Outcome } from '../../db/outcome.ts';
import { trpcClient } from '../app/coreLink.ts';
import { meetingsText } from '../text/meetings.ts';

export interface RowSaving {
  saveStatement(
    input: Parameters<typeof trpcClient.meetings.saveStatement.mutate>[0],
  ): Promise<Outcome<{ statementId: string }>>;
  saveRole(
    input: Parameters<typeof trpcClient.meetings.saveRole.mutate>[0],
  ): Promise<Outcome<{ roleId: string }>>;
  saveGap(
    input: Parameters<typeof trpcClient.meetings.saveGap.mutate>[0],
  ): Promise<Outcome<{ gapId: string }>>;
  removeRow(input: { kind: 'attendee' | 'statement' | 'role'; id: string }): Promise<unknown>;
  roleRow: (n: number) => string;
  rolesTitle: string;
}

const ofSupportMeeting: RowSaving = {
  saveStatement: (input) => trpcClient.meetings.saveStatement.mutate(input),
  saveRole: (input) => trpcClient.meetings.saveRole.mutate(input),
  saveGap: (input) => trpcClient.meetings.saveGap.mutate(input),
  removeRow: (input) => trpcClient.meetings.removeRow.mutate(input),
  roleRow: meetingsText.roleRow,
  rolesTitle: meetingsText.sections.roles,
};

export const RowSavingContext = createContext<RowSaving>(ofSupportMeeting);
export const useRowSaving = (): RowSaving => useContext(RowSavingContext);
