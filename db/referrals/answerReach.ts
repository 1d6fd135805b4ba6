/** What may go back to whoever sent a 受けたつなぎ, asked of consent on a day. */
import { toTokyoDate } from '../calendar/rules.ts';
import { findCase } from '../cases/transitions.ts';
import { maySend } from '../consents/rules.ts';
import { consentFacts } from '../consents/store.ts';
import { standingOf } from '../organisations/rules.ts';
import { findOrganisation } from '../organisations/store.ts';
import type { Session } from '../session.ts';
import { findReceived } from './received.ts';
import { type AnswerReach, answerReach } from './receivedRules.ts';

export function answerReachOf(session: Session, id: string, on?: string): AnswerReach {
  const { store, office } = session;
  const row = findReceived(store, id);
  const organisation = row?.organisationId ? findOrganisation(store, row.organisationId) : null;
  const found = row?.caseId ? findCase(store, row.caseId) : null;
  return answerReach(
    organisation && standingOf(organisation, office.section),
    found !== null,
    organisation && found?.principalPersonId
      ? maySend(
          {
            scope: '6',
            personId: found.principalPersonId,
            organisationId: organisation.id,
            on: on ?? toTokyoDate(store.now()),
          },
          consentFacts(store, found.id),
        )
      : null,
  );
}
