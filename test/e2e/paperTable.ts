/**
 * Every paper that can be printed, with what it must say: filled where the office has something to show, and blank. A paper of PAPERS
 * that stands nowhere here makes the test fail.
 */
import type { Paper } from '../../db/papers/codes.ts';
import type { CounterIds } from './counterOffice.ts';

export interface PaperRow {
  paper: Paper;
  /** The name of its picture, and of the PDF that a test run leaves behind to be looked at. */
  picture: string;
  params(ids: CounterIds): Record<string, string>;
  pages: number;
  /** In the order in which they are read. */
  words: readonly string[];
  /** On no page at all. */
  never?: readonly string[];
  /** In the margins of each page. */
  everyPage?: readonly string[];
  /** Each of them, to the last. */
  whole?: readonly string[];
}

const BY = '市役所窓口佐野真由令和9年6月1日09:00印刷';

export const PAPER_TABLE: readonly PaperRow[] = [
  {
    paper: 'face-sheet',
    picture: 'face-sheet',
    params: (ids) => ({ id: ids.referred.caseId }),
    pages: 1,
    words: [
      '取扱注意',
      'フェースシート',
      '注意表示',
      '中村あかり',
      '平成5年2月14日（34歳）',
      '◎子育てのこと',
    ],
    everyPage: [BY],
  },
  {
    paper: 'face-sheet',
    picture: 'face-sheet-concealed',
    params: (ids) => ({ id: ids.carer.caseId }),
    pages: 1,
    words: ['齋藤美和', '秘匿', '斎藤大輝'],
    never: ['秘匿町', '9999'],
    everyPage: [BY],
  },
  {
    paper: 'face-sheet',
    picture: 'face-sheet-overfull',
    params: (ids) => ({ id: ids.full.caseId }),
    pages: 1,
    words: ['注意001番', '渡邉髙﨑', '葛飾台', 'ほか'],
    everyPage: [BY],
  },
  {
    paper: 'face-sheet',
    picture: 'face-sheet-blank',
    params: () => ({ blank: '1' }),
    pages: 1,
    words: ['フェースシート'],
  },
  {
    paper: 'intake-sheet',
    picture: 'intake-sheet',
    params: (ids) => ({ id: ids.carer.caseId }),
    pages: 4,
    words: [
      'インテーク・アセスメントシート',
      '太枠は国への報告事項',
      '学校・教育委員会',
      '◎子育てのこと',
      '齋藤美和',
      '平成31年4月30日',
      '令和元年5月1日',
      '2枚目健康・経済・就労',
      '3枚目課題・リスク',
      '欠席が続いている',
      '4枚目整理と判定',
      'ジェノグラム・エコマップ',
    ],
    never: ['秘匿町', '9999'],
    everyPage: [BY],
  },
  {
    paper: 'intake-sheet',
    picture: 'intake-sheet-blank',
    params: () => ({ blank: '1' }),
    pages: 4,
    words: ['インテーク・アセスメントシート', '相談経路', '障害者手帳', 'ヤングケアラー', '決裁'],
  },
  {
    paper: 'minutes',
    picture: 'minutes',
    params: (ids) => ({ id: ids.meeting.meetingCaseId }),
    pages: 4,
    words: [
      '支援会議会議録',
      '法第106条の6第5項',
      '令和9年4月16日(金)14時00分～15時10分',
      '市役所会議室',
      '社会福祉法第106条の6第1項',
      'R09-市0001',
      '高橋節子',
      '83歳',
      '髙橋誠',
      '出席者',
      '宮本徹',
      // In its narrow column the note stands in two lines.
      '木下団地管理会社',
      '冒頭に聴取し退席',
      '（資料なし）',
      '欠席者',
      '1開催の目的・検討事項',
      '2情報共有（機関ごとの事実）',
      '3本人・家族の意向',
      '4課題の整理・見立て・緊急性',
      '5協議内容（主な意見）',
      '6申合せ',
      '7役割分担',
      '週2回の声かけ',
      '長男への手紙と訪問',
      '介護サービス再開の働きかけ',
      '8主担当機関・連絡調整役',
      '9社会資源の不足・開発の検討',
      '男性介護者が立ち寄れる居場所',
      '10残された課題',
      '11次回',
      '作成者',
      '社福第12号',
    ],
    // C5: a 支援会議 decides nothing.
    never: ['決定'],
    everyPage: ['取扱注意（非公開）', 'ケース番号R09-市0001', BY],
  },
  {
    paper: 'minutes',
    picture: 'minutes-blank',
    params: () => ({ blank: '1' }),
    pages: 3,
    words: ['会議録', '出席者', '作成者'],
  },
  {
    paper: 'referral-sheet',
    picture: 'referral-sheet',
    params: (ids) => ({ id: ids.referred.referralId }),
    pages: 1,
    words: [
      '子育てコンシェルジュ御中',
      '中村あかり',
      '平成5年2月14日（34歳）',
      '◎子育てのこと',
      '中村ゆい',
      '令和9年4月19日に、当窓口から状況を確認する。',
      '本人の同意（口頭（記録）・令和9年4月12日）',
      '①',
      '⑥',
    ],
    // The child: name and relation only.
    never: ['令和5年'],
    everyPage: [BY],
  },
  {
    paper: 'guide-memo',
    picture: 'guide-memo',
    params: (ids) => ({ id: ids.referred.referralId }),
    pages: 1,
    words: ['ご案内', '子育てコンシェルジュ', '持っていくもの', '市役所窓口'],
    // Carried in a bag and seen by others: not whose it is, nor what about.
    never: ['中村', '育児', '子育てのこと', 'R09-市', '取扱注意'],
    everyPage: [BY],
  },
  {
    paper: 'guide-memo',
    picture: 'guide-memo-blank',
    params: () => ({ blank: '1' }),
    pages: 1,
    words: ['ご案内', '持っていくもの'],
  },
  {
    paper: 'received-referral-answer',
    picture: 'received-referral-answer',
    params: (ids) => ({ id: ids.receivedId }),
    pages: 1,
    words: [
      '回答書',
      '整理番号受R09-市001',
      '試験中学校',
      '試験太郎様',
      '令和9年4月12日にFAXで',
      '受けて対応する',
    ],
    // R06: no consent of hers is known towards the school.
    never: ['中村', '給食費', '家庭を訪ねる'],
    everyPage: [BY],
  },
  {
    paper: 'received-referral-answer',
    picture: 'received-referral-answer-blank',
    params: () => ({ blank: '1' }),
    pages: 1,
    words: ['回答書', '回答', '対応できない'],
  },
  {
    paper: 'referral-sheet',
    picture: 'referral-sheet-blank',
    params: () => ({ blank: '1' }),
    pages: 1,
    words: ['つなぐシート', '回答欄'],
  },
  {
    paper: 'progress-note',
    picture: 'progress-note',
    params: (ids) => ({ id: ids.noted.noteId }),
    pages: 1,
    words: [
      '支援経過記録シート',
      '第2版（訂正あり）',
      '小川和也',
      '令和9年5月7日(金)14時00分～14時40分',
      '40分ほど話した',
      '令和9年5月20日(木)10時00分来所面談',
      '訂正前の記載（第1版）',
      '時間の聞き違い',
      '20分ほど話した',
    ],
    everyPage: [BY],
  },
  {
    paper: 'progress-note',
    picture: 'progress-note-long',
    params: (ids) => ({ id: ids.full.noteId }),
    pages: 8,
    words: ['内容（事実・発言）', '所見・判断・今後の対応', '次回予定（日時・内容）'],
    everyPage: [BY],
  },
  {
    paper: 'progress-note',
    picture: 'progress-note-blank',
    params: () => ({ blank: '1' }),
    pages: 1,
    words: ['支援経過記録シート', '取扱区分', '次回予定（日時・内容）'],
  },
  {
    paper: 'progress-list',
    picture: 'progress-list',
    params: (ids) => ({ id: `${ids.noted.caseId} - - office` }),
    pages: 1,
    words: ['R09-市', '支援経過一覧', '4件', '小川和也', '会議の中だけ', '隣人が名'],
    never: ['20分ほど'],
    everyPage: [BY],
  },
  {
    paper: 'progress-list',
    picture: 'progress-list-person',
    params: (ids) => ({ id: `${ids.noted.caseId} - - person` }),
    pages: 1,
    words: ['支援経過の写し', '本人交付用', '2件', '40分ほど話した', '疲れている様子', '母が電話で'],
    never: [
      '20分ほど',
      '会議の中だけ',
      '隣人',
      '偏り',
      '支援会議限り',
      '本人非開示',
      '訂正',
      '時間の聞き違い',
    ],
    everyPage: [BY],
  },
  {
    paper: 'progress-list',
    picture: 'progress-list-long',
    params: (ids) => ({ id: `${ids.full.caseId} 2027-05-02 - office` }),
    pages: 20,
    words: ['23件', '令和9年5月2日'],
    everyPage: ['取扱注意', BY],
  },
  {
    paper: 'progress-list',
    picture: 'progress-list-blank',
    params: () => ({ blank: '1' }),
    pages: 1,
    words: ['支援経過一覧', '取扱'],
  },
  {
    paper: 'takeout-record',
    picture: 'takeout-record',
    params: (ids) => ({ id: ids.takeoutId }),
    pages: 1,
    words: [
      'R9-001',
      '宮本徹',
      '包括承認R9-01',
      'コスモスパレット窓口',
      'USB-03',
      'R09-市0001',
      '受渡し',
      '返却・消去確認',
    ],
  },
  {
    paper: 'recovery-sheet',
    picture: 'recovery-sheet',
    params: () => ({ key: '7K3M-9QZX-2B4N-A8CD-EFGH-0J1P-RSTV-WXY5-6Z9Q' }),
    pages: 1,
    words: '7K3M-9QZX-2B4N-A8CD-EFGH-0J1P-RSTV-WXY5-6Z9Q'.split('-'),
    // Neither whose it is nor when it was printed.
    never: ['佐野', '令和9年'],
  },
];
