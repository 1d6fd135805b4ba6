/** Wording of the code lists of 伝言 and 電話照会. */
import type { MessageBox, MessageKind, MessageState } from '../../../db/messages/codes.ts';
import type { InquiryAnswer } from '../../../db/phoneInquiries/codes.ts';

export const MESSAGE_KIND_LABELS: Record<MessageKind, string> = {
  message: '伝言',
  'call-back': '折返しの依頼',
};

export const MESSAGE_STATE_LABELS: Record<MessageState, string> = {
  unread: '未読',
  read: '既読',
  done: '済み',
};

export const MESSAGE_LIST_LABELS: Record<MessageBox, string> = {
  received: '受けた伝言',
  sent: '出した伝言',
};

export const INQUIRY_ANSWER_LABELS: Record<InquiryAnswer, string> = {
  told: '伝えた',
  'not-told': '伝えなかった',
  'call-back': '折り返すことにした',
};
