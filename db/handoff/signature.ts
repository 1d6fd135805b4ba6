/**
 * `manifest.sig`: 64 raw bytes, Ed25519 over the line below and the manifest's exact bytes. The line keeps a signature
 * made for one purpose from serving another. An auditor needs no part of this programme:
 *
 *   (echo 'tsunagi handoff v1'; cat manifest.json) > signed
 *   openssl pkeyutl -verify -pubin -inkey card.pem -rawin -in signed -sigfile manifest.sig
 */
import { sign, verify } from 'node:crypto';
import { type OfficeCard, verifyingKeyOf } from './officeCard.ts';
import { type OfficeKeys, signingKeyOf } from './officeKeys.ts';

export const signatureSize = 64;

const signed = (manifest: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from('tsunagi handoff v1\n'), manifest]);

export const signManifest = (manifest: Uint8Array, keys: OfficeKeys): Uint8Array =>
  sign(null, signed(manifest), signingKeyOf(keys));

export const manifestSignedBy = (card: OfficeCard, manifest: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, signed(manifest), verifyingKeyOf(card), signature);
