/** 文例 that come with the application, by the field they are offered in. ○ stands where the clerk fills in. */
import type { PhraseField } from '../../db/cases/codes.ts';

export interface Phrase {
  title: string;
  body: string;
}

export const BUILT_IN_PHRASES: Record<PhraseField, readonly Phrase[]> = {
  fact: [
    { title: '電話・不在', body: '○時に電話したが出なかった。伝言は残していない。' },
    {
      title: '訪問・不在',
      body: '訪問したが応答がなく、不在連絡票をポストに入れた。郵便物・電気のメーターの様子: ',
    },
    { title: '訪問・会えた', body: '訪問し、玄関先で本人と○分ほど話した。顔色・身なり・室内の様子: ' },
    { title: '本人の発言', body: '本人「' },
    { title: '家族の発言', body: '家族（続柄）「' },
    { title: '機関からの報告', body: '○○（機関・担当）から次の報告を受けた。' },
    { title: '説明したこと', body: '制度と手続きを説明し、パンフレットを渡した。本人は「' },
    { title: '同意の確認', body: '情報を共有する機関と範囲を一つずつ説明し、口頭で同意を得た。' },
  ],
  view: [
    { title: '落ち着いている', body: '前回と大きな変わりはない。今の関わりを続ける。' },
    { title: '気になること', body: '気になること: \n理由（見たこと・聞いたこと）: \n次に確かめること: ' },
    { title: '緊急性の見直し', body: '○○のため、緊急性を見直す。' },
    { title: '次の手立て', body: '次の手立て: \nだれが: \nいつまでに: ' },
    { title: '会議で検討', body: '一つの機関では支えきれないため、支援会議での検討を提案する。' },
  ],
  'next-text': [
    { title: '電話', body: '電話で様子を聞く' },
    { title: '訪問', body: '自宅を訪問する' },
    { title: '来所面談', body: '来所面談' },
    { title: '同行', body: '手続きに同行する' },
    { title: '機関に確認', body: '関係機関に状況を確かめる' },
  ],
  reason: [
    { title: '継続した相談', body: '継続して相談できる窓口が必要なため。' },
    { title: '専門の助言', body: '専門の助言とサービスの利用が必要なため。' },
  ],
  request: [
    { title: '連絡の時間帯', body: '電話は○曜日の○時以降にお願いしたい。' },
    { title: '初回の同行', body: '初回は当窓口の職員が同行する。' },
  ],
  'information-request': [
    { title: '関わりの有無', body: 'これまでの関わりの有無と、その時期' },
    { title: 'サービスの利用', body: '○○の利用の状況（始めた日、内容、利用しなくなった経緯）' },
    { title: '認定・手帳', body: '認定・手帳の状況（申請の日、区分、有効期間）' },
    { title: '見聞きしたこと', body: '訪問や電話で、世帯について見たこと・聞いたこと（いつ、だれから）' },
    { title: '連絡のとり方', body: '本人・家族と連絡のとれる方法と、気をつけること' },
    { title: 'できる支援', body: '貴機関で考えられる支援と、その条件' },
  ],
};
