/** The words of 閲覧記録, and each entry of the record of operations as it is read out. */
import type { LookAction } from '../../../db/cases/lookCodes.ts';

export const viewRecordText = {
  title: '閲覧記録',
  subtitle: '（このケースを見た人）',
  scope: (office: string) =>
    `${office}の操作記録による。同じ画面を10分以内に見直したときは1回と数える。ほかの窓口で見た人は、その窓口の閲覧記録による。`,
  whole: '操作記録に、欠落と書換えはない。',
  broken: '操作記録に、欠落又は書換えがある。管理担当に確かめること。',
  people: '見た人・書いた人',
  peopleColumns: ['職員', '見た回数', '書いた回数', '初めて', '最後'],
  looks: '見た・出した・渡した・断られた記録',
  looksColumns: ['日時', '職員', 'したこと', '内容・理由'],
  times: (n: number) => `${n}回`,
  none: '記録はない。',
  actions: {
    'case.opened': 'ケースを作った',
    'case.viewed': '見た',
    'address.revealed': '秘匿の住所・電話を見た',
    'paper.printed': '書類を出した',
    'handoff.exported': '写しを渡した',
    'handoff.imported': '写しを受け取った',
    override: '根拠を選んで提供した',
    refused: '断られた',
    'relation.flagged': '親族・知人として登録された',
    'relation.lifted': '親族・知人の登録が解かれた',
  } satisfies Record<LookAction, string>,
  printedTo: { pdf: 'PDF', printer: '印刷' } as Readonly<Record<string, string>>,
  printed: (paper: string, to: string) => `${paper}（${to}）`,
  file: (office: string, sequence: number) => `${office}　第${sequence}号`,
  refusals: {
    'adverse-party': '相手方への提供',
    R01: '同意のない重層的支援会議',
    R03: '守秘義務の説明のない出席',
    R05: '支援会議限りの記載の持出し',
    R06: '同意のない提供',
    R09: '秘匿の住所の表示',
    R17: '親族・知人の職員による利用',
  } as Readonly<Record<string, string>>,
  otherRefusal: '規則により断られた操作',
} as const;
