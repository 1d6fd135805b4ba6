/**
 * `manifest.json`: everything a handoff file says about itself. What is signed is its exact bytes, and through the
 * members' hashes the whole file.
 *
 * The schema is strict: a field that this version doesn't know is a file this version didn't make. A higher `version`
 * is looked at first, so that a newer file is called newer and not damaged.
 */
import { z } from 'zod';
import { isHlc } from '../store/hlc.ts';
import { fault } from './fault.ts';
import type { RecipientKind } from './officeKeys.ts';
import { codeText, count, idText, instantText, nameText, sha256Text } from './shapes.ts';

export const manifestLimit = 4 * 1024 * 1024;
export const memberLimit = 10_000;
/** Of `changes.ndjson` unpacked, and of one line of it. */
export const changesLimit = 1024 ** 3;
export const changeLimit = 1024 ** 2;

export const changesName = 'changes.ndjson.zst';
export const attachmentPrefix = 'attachments/';

const noteText = z.string().max(2000);
const fingerprintText = z.string().regex(/^[0-9a-f]{32}$/);
const sequenceNumber = z.int().min(1);
const chainText = z.string().regex(/^[0-9a-f]{12}$/);

export const suites = {
  x25519: 'age-v1 X25519, Ed25519, SHA-256, zstd',
  hybrid: 'age-v1 ML-KEM-768+X25519, Ed25519, SHA-256, zstd',
} as const satisfies Record<RecipientKind, string>;

/** Replica → the last hybrid logical time of it that is known. */
const vector = z.record(idText, z.string().refine(isHlc));

/** What the exporting office states; the rest of the manifest is computed. */
export const statementSchema = z.strictObject({
  fileId: z.uuid(),
  staff: z.strictObject({ staffId: idText, staffName: nameText }),
  purpose: noteText,
  /** Code of the provision that allows the handing over. */
  legalBasis: codeText,
  consentIds: z.array(idText).max(memberLimit),
  approver: z.strictObject({ staffId: idText, staffName: nameText }).nullable(),
  /** Number of the fiscal year's one approval between the city's own windows. */
  blanketApprovalNumber: nameText.nullable(),
  medium: z.strictObject({ kind: codeText, number: nameText.nullable() }),
  /** The day by which the receiver must have erased the file; date in Asia/Tokyo. */
  eraseDue: z.iso.date().nullable(),
  cases: z.array(z.strictObject({ id: idText, caseNo: nameText })).max(memberLimit),
  /** Sections left out, by name; what is withheld is absent from the file, not hidden in it. */
  withheld: z
    .array(
      z.strictObject({
        section: codeText,
        caseId: idText.optional(),
        count: count.optional(),
      }),
    )
    .max(memberLimit),
  vectorBefore: vector,
  vectorAfter: vector,
  /** The sender's replica that made it: each counts its own files. Absent from files of before that. */
  chain: chainText.optional(),
  /** Counts the files of this direction, one replica of the sender's to the receiver, from 1. */
  sequence: sequenceNumber,
  /** SHA-256 of the previous sealed file of this direction; null for the first. */
  previousFile: sha256Text.nullable(),
  /** Of a file made again: the lost ones of the same number that it stands for. Absent from every other. */
  standsFor: z.array(sha256Text).min(1).max(memberLimit).optional(),
  /** Files received from the other side and committed since the last one sent. */
  receipts: z
    .array(
      z.strictObject({
        fileId: z.uuid(),
        sequence: sequenceNumber,
        committedAt: instantText,
      }),
    )
    .max(memberLimit),
  madeAt: instantText,
  appVersion: codeText,
  schemaVersion: count,
  /** Made by a practice office. Absent from every other file. */
  practice: z.literal(true).optional(),
});
export type Statement = z.infer<typeof statementSchema>;

const memberName = z.string().regex(/^(changes\.ndjson\.zst|attachments\/[0-9a-f]{64})$/);

const { staff: _, ...stated } = statementSchema.shape;

/** In the order in which an auditor reads it. */
export const manifestSchema = z
  .strictObject({
    format: z.literal('tsunagi handoff'),
    version: z.literal(1),
    suite: z.enum([suites.x25519, suites.hybrid]),
    sender: z.strictObject({
      officeId: idText,
      officeName: nameText,
      fingerprint: fingerprintText,
      staffId: idText,
      staffName: nameText,
    }),
    recipients: z
      .array(
        z.strictObject({
          fingerprint: fingerprintText,
          officeName: nameText,
          kind: z.enum(['office', 'archive']),
        }),
      )
      .min(1)
      .max(16),
    ...stated,
    /** Unpacked size and number of lines: the bound that keeps a small file from filling a disk. */
    changes: z.strictObject({ count, bytes: count.max(changesLimit) }),
    members: z.array(z.strictObject({ name: memberName, size: count, sha256: sha256Text })).max(memberLimit),
  })
  .refine(({ members }) => members[0]?.name === changesName, 'the changes come first')
  .refine(({ members }) => new Set(members.map(({ name }) => name)).size === members.length, 'a name twice')
  .refine(
    ({ members }) => members.slice(1).every(({ name, sha256 }) => name === attachmentPrefix + sha256),
    'an attachment is named after its hash',
  );
export type Manifest = z.infer<typeof manifestSchema>;
export type Member = Manifest['members'][number];

/** Indented, because auditors read it. */
export const manifestBytes = (manifest: Manifest): Buffer =>
  Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);

/** Reads bytes whose signature is not yet checked. Throws the fault that names what is wrong. */
export function parseManifest(bytes: Uint8Array): Manifest {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw fault('handoff-altered', { part: 'manifest' });
  }
  const head = z.looseObject({ format: z.literal('tsunagi handoff'), version: z.int() }).safeParse(raw);
  if (!head.success) throw fault('handoff-not-a-file');
  if (head.data.version > 1) throw fault('handoff-newer-format', { version: head.data.version });
  const parsed = manifestSchema.safeParse(raw);
  if (!parsed.success) {
    throw fault('handoff-altered', {
      part: 'manifest',
      field: parsed.error.issues[0]?.path.join('.') ?? '',
    });
  }
  return parsed.data;
}
