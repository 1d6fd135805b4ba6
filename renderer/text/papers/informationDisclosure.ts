/** The words of 情報提供書. A letter: ます体. */
import type { DisclosureBasis } from '../../../db/disclosures/rules.ts';

export const disclosurePaperText = {
  title: '個人に関する情報の提供について',
  leads: {
    consent:
      '御本人の同意に基づき（個人情報の保護に関する法律第69条第2項第1号）、下記のとおり情報を提供します。',
    'support-meeting': '社会福祉法第106条の6第3項の求めに応じ、下記のとおり情報を提供します。',
    'by-law':
      '法令に基づく場合に当たるため（個人情報の保護に関する法律第69条第1項）、下記のとおり情報を提供します。',
    'public-body-duties':
      '貴機関の事務の遂行に必要な限度で（個人情報の保護に関する法律第69条第2項第3号）、下記のとおり情報を提供します。',
    'benefit-of-person':
      '御本人以外の方に提供することが明らかに御本人の利益になるため（個人情報の保護に関する法律第69条第2項第4号）、下記のとおり情報を提供します。',
    'abuse-notification': '虐待の防止等に関する法律による通告・通報として、下記のとおり情報を提供します。',
    'child-welfare-act': '児童福祉法その他の法令の求めに応じ、下記のとおり情報を提供します。',
  } satisfies Record<DisclosureBasis, string>,
  blankLead: '下の根拠により、下記のとおり情報を提供します。',
  who: '対象の方',
  person: '氏名',
  kana: 'ふりがな',
  birth: '生年月日',
  basis: '提供の根拠',
  items: '提供する情報の項目',
  content: '提供する情報',
  contact: '住所・電話',
  concealed: '住所と電話は、秘匿のため、この書面に載せていません。',
  when: '提供の日時と方法',
  whenOf: (date: string, time: string, method: string) =>
    [[date, time].filter(Boolean).join('　'), method].filter(Boolean).join('　'),
  toWhom: (name: string) => `お伝えした方　${name}`,
  blankWhen: '令和　　年　　月　　日　　　時　　分',
  care: '取扱い',
  cares: [
    'お伝えした目的のためだけに用い、ほかの人や機関に伝えないでください（個人情報の保護に関する法律第70条による求め）。',
    '用が済んだ書面は、返却するか、読み取れない方法で廃棄してください。',
    '漏えい、紛失などがあったときは、直ちに下の担当へ知らせてください。',
  ],
  careConcealed:
    '御本人の居所は秘匿されています。御家族・御親族を含め、どなたから尋ねられても、相談の有無も含めて答えないでください。',
} as const;
