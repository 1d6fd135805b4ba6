/** Wording of the directory. */
import type { ContactKind } from '../../../db/organisations/codes.ts';

export const CONTACT_KIND_LABELS: Record<ContactKind, string> = {
  'in-charge': '担当者',
  connector: 'コネクター',
  head: '責任者',
  emergency: '夜間・緊急',
};
