/** Wording of 支援経過記録. */
import type { Handling, NoteKind, NoteMethod, NotePartner } from '../../../db/cases/codes.ts';

export const NOTE_METHOD_LABELS: Record<NoteMethod, string> = {
  phone: '電話',
  'office-visit': '来所面談',
  'home-visit': '訪問',
  accompany: '同行',
  'mail-document-fax': 'メール・文書・FAX',
  online: 'オンライン',
  'in-office': '所内協議',
  'with-organisations': '他機関との協議',
  'support-meeting': '支援会議',
  'plan-review-meeting': '重層的支援会議',
  other: 'その他',
};

export const NOTE_PARTNER_LABELS: Record<NotePartner, string> = {
  self: '本人',
  family: '家族',
  'acquaintance-neighbour': '知人・近隣',
  'city-section': '庁内課',
  organisation: '関係機関',
  other: 'その他',
};

export const NOTE_KIND_LABELS: Record<NoteKind, string> = {
  reception: '受付',
  assessment: 'アセスメント',
  coordination: '調整',
  information: '情報提供',
  accompany: '同行',
  'watching-over': '見守り',
  emergency: '緊急対応',
  monitoring: 'モニタリング',
  meeting: '会議',
  'after-closure': '終結後フォロー',
};

export const HANDLING_LABELS: Record<Handling, string> = {
  normal: '通常',
  sensitive: '要配慮',
  'support-meeting-only': '支援会議限り',
  'not-for-person': '本人非開示希望',
};
