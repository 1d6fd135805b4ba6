/** The words of 重層的支援会議: its list, its sitting, its dialogs. Never those of a 支援会議 (C5: no 申合せ here). */
import type { ConsentScope } from '../../db/consents/codes.ts';
import { CONSENT_SCOPE_MARKS } from './labels/consents.ts';

const marks = (scopes: readonly { scope: ConsentScope; isWhole: boolean }[]): string =>
  scopes.map(({ scope, isWhole }) => `${CONSENT_SCOPE_MARKS[scope]}${isWhole ? '' : '（一部）'}`).join('');

export const planReviewsText = {
  listTitle: '重層的支援会議（同意のあるケース）',
  listCaption: '重層的支援会議の一覧',
  listEmpty: 'まだ重層的支援会議がありません',
  listEmptyText:
    '本人の同意を得たケースの、プランの適切性、評価、社会資源の充足を話し合う会議です。ケースの「会議」か、ここから準備します。',
  prepare: '重層的支援会議を準備する',
  prepareTitle: '重層的支援会議を準備する',
  prepareDate: '会議の日（未定なら空けておく）',
  prepareSave: '準備を始める',
  openOf: (number: string) => `重層的支援会議 ${number}を開く`,
  item: (time: string | null, name: string, kind: string) => [time, name, kind].filter(Boolean).join(' '),

  heading: (name: string, number: string) => `${name} ${number}`,
  trial: '試行',
  byCirculation: '持回り（書面）開催',
  consentLabel: '同意のある案件だけ',
  consentLine:
    'この会議では、同意された項目だけを扱います。支援会議だけで聴いたことは、ここに書きません。会議と資料は非公開です。',
  confirmedNotice: (date: string) => `会議録は${date}に確定しました。内容は書き換えられません。`,
  correctingLabel: '訂正中',
  correctingNotice: (reason: string) =>
    `会議録を訂正しています（理由: ${reason}）。確定すると、変わった案件の訂正版ができます。`,

  contents: '会議の項目',
  cases: '案件',
  caseButton: (time: string | null, name: string) => (time ? `${time} ${name}` : name),
  unnamed: '氏名不詳',
  noConsent: '同意なし',
  done: '記入済',
  open: '未記入',
  outside: '共有先に注意',
  noCases: 'まだ案件がありません',
  noCasesText: '同意を得たケースを、この会議の議題に加えてください。',
  addCase: '案件を加える',

  sections: {
    held: '開催のこと',
    attendees: '出席者',
    agenda: '次第',
    consent: '同意',
    purpose: '検討したいこと',
    statements: '情報共有（機関ごとの事実）',
    wishes: '本人・家族の意向',
    assessment: '課題の整理・見立て',
    discussion: '協議の内容',
    result: 'プランについての協議結果',
    judgement: '評価についての判断',
    roles: '役割分担',
    lead: '主担当機関・調整役',
    resources: '社会資源の充足状況と開発',
    remaining: '残された課題',
    next: '次回',
    end: '終わりに',
  },
  fields: {
    kind: '何を諮るか',
    startTime: 'この案件の開始時刻',
    urgency: '緊急性（会議での見立て）',
    result: '協議結果',
    resultText: '協議結果のことば・修正すること',
    judgement: '判断',
    judgementText: '判断の理由',
    resources: '充足状況・開発に向けた検討',
    agenda: '次第（1行に1つ）',
    purpose: '開催の目的（どの案件にも載ります）',
    name: '氏名',
    title: '職名',
    standing: '立場',
    attended: '出席した',
    presentFor: '出席する案件',
    basis: '同意のほかの根拠',
    basisReason: 'この根拠を選んだ理由',
  },
  agendaHelp: 'この会議の三つの役割（プランの適切性・評価・社会資源）が入っています',
  purposeHelp: '案件の名前や内容は書かず、それぞれの案件に書きます',
  circulate: '集まらず、持回り（書面）で開く',
  useInitials: '会議の用紙では、氏名をイニシャルにする',
  settings: '開き方・用紙',

  proposed: '共有先・プランの機関',
  propose: (name: string) => `＋ ${name}`,
  proposeOf: (name: string) => `${name}を出席者に加える`,
  addAttendee: '出席者を加える',
  attendeeRow: (n: number) => `出席者 ${n}`,
  attendeesHelp: '本人・家族は、機関を空けたまま氏名を書きます',
  outsideOf: (organisation: string, cases: string) =>
    `${organisation}は、${cases}の同意の共有先に入っていません。出席する案件から外すか、ほかの根拠を選んでください。`,
  partOf: (organisation: string, cases: string, scopes: string) =>
    `${organisation}には、${cases}の${scopes}を話せません。`,
  unnamedOrganisation: 'この機関',
  scopesOf: (scopes: readonly ConsentScope[]) => scopes.map((each) => CONSENT_SCOPE_MARKS[each]).join(''),

  covered: (name: string, scopes: readonly { scope: ConsentScope; isWhole: boolean }[]) =>
    `${name}さん ${marks(scopes)}`,
  consentOrganisations: (names: string) => `共有先: ${names}`,
  withoutConsent: '同意がない人',
  withoutConsentText: (names: string) => `${names}さんの②〜⑥は、話せず、会議録にも載せられません。`,
  takeOff: '議題から外す',
  openCase: 'ケースを開く',
  openPlan: (round: number, version: number) => `第${round}回プラン 第${version}版を開く`,
  planGoal: 'プランの達成目標',
  noPlan: 'この案件には、説明まで済んだプランがまだありません。プランを作ってから議題に載せてください。',
  resultFixed: 'この結果にもとづいて次の手続きが進んでいるため、変えられません。',
  evaluationOpinion: (opinion: string) => `評価シートの意見: ${opinion}`,
  noEvaluation:
    '評価シートが、まだ会議にかけられていません。判断は記録でき、評価シートはあとから付けられます。',
  judgementHelp: '終結・再プラン・中断の決定は、会議のあと、ケースで行います',
  resourcesHelp: '下の「足りない社会資源」は、社会資源の一覧に載ります',
  roleRow: (n: number) => `役割 ${n}`,
  addRole: '役割を足す',
  takeActions: (n: number) => `プランの支援内容 ${n}件を役割分担に入れる`,
  rolesHelp: '開催済にすると、1件ずつ対応事項になります。Ctrl+Enter で行を足せます',
  nextHelp:
    'その日に有効な同意があれば、次の会議の準備に載ります。なければ、同意を確かめる対応事項になります',

  readAloud: 'まとめ（結果・役割・次回）を読み上げ、出席者に確かめた',
  hold: '開催済にする',
  holding: '結果を案件に移しています…',
  held: (tasks: number, next: string) =>
    [
      '開催済にしました',
      tasks > 0 && `役割 ${tasks}件を対応事項にしました`,
      next && `次回（${next}）の準備を作りました`,
    ]
      .filter(Boolean)
      .join('。'),
  heldNotice: '開催済です。会議録を案件ごとに確かめ、よければ確定してください。',
  minutes: '会議録',
  showMinutesOf: (name: string) => `${name}の会議録`,
  version: (n: number) => `第${n}版`,
  showVersionOf: (name: string, n: number) => `${name}の会議録 第${n}版`,
  minutesFileName: (number: string, caseNo: string) =>
    `重層的支援会議会議録_${number.replace(' ', '')}_${caseNo}`,
  confirmMinutes: '会議録を確定する',
  confirmCorrection: '訂正版を確定する',
  confirmTitle: '会議録を確定しますか',
  confirmText: (n: number) =>
    n > 1
      ? `${n}件の案件の会議録を、案件ごとに分けて残します。確定すると書き換えられません。`
      : '確定すると、この会議の内容は書き換えられません。会議録を読み直してから確定してください。',
  confirmed: '会議録を確定しました',
  corrected: '訂正版の会議録を確定しました',
  unchanged: '変わったところがないため、版は増えていません',
  correct: '会議録を訂正する',
  correctTitle: '会議録を訂正する',
  correctHelp:
    '確定した会議録は、そのまま第1版として残ります。訂正した案件に、理由の付いた次の版ができます。',
  correctReason: '訂正する理由',
  correctSave: '訂正を始める',

  addCaseTitle: '案件を加える',
  addCaseCase: 'ケース',
  addCaseKind: '何を諮るか',
  addCaseHelp: '同意のないケースは載せられません。選ぶと、支援会議に切り替えられます。',
  addCaseSave: '議題に載せる',
  addCaseChoice: (name: string, caseNo: string) => `${name}（${caseNo}）`,
  added: '議題に載せました',
  addedWithout: (n: number) => `議題に載せました。自分の同意がない人が${n}人います`,
} as const;
