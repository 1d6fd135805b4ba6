/** A handoff file, looked at without an office; what is looked at is db/handoff/verifyFile.ts's. */
import { readFileSync } from 'node:fs';
import { verifyFile } from '../../db/handoff/verifyFile.ts';
import type { Report } from './report.ts';
import { FILE_CHECKS, faultLine, SUMMARY } from './words.ts';

export async function verifyHandoff(path: string, given: { key?: string; from?: string }): Promise<Report> {
  const found = await verifyFile(path, {
    ...(given.key === undefined ? {} : { keyFileText: readFileSync(given.key, 'utf8') }),
    ...(given.from === undefined ? {} : { cardText: readFileSync(given.from, 'utf8') }),
  });
  const { manifest } = found;
  return {
    checked: found.checked.map((check) => FILE_CHECKS[check] ?? check),
    faults: found.faults.map(({ code, facts }) => faultLine(code, facts)),
    open: found.missingKey ? [SUMMARY.noKey] : found.missingCard ? [SUMMARY.noCard] : [],
    notes: [
      ...(manifest
        ? [SUMMARY.manifest(manifest.sender.officeName, manifest.sequence, manifest.cases.length)]
        : []),
      ...(found.fileSha256 ? [SUMMARY.fileHash(found.fileSha256)] : []),
    ],
  };
}
