/** What clerks write, in parts that chance puts together. `{…}` stands for a list of its own. */
import type { NoteKind, NoteMethod } from '../../db/cases/codes.ts';
import type { Worry } from '../../db/receptions/codes.ts';

/** A trouble of a household: what they tick, what is written down at the counter, and what staff see in it. */
export interface Trouble {
  worries: readonly Worry[];
  memo: readonly string[];
  wish: readonly string[];
  facts: readonly string[];
  views: readonly string[];
}

export const TROUBLES: readonly Trouble[] = [
  {
    worries: ['01', '12'],
    memo: [
      '母の介護で夜眠れず、仕事を{times}休んだ。デイサービスは本人が嫌がって行かない。',
      '同居の父が物忘れで{times}道に迷い、警察から連絡があった。',
    ],
    wish: ['介護を手伝ってほしい。自分の時間がほしい。', 'どこに相談すればよいか知りたい。'],
    facts: [
      '本人より「昨夜も{times}起こされた」と話がある。食事は{meal}。',
      '母の要介護認定の申請について説明し、申請書を一緒に書いた。主治医は{doctor}。',
      '地域包括支援センターの{worker}が同席。サービス担当者会議は{when}に開くとのこと。',
      'デイサービスを{times}利用できた。本人は「思ったより楽しかった」と話す。',
    ],
    views: [
      '介護者の疲れが強い。休める時間をつくることを急ぐ。',
      '母の拒否は不安からと思われる。顔なじみの職員から始めたい。',
    ],
  },
  {
    worries: ['03', '05'],
    memo: [
      '家賃を{months}滞納し、管理会社から手紙が来た。貯金はほとんどない。',
      '電気が来週止まると言われた。収入は{income}だけ。',
    ],
    wish: ['住まいを失いたくない。', '生活費の見通しを立てたい。'],
    facts: [
      '家計表を一緒に作成。収入{income}、家賃の滞納は{months}分。',
      '社会福祉協議会の貸付について説明。必要な書類は{when}までにそろえるとのこと。',
      '管理会社に本人の前で電話。{when}まで待ってもらえることになった。',
      '食料を{times}分お渡しした。米と缶詰を選ばれた。',
    ],
    views: [
      '収支の差が大きく、貸付だけでは続かない。仕事と家計の両方を見る。',
      '督促への返事をためらっている。同行が要る。',
    ],
  },
  {
    worries: ['08', '11'],
    memo: [
      '息子が{years}部屋から出ない。食事は部屋の前に置いている。',
      '娘が学校に行けなくなって{months}になる。昼夜が逆になっている。',
    ],
    wish: ['息子と話すきっかけがほしい。', '焦らせずに見守る方法を知りたい。'],
    facts: [
      '母と面談。本人は{times}居間に出てきて、犬の話をしたとのこと。',
      '訪問。部屋の扉ごしにあいさつ。返事はないが、置いた手紙は受け取られていた。',
      '家族会を紹介。{when}の会に参加するとのこと。',
      '本人から短いメモが返ってきた。「うるさくしないなら来てもよい」とある。',
    ],
    views: ['本人の関心は動物。ここから関わりを続ける。', '父母の考えに違いがある。別々に聞く場をつくる。'],
  },
  {
    worries: ['06', '07'],
    memo: [
      '派遣の仕事が{when}で終わる。次が決まらず、借金が{income}ある。',
      '人間関係で仕事を{times}辞めた。働きたいが自信がない。',
    ],
    wish: ['自分に合う仕事を探したい。', '借金の整理をしたい。'],
    facts: [
      '就労準備支援の見学に同行。本人は「静かな作業ならできそう」と話す。',
      '法律相談の予約を取った。{when}、同行する。',
      'ハローワークで求人票を{times}枚選んだ。通勤できる範囲は自転車で30分。',
      '面接の結果は不採用。「次も受ける」と話す。',
    ],
    views: [
      '体力はあるが対人の緊張が強い。短時間から始めたい。',
      '借入れの全体を本人もつかめていない。一覧にする。',
    ],
  },
  {
    worries: ['02', '14'],
    memo: [
      '一人暮らし。玄関から廊下まで物が積まれ、近所から臭いの苦情がある。',
      '隣の家との間で{years}もめている。夜中に大きな音がする。',
    ],
    wish: ['片付けたいが、どこから手をつけてよいかわからない。', '静かに暮らしたい。'],
    facts: [
      '訪問。玄関先で{worker}と話を聞く。膝の痛みがあり、ごみ出しが難しいとのこと。',
      '本人と一緒に袋{times}分を片付けた。写真の束は残したいと話す。',
      '民生委員より、{when}の夜に明かりがついていたと連絡あり。',
      '受診に同行。血圧が高く、薬を飲み始めることになった。',
    ],
    views: ['片付けより先に、体と食事を整える。', '物には思い出がある。捨てるかどうかは本人が決める。'],
  },
  {
    worries: ['09', '10'],
    memo: [
      '一人で子ども二人を育てている。下の子の発達で保育園から{times}話があった。',
      '中学生の娘が祖母の世話をしていて、遅刻が{times}続いている。',
    ],
    wish: ['子どものことを一緒に考えてほしい。', '子どもが安心して学校に行けるようにしたい。'],
    facts: [
      '保育園の{worker}と情報を共有（本人の同意あり）。集団では落ち着かない日がある。',
      '学校でケース会議。放課後の居場所を{when}から使うことになった。',
      '母と面談。養育費は{months}支払われていない。',
      '祖母の訪問介護が週{times}入り、娘の朝の負担が減った。',
    ],
    views: [
      '子どもに役割が寄りすぎている。大人の側の手当てを急ぐ。',
      '母は相談相手が少ない。つながる先を増やす。',
    ],
  },
];

export const SLOTS: Readonly<Record<string, readonly string[]>> = {
  times: ['一度', '二度', '三回', '四回', '週に二日', '何度も'],
  months: ['一か月', '二か月', '三か月', '半年'],
  years: ['二年', '三年', '五年ほど', '十年近く'],
  income: ['年金 六万円', '手取り 十一万円', '日雇い 五万円ほど', '児童手当', '三十万円ほど'],
  meal: ['二食', '夕食だけ', '三食とれている', '菓子パンが多い'],
  doctor: ['市内の内科', '総合病院の物忘れ外来', '木下の診療所', '心療内科'],
  worker: ['相談員', '看護師', '主任', '担当の保育士', '民生委員'],
  when: ['今週末', '来週の火曜', '月末', '次の週', '来月の初め'],
};

/** Ways of contact with the sentence they begin with. */
export const CONTACTS: readonly { method: NoteMethod; kind: NoteKind; opening: string }[] = [
  { method: 'phone', kind: 'coordination', opening: '本人から電話。' },
  { method: 'phone', kind: 'information', opening: '関係機関から電話。' },
  { method: 'office-visit', kind: 'assessment', opening: '来所。相談室で{times}ほど話を聞く。' },
  { method: 'home-visit', kind: 'monitoring', opening: '訪問。' },
  { method: 'home-visit', kind: 'watching-over', opening: '様子を見に訪問。' },
  { method: 'accompany', kind: 'accompany', opening: '同行。' },
  { method: 'mail-document-fax', kind: 'information', opening: '書類が届く。' },
  { method: 'in-office', kind: 'coordination', opening: '所内で相談。' },
];

export const SCREENING_GROUND = [
  '本人が落ち着いて話せるまで待つ。',
  '制度のはざまにあり、一つの窓口では支えきれない。',
  '家族それぞれに課題があり、役割の分担が要る。',
];
export const URGENCY_GROUND = [
  '食事がとれていない日がある。',
  '電気が止まる予定。',
  '介護者が倒れるおそれがある。',
];
