/**
 * Every refusal in one sentence that says what to do; worded here and nowhere else. No rule numbers, no blame, no hint that
 * helps somebody who should not be here.
 */

import type { UnfitReason } from '../../db/attachments/codes.ts';
import type { NotSharedBecause } from '../../db/consents/rules.ts';
import type { StandsBecause } from '../../db/handoff/codes.ts';
import type { FileFault } from '../../db/ledgerImport/codes.ts';
import type { Refusal, RefusalCode, Way } from '../../db/outcome.ts';
import type { KeptApart } from '../../db/practice/codes.ts';
import { fieldNames } from './fieldNames.ts';
import { UNFIT_REASON_LABELS } from './labels/attachments.ts';
import { LEDGER_FILE_SENTENCES } from './ledgerImport.ts';
import { PRACTICE_APART_SENTENCES } from './practice.ts';

type Facts = NonNullable<Refusal['facts']>;
const text = (facts: Facts, key: string): string => String(facts[key] ?? '');
const list = (facts: Facts, key: string): string[] =>
  Array.isArray(facts[key]) ? (facts[key] as string[]) : [];
const named = (keys: readonly string[]): string => keys.map((key) => fieldNames[key] ?? key).join('、');

const NOT_SHARED_SENTENCES: Record<NotSharedBecause, string> = {
  'no-consent': '本人の同意が記録されていないため、情報を渡せません。',
  'outside-scope': '同意に入っていない項目のため、渡せません。',
  'item-withheld': '共有しないと約束した項目のため、渡せません。',
  'organisation-not-named': 'この機関は、同意された共有先に入っていません。',
  'organisation-excluded': 'この機関には共有しない約束です。',
  withdrawn: '同意が撤回されているため、渡せません。',
};

/** The size that is the limit here is the administrator's to set. */
const unfitSentence = (reason: UnfitReason, mib: string): string =>
  `${UNFIT_REASON_LABELS[reason] ?? UNFIT_REASON_LABELS['unknown-type']}${reason === 'too-large' ? `（1つ${mib} MBまで）` : ''}`;

const UNDO_SENTENCES: Readonly<Record<string, string>> = {
  nothing: '元に戻せる変更はありません。',
  stays: 'この記録は消さずに残します。訂正か撤回として、新しく書いてください。',
  'changed-since': 'このあと別の人が同じところを変えているため、元に戻せません。いまの内容を直してください。',
  'too-late': '1日以上前の変更は元に戻せません。いまの内容を直してください。',
};

const IMPORT_STANDS_SENTENCES: Readonly<Record<StandsBecause, string>> = {
  'later-file':
    'このあとに受け取ったファイルがあるため、元に戻せません。先に、あとから受け取った方を元に戻してください。',
  'receipt-sent':
    '受け取ったことを、もう相手の窓口に知らせてあるため、元に戻せません。違うところは、ケースの画面で直してください。',
  given:
    '取り込んだ内容を、もうほかの窓口に渡してあるため、元に戻せません。違うところは、ケースの画面で直してください。',
  written:
    '取り込んだ内容に、この窓口で書き足してあるため、元に戻せません。違うところは、ケースの画面で直してください。',
  draft:
    '取り込んだケースに書きかけがあるため、元に戻せません。要らない書きかけなら、破棄してから、もう一度選んでください。',
};

const R02_WAYS: Readonly<Record<string, string>> = {
  planExplained: '先にプランを本人に説明してください。',
  planSignatures: '署名を記録してください。',
  planReviewResult: '重層的支援会議に諮るか、待てないときは緊急の理由を書いてください。',
  planAmended: '会議で言われたとおりに直した版を作り、もう一度説明して署名を得てください。',
  planDecidedOn: '決定日は、会議の日からきょうまでの日にしてください。',
};

/** Named only where that window has sent from more than one PC. */
const ofPc = (f: Facts): string => (f.pc ? `相手のパソコン（記号 ${text(f, 'pc')}）の` : '');

/** Of many at once: which one. */
const ofCase = (f: Facts): string => (f.caseNo ? `${text(f, 'caseNo')}: ` : '');

const BEGIN_ANEW =
  '送り主に、設定の「窓口カード」で「続き番号を始め直す」を押してから、同じケースを渡し直してもらってください。';

const sentences: Record<RefusalCode, (facts: Facts) => string> = {
  R01: () =>
    '本人の同意がまだないため、重層的支援会議には諮れません。同意がなくても話し合える支援会議（守秘義務つき）なら開けます。',
  R02: (f) => {
    const names = list(f, 'names').map((each) => `${each}さん`);
    const lacking = list(f, 'fields').map((key) =>
      key === 'planSignatures' && names.length > 0 ? `${names.join('、')}の署名` : (fieldNames[key] ?? key),
    );
    return `支援決定には、あと${lacking.join('、')}が要ります。${R02_WAYS[list(f, 'fields')[0] ?? ''] ?? 'その欄を入力してください。'}`;
  },
  R03: (f) =>
    `${text(f, 'name')}さんへの守秘義務の説明がまだ記録されていません。その場で説明して記録すると、出席にできます。`,
  R05: (f) =>
    f.caseNo
      ? `${text(f, 'caseNo')} には「支援会議限り」の記載か支援会議の記録があり、市の外には渡せません。「入れないもの」に印を付けてください。`
      : f.writesOut
        ? '「支援会議限り」のため、ファイルとして書き出せません。この画面で見てください。'
        : '「支援会議限り」の記載が含まれるため、この書類には載せられません。',
  R06: (f) =>
    `${f.caseNo && f.name ? `${text(f, 'caseNo')} ${text(f, 'name')}さん: ` : ''}${NOT_SHARED_SENTENCES[text(f, 'because') as NotSharedBecause] ?? NOT_SHARED_SENTENCES['no-consent']}同意を確かめて記録するか、ほかの根拠を選んでください。`,
  R09: () => '住所が秘匿されています。住所も電話番号も、示すことも伝えることもできません。',
  R10: (f) => {
    const names = list(f, 'names').map((each) => `${each}さん`);
    const lacking = list(f, 'fields').map((key) =>
      key === 'leadAfter' && names.length > 0
        ? `${names.join('、')}の終結後の主担当機関`
        : (fieldNames[key] ?? key),
    );
    return `終結には、あと${lacking.join('、')}が要ります。`;
  },
  R11: () => '中断には、理由・最後に連絡がとれた日・見守る人が必要です。',
  R12: () => '会議録は確定しているため、書き換えられません。直すときは訂正版を作ってください。',
  R13: (f) =>
    `${named(list(f, 'fields'))}に、個人番号（マイナンバー）と思われる12桁の数字があります。消してください。個人番号でなければ、何の番号かを書くと保存できます。`,
  R16: () =>
    'この項目は法律で連絡先が定められています。連絡した先を記録するか、連絡しない理由を書いてください。',
  R17: (f) => {
    const names = list(f, 'names').map((each) => `${each}さん`);
    return `あなたは、このケースの方の親族・知人として登録されているため、開けません。${names.length > 0 ? `${names.join('、')}に、担当を替わってもらってください。` : '課長に、担当を替わってもらってください。'}`;
  },
  'no-handout': (f) => `${text(f, 'name')}さんは、冒頭に状況を聴取して退席する人です。資料は渡せません。`,
  'checked-by-oneself': () => '作成した人と確かめた人は、別の人にしてください。',
  'reassignment-ahead': () =>
    '担当は、記録したときに移ります。先の日の担当替えは、その日に記録してください。引継ぎの要点と引継書は、前もって作れます。',
  'reassignment-same': (f) => `${ofCase(f)}いまの担当と同じです。新しい担当者か副担当を選んでください。`,
  'reassignment-overtaken': (f) =>
    `${text(f, 'caseNo')} の担当が、ほかの操作で変わっています。一覧を読み直して、もう一度選んでください。`,
  'kept-from-case': (f) =>
    `${ofCase(f)}${text(f, 'name')}さんは、このケースの方の親族・知人として登録されているため、担当にできません。別の職員を選んでください。`,
  'message-kept': (f) =>
    `${text(f, 'name')}さんは、このケースの方の親族・知人として登録されているため、このケースの伝言は届きません。別の職員にあててください。`,
  'cannot-carry': (f) =>
    `${ofCase(f)}${text(f, 'name')}さんは、停止中か、ケースを扱わない役割のため、担当にできません。別の職員を選んでください。`,
  'adverse-party': () =>
    '相手方として登録されている人です。相談の有無も含めて、何も渡せません。「お答えできません」と伝え、応対を経過に書いてください。',
  'request-on-trial': () =>
    '試行の支援会議からは、法律にもとづく情報提供の依頼ができません。本人の同意を得て、つなぎか提供記録で確かめてください。',
  'request-not-member': (f) =>
    `${text(f, 'name')}には、守秘義務を説明した構成員がいません。構成員の名簿に加え、守秘義務を説明してから依頼してください。`,
  'not-yet-seen': (f) =>
    list(f, 'fields').length > 0
      ? '「高」から下げるには、本人を目で見て確かめたことの記録が必要です。確かめられるまでは「高」のままにします。'
      : '安否がまだ確かめられていません。先に安否を確かめるか、確かめる前に決める理由を書いてください。',
  'adverse-and-member': (f) =>
    `「${text(f, 'name')}」は、このケースの世帯の人と相手方の両方にはできません。同じ人なら、先に片方から外してください。名前が同じ別の人なら、そのまま加えられます。`,
  'merge-impossible': () =>
    'この二つの記録は統合できません。もう統合されているか、同じ記録です。画面を開き直して確かめてください。',
  'missing-required': (f) => `${named(list(f, 'fields'))}を入力してください。`,
  'invalid-input': (f) =>
    list(f, 'fields').length > 0
      ? `${named(list(f, 'fields').map((field) => field.split('.').at(-1) ?? field))}の書き方を確かめてください。`
      : '入力の書き方を確かめてください。',
  'not-permitted': () => 'この操作は、あなたの役割では行えません。管理担当に相談してください。',
  'not-found': () => '見つかりませんでした。一覧から選び直してください。',
  'state-changed': () => 'ほかの操作で状態が変わっています。画面を開き直して確かめてください。',
  'transition-unknown': () => 'このケースは、もう次の段階に進んでいます。画面を開き直して確かめてください。',
  'not-undoable': (f) => UNDO_SENTENCES[text(f, 'because')] ?? (UNDO_SENTENCES.nothing as string),
  'office-exists': () => 'このパソコンには、もう窓口が設定されています。',
  'office-missing': () => 'このパソコンには、まだ窓口が設定されていません。最初の設定から始めてください。',
  'passphrase-weak': (f) =>
    f.weakness === 'too-short'
      ? 'パスフレーズが短すぎます。12文字以上にしてください。'
      : 'パスフレーズが単純すぎます。関係のない言葉をいくつか並べてください。',
  'credentials-wrong': (f) =>
    Number(f.seconds ?? 0) > 0
      ? `職員番号またはパスフレーズが違います。${text(f, 'seconds')}秒待ってから、もう一度入力してください。`
      : '職員番号またはパスフレーズが違います。もう一度入力してください。',
  'credentials-wait': (f) => `続けて間違えたため、あと${text(f, 'seconds')}秒待ってから入力してください。`,
  'recovery-key-wrong': () => '回復キーが違います。用紙のとおりに、はじめから入力してください。',
  'login-taken': () => 'この職員番号は、もう使われています。別の番号にしてください。',
  'keyring-damaged': () =>
    '鍵の入ったファイルが壊れているか、なくなっています。パソコンはそのままにして、管理担当にバックアップからの復旧を頼んでください。',
  'store-plaintext': () =>
    '保存ファイルが暗号化されていないため、開きません。管理担当に連絡し、バックアップから復旧してください。',
  'store-damaged': () =>
    '保存ファイルが壊れています。管理担当に連絡し、バックアップから復旧してください。このファイルは書き換えていません。',
  'store-newer': () =>
    'この保存ファイルは、新しい版のつなぎで作られています。つなぎを新しい版にしてください。',
  'store-busy': () => 'ほかのつなぎが同じ保存ファイルを使っています。そちらを終了してください。',
  'migration-failed': () =>
    '保存ファイルの更新に失敗したため、元のまま残しました。管理担当に連絡してください。',
  'clock-far-off': (f) =>
    f.office
      ? `${text(f, 'office')}のファイルの時刻が、こちらの時計より1日以上先です。両方の窓口のパソコンの日付を確かめてください。取り込みはしていません。`
      : 'パソコンの日付が、最後の記録より1日以上前になっています。管理者に日付を直してもらってください。',
  'plan-file-invalid': (f) =>
    `計画ファイルの「${text(f, 'where') || '先頭'}」が正しくないため、読み込みませんでした。ファイルを直すか、別のファイルを選んでください。`,
  'card-invalid': () =>
    'このファイルは窓口カードではないか、書き換えられています。相手の窓口から受け取り直してください。',
  'card-own': () => 'これはこの窓口自身のカードです。相手の窓口のカードを選んでください。',
  'card-unconfirmed': () =>
    '相手の窓口カードの読み合わせが済んでいません。12の言葉を電話で読み合わせ、確認を済ませてください。',
  'handoff-outside-basis': () =>
    '市の窓口ではない相手に、同じ課の中の利用としては渡せません。渡す根拠を選んでください。',
  'letter-concealed': () =>
    '住所が秘匿されているため、宛名は印刷できません。要るときは「本人・世帯」で理由を書いて表示し、手で書いてください。',
  'letter-no-address': () =>
    '住所が書かれていないため、宛名を印刷できません。「本人・世帯」で住所を書いてください。',
  'handoff-concealed-outside': () =>
    '秘匿している住所は、市の窓口のほかには渡せません。住所を除いて渡してください。',
  'card-withdrawn': (f) =>
    `「${text(f, 'officeName')}」の窓口カードは、無効にしてあります。渡すことも受け取ることもできません。新しいカードを受け取り、12の言葉を電話で読み合わせてください。`,
  'card-replaced': (f) =>
    `「${text(f, 'officeName')}」の前のカードで作られたファイルです。カードを替えてから日が経っているため開きません。送り主に、今のカードで作り直してもらってください。`,
  'practice-apart': (f) =>
    PRACTICE_APART_SENTENCES[f.isHere ? 'practice' : 'real'][text(f, 'what') as KeptApart],
  'replica-ended': () =>
    'このパソコンが控えから戻る前の書込みとして、戻した後の日付のものが入っています。元のパソコンも使い続けているとき、または戻す前にその時計が進んでいたときは、設定の「窓口カード」で「元のパソコンも使い続けている」と記録してから、もう一度受け取ってください。覚えがないときは、送り主に電話で確かめてください。取り込みはしていません。',
  'handoff-not-a-file': () =>
    'このファイルは、つなぎの引継ぎファイルではありません。別のファイルを選んでください。',
  'handoff-truncated': () =>
    'ファイルが途中で切れています。送り主に作り直してもらってください。取り込みはしていません。',
  'handoff-counters-own': (f) =>
    `市の窓口どうしの連絡（伝言・予定・担当替え）が入っていますが、こちらでは${text(f, 'office') || '送り主'}を市の外の窓口として登録しています。「設定」の窓口カードで、どちらが正しいかを両方の窓口で確かめてください。取り込みはしていません。`,
  'message-tel-concealed': () =>
    '住所が秘匿されている方のケースなので、伝言に電話番号は残せません。番号は「本人・世帯」に書き、ここには用件だけを書いてください。',
  'handoff-altered': () =>
    'ファイルの中身が、作られたときと違っています。送り主に作り直してもらってください。取り込みはしていません。',
  'handoff-other-recipient': (f) =>
    f.own
      ? 'この窓口が渡すために作ったファイルです。相手の窓口で開いてください。'
      : 'このファイルは、この窓口あてではありません。送り主に、あて先を確かめてもらってください。',
  'handoff-unknown-sender': (f) =>
    f.otherCard
      ? `「${text(f, 'officeName')}」の、まだ受け取っていない別のカードで作られたファイルです。相手がカードを作り直したときは、新しいカードを受け取り、12の言葉を読み合わせてから開いてください。聞いていないときは、電話で確かめてください。取り込みはしていません。`
      : '送り主の窓口が登録されていません。窓口カードを交換し、読み合わせてから開いてください。取り込みはしていません。',
  'handoff-newer-format': () =>
    '新しい版のつなぎで作られたファイルです。つなぎを新しい版にしてから開いてください。',
  'handoff-replayed': () => 'このファイルは、もう取り込んであります。何も変わっていません。',
  'handoff-gap': (f) =>
    `${ofPc(f)}第${text(f, 'firstMissing')}号のファイルがまだ届いていません。先にそのファイルを受け取ってください。見つからないときは、送り主に「渡した記録」の第${text(f, 'firstMissing')}号を「作り直す」で作ってもらってください。取り込みはしていません。`,
  'handoff-fork': (f) =>
    Number(f.sequence) <= Number(f.last)
      ? `${ofPc(f)}第${text(f, 'sequence')}号は、別のファイルをもう受け取っています（こちらは第${text(f, 'last')}号まで）。同じ保存ファイルのパソコンが2台あるか、控えから戻したパソコンです。${BEGIN_ANEW}取り込みはしていません。`
      : `${ofPc(f)}第${text(f, 'sequence')}号のファイルが、前に受け取ったものとつながりません。第${text(f, 'last')}号が2回別々に渡されています。${BEGIN_ANEW}取り込みはしていません。`,
  'attachment-unfit': (f) => unfitSentence(text(f, 'reason') as UnfitReason, text(f, 'mib')),
  'attachment-known': (f) => `同じファイルが、もう付いています（${text(f, 'title')}）。`,
  'attachment-missing': () =>
    'この添付の本体は、この端末にありません。相手の窓口から届くまで、ほかの記録はそのまま使えます。',
  'attachment-damaged': () =>
    'この添付の本体は壊れていて、控えにもありません。元のファイルを付け直すか、相手の窓口から渡してもらってください。',
  'ledger-unreadable': (f) => LEDGER_FILE_SENTENCES[text(f, 'fault') as FileFault](f),
  'ledger-undecided': ({ faulty, people }) =>
    `まだ決まっていない行があります（誤りのある行 ${faulty}、同じ人か決まっていない人 ${people}）。下見で決めるか、取り込まない行にしてください。`,
  'ledger-nothing': () =>
    '取り込む行がありません。ほかのファイルを選ぶか、取り込まないとした行を戻してください。',
  'import-stands': (f) => IMPORT_STANDS_SENTENCES[text(f, 'because') as StandsBecause],
  'calendar-unreadable': ({ because }) =>
    because === 'too-much'
      ? 'カレンダーのファイルが大きすぎるか、繰り返しの予定が多すぎて読み込めません。書き出す期間を短くして、選び直してください。'
      : 'カレンダーのファイル（.ics）として読めません。市のカレンダーから書き出したファイルを選んでください。何も変わっていません。',
  'holidays-unreadable': ({ line }) =>
    `${Number(line) > 0 ? `${line}行目が` : 'このファイルは、'}祝日の一覧として読めません。内閣府の「国民の祝日」のCSV（syukujitsu.csv）を選んでください。何も変わっていません。`,
  'leave-elsewhere': () =>
    'ほかの窓口の職員の休暇・不在は、その窓口で入れます。次の引継ぎファイルで、こちらの週間予定にも並びます。',
  'room-taken': (f) =>
    `${text(f, 'room')}は、${text(f, 'from')}${f.until ? `から${text(f, 'until')}まで` : 'から'}、${f.name ? `${text(f, 'name')}さんの` : '別の'}予定で使われています。時刻か部屋を変えてください。`,
  cancelled: () => '途中でやめました。何も変わっていません。',
  'disk-full': ({ where }) =>
    where === 'pc'
      ? 'このパソコンの空きが足りません。空きを作ってから、もう一度行ってください。記録は何も変わっていません。'
      : '保存先の空きが足りません。別の媒体を選ぶか、空きを作ってください。途中のファイルは残っていません。',
  'not-writable': () => 'この場所には書き込めません。媒体の書込み禁止を外すか、別の場所を選んでください。',
  locked: () => '画面がロックされました。もう一度、開いてください。',
};

export const refusalSentence = (refusal: Refusal): string => sentences[refusal.code](refusal.facts ?? {});

/** The one button beside the sentence. `fill-in`, `wait` and `none` have none: the field itself, time, or nothing is the way. */
export const wayLabels: Partial<Record<Way, string>> = {
  'hold-as-support-meeting': '支援会議に切り替える',
  'record-consent': '同意を記録する',
  'record-notification': '連絡を記録する',
  'confirm-safety': '安否を確かめて緊急性を変える',
  'explain-secrecy': '説明して記録する',
  'explain-plan': '説明を記録する',
  'sign-plan': '署名を記録する',
  'bring-plan-before-meeting': '会議に諮る',
  'amend-plan': '修正した版を作る',
  'write-evaluation': '評価シートを書く',
  'bring-evaluation-before-meeting': '会議に諮る',
  'name-lead-after': '主担当機関を書く',
  'explain-evaluation': '説明を記録する',
  'correct-minutes': '訂正版を作る',
  'choose-basis': '出席者の根拠を選ぶ',
  'say-somebody-else': '同じ名前の別の人として保存する',
  'choose-other-file': '別のファイルを選ぶ',
  'exchange-cards': '窓口カードを確かめる',
};
