/** 0004 — the counter's day: what staff ask for once they work here. Each part has a file of its own. */
import { inquiries } from './0004_inquiries.ts';
import { interruptions } from './0004_interruptions.ts';
import { ledgerImport } from './0004_ledgerImport.ts';
import { messages } from './0004_messages.ts';
import { reassignments } from './0004_reassignments.ts';
import { visits } from './0004_visits.ts';
import { week } from './0004_week.ts';

export const migration = {
  number: 4,
  name: 'counterDay',
  sql: [inquiries, interruptions, ledgerImport, week, reassignments, visits, messages].join('\n'),
};
