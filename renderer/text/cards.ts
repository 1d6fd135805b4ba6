/** Wording of 窓口カード beyond exchanging them: who read the words aloud, cards declared void, our own card made anew. */
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
} as const;
