/**
 * Several files of one direction together: each by itself, and then whether they are one chain. What one file alone cannot tell — that
 * one is missing, comes twice, or was made by a PC that had been put back — shows here.
 */
import { basename } from 'node:path';
import { type ChainLink, continuesChain } from '../../db/handoff/sequence.ts';
import type { FileReport } from '../../db/handoff/verifyFile.ts';
import { type Given, lookAt, reportOf } from './file.ts';
import type { Report } from './report.ts';
import { faultLine, SUMMARY } from './words.ts';

interface Found extends FileReport {
  path: string;
}
type Sound = Found & Required<Pick<FileReport, 'manifest' | 'fileSha256'>>;

export async function verifyHandoffs(paths: readonly string[], given: Given): Promise<Report> {
  const found: Found[] = [];
  for (const path of paths) found.push({ path, ...(await lookAt(path, given)) });
  const reports = found.map(({ path, ...each }) => ({ name: basename(path), ...reportOf(each) }));
  const [only] = reports;
  if (only && reports.length === 1) return only;
  const named = (of: (report: Report) => string[]) =>
    reports.flatMap((report) => of(report).map((line) => `${report.name}: ${line}`));
  const chains = chainsOf(found);
  return {
    checked: [...named(({ checked }) => checked), ...chains.flatMap(({ checked }) => checked)],
    faults: [...named(({ faults }) => faults), ...chains.flatMap(({ faults }) => faults)],
    open: [...new Set(reports.flatMap(({ open }) => open))],
    notes: [...named(({ notes }) => notes), ...chains.flatMap(({ notes }) => notes)],
  };
}

const isSound = (found: Found): found is Sound =>
  found.faults.length === 0 && found.manifest !== undefined && found.fileSha256 !== undefined;

/** By sender, its replica, and receiver: each counts by itself. */
function chainsOf(found: readonly Found[]) {
  const directions = Map.groupBy(found.filter(isSound), ({ manifest }) =>
    [
      manifest.sender.officeId,
      manifest.chain ?? '',
      ...manifest.recipients.flatMap(({ kind, fingerprint }) => (kind === 'office' ? [fingerprint] : [])),
    ].join(' '),
  );
  return [...directions.values()].map((files) => chainOf(files));
}

function chainOf(files: readonly Sound[]): Pick<Report, 'checked' | 'faults' | 'notes'> {
  const inOrder = files.toSorted((a, b) => a.manifest.sequence - b.manifest.sequence);
  const [first, last] = [inOrder[0] as Sound, inOrder.at(-1) as Sound];
  const { sequence, previousFile } = first.manifest;
  const links: ChainLink[] =
    sequence > 1 && previousFile ? [{ sequence: sequence - 1, fileSha256: previousFile }] : [];
  const faults = inOrder.flatMap((each) => {
    const turn = continuesChain(each, links);
    if (turn.ok) links.push(turn.value);
    return turn.ok ? [] : [`${basename(each.path)}: ${faultLine(turn.refusal.code, turn.refusal.facts)}`];
  });
  const { officeName } = first.manifest.sender;
  return {
    checked: faults.length === 0 ? [SUMMARY.chain(officeName, sequence, last.manifest.sequence)] : [],
    faults,
    notes: sequence > 1 ? [SUMMARY.chainBefore(officeName, sequence - 1)] : [],
  };
}
