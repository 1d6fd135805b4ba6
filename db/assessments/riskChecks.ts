/** What was found when a case was asked about its risks: read by the case's own store too, so it stands apart from the writing. */
import { desc, eq, sql } from 'drizzle-orm';
import { perStore, type Store } from '../store/store.ts';
import { riskCheck, riskNotification } from './tables.ts';

const statements = perStore(({ orm }) => ({
  checks: orm
    .select()
    .from(riskCheck)
    .where(eq(riskCheck.caseId, sql.placeholder('caseId')))
    .orderBy(desc(riskCheck.at))
    .prepare(),
  notifications: orm
    .select()
    .from(riskNotification)
    .where(eq(riskNotification.caseId, sql.placeholder('caseId')))
    .prepare(),
}));

/** Each finding with its entries of R16. One that was written before there were entries carries its own. */
export const riskChecksOf = (store: Store, caseId: string) => {
  const { checks, notifications } = statements(store);
  const entries = notifications.all({ caseId });
  return checks
    .all({ caseId })
    .map(({ notifiedOrganisationId, notifiedText, notifiedAt, notNotifiedReason, ...check }) => ({
      ...check,
      notifications: [
        ...(notifiedOrganisationId || notifiedText || notNotifiedReason
          ? [
              {
                id: check.id,
                risk: null,
                organisationId: notifiedOrganisationId,
                organisationName: null,
                contactName: null,
                at: notifiedAt,
                content: notifiedText,
                notNotifiedReason,
              },
            ]
          : []),
        ...entries.filter((each) => each.riskCheckId === check.id),
      ],
    }));
};
