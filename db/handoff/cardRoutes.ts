/** 窓口カード: ours out, theirs in, read aloud, declared void, made anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { allowed, refused } from '../outcome.ts';
import { permitted, sessionProcedure } from '../trpc.ts';
import { confirmCard, discardCard, importCard, withdrawCard } from './cardExchange.ts';
import { confirmCardInput, renewCardInput, withdrawCardInput } from './cardInputs.ts';
import { renewCard } from './cardRenewal.ts';
import { ownOffice } from './cards.ts';
import { officesView } from './cardsView.ts';
import { exportKeyFile } from './keyFile.ts';
import { cardText } from './officeCard.ts';

const manage = permitted('office.manage');
const withTicket = z.object({ ticket: z.string() });
const ofOffice = z.object({ officeId: z.string() });

export const cardProcedures = {
  /** Names and words only: the administrator, who sees no case, keeps the cards. */
  offices: sessionProcedure.query(({ ctx }) => officesView(ctx.store)),
  exportCard: manage.input(withTicket).mutation(({ ctx, input }) => {
    const ticket = ctx.core.tickets.get(input.ticket);
    if (ticket?.mode !== 'write') return refused('not-found', 'choose-other-file');
    writeFileSync(ticket.path, cardText(ownOffice(ctx.store).card));
    ctx.store.write(ctx.session.staff.id, (writer) => writer.audit({ action: 'card.exported' }));
    return allowed(null);
  }),
  importCard: manage.input(withTicket).mutation(({ ctx, input }) => {
    const ticket = ctx.core.tickets.get(input.ticket);
    if (!ticket) return refused('not-found', 'choose-other-file');
    return importCard(ctx.session, readFileSync(ticket.path, 'utf8'));
  }),
  /** Two people have read the twelve words aloud to each other and they agree. */
  confirmCard: manage.input(confirmCardInput).mutation(({ ctx, input }) => confirmCard(ctx.session, input)),
  /** A card that nobody has read aloud. */
  discardCard: manage.input(ofOffice).mutation(({ ctx, input }) => discardCard(ctx.session, input.officeId)),
  withdrawCard: manage
    .input(withdrawCardInput)
    .mutation(({ ctx, input }) => withdrawCard(ctx.session, input)),
  renewCard: manage.input(renewCardInput).mutation(({ ctx, input }) => renewCard(ctx.session, input)),
  /** For an audit, or for the day this programme no longer runs. */
  exportKey: manage.input(withTicket).mutation(({ ctx, input }) => {
    const ticket = ctx.core.tickets.get(input.ticket);
    if (ticket?.mode !== 'write') return refused('not-found', 'choose-other-file');
    const own = ownOffice(ctx.store);
    const text = exportKeyFile(own.keys, own.card.recipientKind, {
      officeId: own.officeId,
      officeName: own.card.officeName,
    });
    writeFileSync(ticket.path, text, { mode: 0o600 });
    ctx.store.write(ctx.session.staff.id, (writer) => writer.audit({ action: 'key.exported' }));
    return allowed(null);
  }),
};
