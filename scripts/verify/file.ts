/** A handoff file, looked at without an office; what is looked at is db/handoff/verifyFile.ts's. */
import { readFileSync } from 'node:fs';
import { type FileReport, verifyFile } from '../../db/handoff/verifyFile.ts';
import type { Report } from './report.ts';
import { FILE_CHECKS, faultLine, SUMMARY } from './words.ts';

export interface Given {
  key?: string | undefined;
  from?: string | undefined;
}

export const lookAt = (path: string, given: Given): Promise<FileReport> =>
  verifyFile(path, {
    ...(given.key === undefined ? {} : { keyFileText: readFileSync(given.key, 'utf8') }),
    ...(given.from === undefined ? {} : { cardText: readFileSync(given.from, 'utf8') }),
  });

export function reportOf(found: FileReport): Report {
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
