/** The worker behind `deriveKey`: one derivation, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { argon2id } from 'hash-wasm';
import type { DerivationRequest } from './passphrase.ts';

const { passphrase, salt, cost } = workerData as DerivationRequest;
parentPort?.postMessage(
  await argon2id({
    password: passphrase,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  }),
);
