/** The worker behind `deriveKey`: one derivation, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { argon2id } from 'hash-wasm';
import type { DerivationRequest } from './passphrase.ts';

const { passphrase, salt, cost } = workerData as DerivationRequest;
parentPort?.postMessage(
  await argon2id({
    // The library refuses an empty one with a fault; a blank is nobody's passphrase either, because they are trimmed.
    password: passphrase === '' ? ' ' : passphrase,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  }),
);
