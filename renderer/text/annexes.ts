/**
 * The annex 「個人情報に関する管理・取扱規程」 as it is explained and printed, one text per version: a consent names the version that was
 * explained, and that version's text stays as it was. 個人情報保護法62条 (the purpose is stated in writing) and 69条. Our own wording.
 */
import type { AnnexVersion, ConsentScope } from '../../db/consents/codes.ts';

export interface Annex {
  title: string;
  lead: (city: string, section: string) => string;
  parts: readonly AnnexPart[];
}

export interface AnnexPart {
  title: string;
  text: string;
  points?: readonly string[];
  /** The list ①–⑥ stands here, from the labels. */
  scopes?: Readonly<Record<ConsentScope, string>>;
}

const R8: Annex = {
  title: '個人情報に関する管理・取扱規程',
  lead: (city, section) =>
    `${[city, section].filter(Boolean).join('')}の福祉の相談窓口は、相談された方とご家族の個人情報を、個人情報の保護に関する法律に従い、次のとおり取り扱います。`,
  parts: [
    {
      title: '取組方針',
      text: '個人情報は、支援に必要な範囲だけをお聴きし、支援に関わる職員だけが取り扱います。職員には、法律による秘密を守る義務があり、退職したあとも続きます。',
    },
    {
      title: '取得方法',
      text: 'ご本人との相談・訪問・電話、ご記入いただく書類によって伺います。ご家族や関係機関から伺うときは、その必要と内容を記録します。',
    },
    {
      title: '利用目的',
      text: '伺った個人情報は、次の目的のためだけに利用します。',
      points: [
        '相談を円滑に進めるため',
        '事業の利用の申込みと、支援プランの作成のため',
        '支援を行うため、また関係する機関・支援者と連絡や調整をするため',
      ],
    },
    {
      title: '個人情報の内容',
      text: '取り扱う個人情報は、次の①から⑥までです。どれを、どの機関に伝えてよいかは、ご本人が選べます。',
      scopes: {
        '1': '氏名・性別・年齢・住所・電話・家族関係',
        '2': '健康・疾病・障がい・介護',
        '3': '就労・就学・通所',
        '4': '収入・資産・債務',
        '5': '福祉制度の利用状況',
        '6': '生活歴・過去の経験・抱える課題等',
      },
    },
    {
      title: '第三者への提供の制限',
      text: '同意された機関のほかには、提供しません。ただし、次の場合は、同意がなくても必要な範囲で提供することがあります。',
      points: [
        '法令に基づくとき（虐待のおそれがあるときの通告・通報など）',
        '命や身体、財産を守るために必要で、明らかにご本人の利益になるとき',
        '市が設ける支援会議で、秘密を守る義務を負う構成員と支援を検討するとき（社会福祉法第106条の6）',
      ],
    },
    {
      title: '保管',
      text: '記録は、暗号化した電子データと、鍵のかかる書庫で保管します。支援が終わったあと、市の定める期間が過ぎたら、復元できない方法で廃棄します。',
    },
    {
      title: '開示・訂正・利用停止',
      text: 'ご自分の記録を見ること（開示）、事実と違うところを直すこと（訂正）、取扱いをやめること（利用停止）を、法律に従って求めることができます。',
    },
    {
      title: '同意の撤回',
      text: '同意は、全部でも一部でも、いつでも取り消せます。窓口で伝えるか、電話でお知らせください。取り消した日から先は提供しません。同意しないことや取り消すことで、相談を断られることはありません。',
    },
  ],
};

export const ANNEXES: Readonly<Record<AnnexVersion, Annex>> = { 'annex-r8': R8 };
