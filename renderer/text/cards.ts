/** Wording of 窓口カード beyond exchanging them: who read the words aloud, cards declared void, our own card made anew. */
import type { RenewalReason, WithdrawalReason } from '../../db/handoff/cardCodes.ts';
import type { ReplicaReason } from '../../db/store/replicaCodes.ts';

export const WITHDRAWAL_REASON_LABELS: Record<WithdrawalReason, string> = {
  lost: '失くした・盗まれた',
  ended: '担当が終わった',
  'mixed-up': '入れ違い',
};

export const RENEWAL_REASON_LABELS: Record<RenewalReason, string> = {
  regular: '定期',
  leaked: '漏れたおそれ',
};

const REPLICA_REASON_LABELS: Record<ReplicaReason, string> = {
  backup: '控え（バックアップ）から戻した',
  'rolled-back': '前の保存ファイルに置き換わっていた',
  copied: '保存ファイルが写されていた',
  'begun-anew': '続き番号を始め直した',
};

export const cardsText = {
  confirm: {
    open: '12の言葉がすべて一致した',
    title: (name: string) => `「${name}」の読み合わせを済ませますか`,
    only: '電話で読み合わせ、12の言葉がすべて同じだったときだけ進んでください。1つでも違うときは「やめる」を押し、カードを受け取り直してください。',
    readWith: '相手の窓口で読み上げた人',
    readWithHelp: 'あなたの名前は自動で残ります。二人の名前が記録されます。',
    readWithMissing: '電話で読み上げた相手の氏名を書いてください',
    kind: '相手はどこの窓口ですか',
    ownCity: 'この市の窓口',
    ownCityNote: '市の実施計画の窓口どうし。年度の包括承認で渡せます',
    outside: '市の外の受け取り先',
    outsideNote: 'ほかの市町村、市から委託していない団体など。渡すたびに根拠がいります',
    kindMissing: 'どちらかを選んでください',
    submit: '12の言葉がすべて一致した',
    done: '読み合わせを記録しました。この窓口へ引継ぎファイルを渡せます',
  },
  other: {
    states: {
      confirmed: '読み合わせ済み',
      unconfirmed: '読み合わせがまだです',
      renewed: '新しいカードが届いています',
      withdrawn: '無効',
    },
    renewed:
      '新しいカードが届いています。読み合わせをしてください。済むまで、この窓口へは渡せません。前のカードで作られたファイルは、まだ受け取れます。',
    readBy: (date: string, here: string, there: string) => `${date}　${here} と ${there} が読み合わせました`,
    withdrawn: (date: string, by: string, reason: string) =>
      `${date}に${by}が無効にしました（${reason}）。渡すことも、受け取ることもできません。`,
    again: 'もう一度使うには、カードを受け取り直し、12の言葉を読み合わせます。',
    kinds: { own: 'この市の窓口', outside: '市の外の受け取り先' },
    showWords: '12の言葉を見る',
    withdraw: '無効にする',
    withdrawOf: (name: string) => `「${name}」のカードを無効にする`,
    discard: 'このカードは使わない',
    discardOf: (name: string) => `「${name}」の読み合わせ前のカードは使わない`,
    discardTitle: (name: string) => `「${name}」の読み合わせ前のカードを使わないことにしますか`,
    discardText: 'このカードを消します。前に読み合わせたカードがあれば、そのカードに戻ります。',
    discarded: 'カードを消しました',
  },
  withdrawal: {
    title: (name: string) => `「${name}」のカードを無効にしますか`,
    lead: '無効にすると、すぐに次のようになります。',
    consequences: [
      'この窓口へは、ファイルを渡せなくなります。',
      'この窓口から届いたファイルは、無効にする前に作られたものも、開けなくなります。',
      'もう一度やりとりするには、カードを受け取り直し、電話で12の言葉を読み合わせます。',
    ],
    kept: 'これまでに受け取った記録は、そのまま残ります。',
    reason: '無効にする理由',
    reasonMissing: '理由を選んでください',
    submit: 'このカードを無効にする',
    done: (name: string) => `「${name}」のカードを無効にしました`,
  },
  own: {
    madeOn: '作った日',
    due: '作り直しの目安',
    isDue: '作り直す時期です',
    kind: '方式',
    renew: '窓口カードを作り直す',
    renewTitle: 'この窓口のカードを作り直しますか',
    renewLead: '新しい鍵とカードに替わります。',
    consequences: (names: string) => [
      `新しいカードを、${names}に渡し、電話で12の言葉を読み合わせます。それまでは、渡すことも受け取ることもできません。`,
      '前のカードあてに作られたファイルと、これまでに渡したファイルの写しは、これからも開けます。',
    ],
    nobody: '相手の窓口',
    leaked:
      '漏れたおそれがあるときは、すぐに相手の窓口に電話し、前のカードを「無効にする」で無効にしてもらってください。',
    reason: '作り直す理由',
    reasonMissing: '理由を選んでください',
    submit: '新しいカードを作る',
    done: '新しいカードを作りました。「窓口カードを書き出す」で書き出し、相手の窓口に渡してください',
    renewed: (date: string, by: string, reason: string) => `${date}に${by}が作り直しました（${reason}）`,
    waitsFor: (names: string) =>
      `新しいカードを渡す相手: ${names}。カードを書き出して渡し、12の言葉を電話で読み合わせてもらってください。`,
    allHave: 'どの相手の窓口も、新しいカードを使っています。',
  },
  pcs: {
    title: 'このパソコンの続き番号',
    help: '渡すファイルの号は、パソコンごとに数えます。相手の窓口で「枝分かれ」や「つながりません」と断られたときだけ、ここで始め直します。',
    mark: 'このパソコンの記号',
    former: '前の記号',
    line: (date: string, reason: string) => `${date}　${reason}`,
    livesOn: '元のパソコンも使っています',
    sayLivesOn: '元のパソコンも使い続けている',
    sayEnded: '元のパソコンはもう使っていない',
    reason: (reason: ReplicaReason) => REPLICA_REASON_LABELS[reason],
    begin: '続き番号を始め直す',
    beginTitle: 'このパソコンの続き番号を始め直しますか',
    beginText:
      '次に開いたときから、このパソコンは新しい記号になり、渡すファイルは第1号から数え直します。書いた記録も、渡した記録も、そのまま残ります。始め直したら、断られたケースをもう一度渡してください。',
    other: '同じ保存ファイルを使っている、別のパソコンがありますか',
    none: 'ない（控えから戻した、取り替えたなど）',
    exists: 'ある（2台で使っている）',
    otherMissing: 'どちらかを選んでください',
    submit: '始め直して、ロックする',
  },
  news: {
    label: '控えから戻しました',
    copied: '続き番号が新しくなりました',
    until: (date: string) => `このパソコンの記録は、${date}までのものです。`,
    lead: 'それより後に書いたもの・受け取ったものは、次の窓口に頼んで戻してもらってください。',
    ask: (name: string, n: number, date: string) =>
      `${name}に頼むこと: 両方の窓口にあるケースを、もう一度まとめて渡してもらう。こちらが受け取ったのは第${n}号（${date}）までなので、それより後の号があれば作り直してもらう。`,
    askFirst: (name: string) => `${name}に頼むこと: 両方の窓口にあるケースを、もう一度まとめて渡してもらう。`,
    noWindow: 'カードを交換した窓口はありません。紙の受付簿から書き足してください。',
    numbers:
      '番号は、戻す前に付けたかもしれない分（100）を飛ばして続きます。飛んだ番号は、戻ってきたケースのものか、欠番です。',
    read: '読みました',
    sameNumbers: (numbers: string) =>
      `同じ番号のケースが二つあります（${numbers}）。どちらの番号を使うかを決め、もう一方の経過にそのことを書いてください。`,
    sameLabel: '番号の重なり',
    due: (date: string) =>
      `窓口カードの作り直しの目安は${date}です。新しいカードを作り、相手の窓口と読み合わせてください。`,
    dueLabel: '窓口カード',
    toCards: '窓口カードを開く',
  },
  chain: {
    newLabel: '別のパソコンから',
    first: (n: number, date: string) =>
      `この窓口の別のパソコン、または控えから戻したパソコンからの最初のファイルです。これまでのパソコンからは、第${n}号（${date}）まで受け取っています。`,
    ours: (pc: string) => `前のパソコン（記号 ${pc}）から渡した号`,
    oursOld: '前に渡した号',
    theirs: (pc: string) => `相手の別のパソコン（記号 ${pc}）から受け取った号`,
    theirsOld: '相手の別のパソコンから受け取った号',
    waits: '受領確認がまだの号があります',
  },
} as const;
