/**
 * R06, R08 — a paper to an organisation is made only while it may go there: on the consent's basis it is asked anew each time, so that
 * after a withdrawal not even an old one comes out again; and never for whoever is an adverse party by now (C9). A try is written down.
 */
import { toTokyoDate } from '../calendar/rules.ts';
import type { ConsentItem } from '../consents/codes.ts';
import { consentFacts } from '../consents/store.ts';
import type { LegalBasis } from '../handoff/codes.ts';
import { allowed, type Outcome } from '../outcome.ts';
import type { Paper } from '../papers/codes.ts';
import { adverseNamed } from '../people/adverse.ts';
import { peopleById } from '../people/store.ts';
import type { Session } from '../session.ts';
import { mayTell } from './rules.ts';

export interface PaperToOrganisation {
  paper: Paper;
  id: string;
  caseId: string;
  personIds: readonly string[];
  organisationId: string | null;
  /** Whoever is named on it as the recipient, or as the one to speak to. */
  named: readonly string[];
  items: readonly ConsentItem[];
  basis: LegalBasis;
}

export function mayStillGo(session: Session, paper: PaperToOrganisation): Outcome<unknown> {
  const { store } = session;
  const { caseId, personIds, organisationId, items, basis } = paper;
  const people = peopleById(store, personIds);
  const recipientIsAdverse = paper.named.some((name) => adverseNamed(store, caseId, { name }) !== null);
  const may =
    basis === 'within-purpose' && !recipientIsAdverse
      ? allowed(null)
      : mayTell(
          {
            basis: basis === 'within-purpose' ? 'consent' : basis,
            people: personIds.map((personId) => ({ personId, name: people.get(personId)?.name ?? '' })),
            organisationId,
            items,
            on: toTokyoDate(store.now()),
            recipientIsAdverse,
          },
          consentFacts(store, caseId),
        );
  if (!may.ok)
    store.auditSoon(
      session.staff.id,
      {
        action: 'refused',
        caseId,
        entity: paper.paper,
        entityId: paper.id,
        detail: { rule: may.refusal.code, basis },
      },
      { key: `${paper.paper} ${paper.id}`, afterMs: 0 },
    );
  return may;
}
