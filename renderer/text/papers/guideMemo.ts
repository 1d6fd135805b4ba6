/** The words of 案内メモ; 「{漢字|かな}」 is printed with its reading above it. */
export const guideMemoText = {
  name: 'ご案内',
  title: 'ご{案内|あんない}',
  blankDate: '{令和|れいわ}　　{年|ねん}　　{月|がつ}　　{日|にち}',
  lead: '{次|つぎ}のところへ、お{出|で}かけください。',
  place: '{行|い}くところ',
  where: '{場所|ばしょ}',
  when: 'いつ',
  whenOpen: '{受付|うけつけ}の{時間|じかん}',
  contact: '{会|あ}う{人|ひと}',
  san: 'さん',
  tel: '{電話|でんわ}',
  bring: '{持|も}っていくもの',
  noBring: '{特|とく}にありません',
  say: '{着|つ}いたら',
  sayText:
    '{受付|うけつけ}で「{紹介|しょうかい}されて{来|き}ました」と{伝|つた}えてください。この{紙|かみ}を{見|み}せてもかまいません。',
  trouble: '{困|こま}ったとき・{行|い}けなくなったとき',
  troubleText: 'いつでも、お{電話|でんわ}ください。',
  staff: '{担当|たんとう}',
} as const;
