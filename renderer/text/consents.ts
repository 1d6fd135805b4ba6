/** Wording of consent, and how one reads in one line: «①②⑤⑥、④は滞納がある事実だけ». The same words on the screen and on paper. */
import {
  CONSENT_ITEMS,
  CONSENT_SCOPES,
  type ConsentItem,
  type ConsentScope,
} from '../../db/consents/codes.ts';
import type { ConsentGap } from '../../db/consents/giving/rules.ts';
import {
  type ConsentFact,
  ITEM_SCOPE,
  isValidOn,
  itemsOf,
  type NotSharedBecause,
  sharedItems,
  withdrawnOn,
} from '../../db/consents/rules.ts';
import { CONSENT_ITEM_LABELS, CONSENT_SCOPE_LABELS, CONSENT_SCOPE_MARKS } from './labels/consents.ts';

type SharedKind = 'referral' | 'disclosure' | 'plan-review' | 'takeout';

const named = (items: readonly ConsentItem[]): string =>
  items.map((item) => CONSENT_ITEM_LABELS[item]).join('・');

/** Whole scopes by their marks, then those of which only a part goes: whichever of «だけ» and «を除く» is shorter. */
export function itemsInWords(items: readonly ConsentItem[]): string {
  const scopes = [...new Set(items.map((item) => ITEM_SCOPE[item]))].sort();
  const whole: string[] = [];
  const parts: string[] = [];
  for (const scope of scopes) {
    const all = itemsOf([scope]);
    const given = all.filter((item) => items.includes(item));
    const mark = CONSENT_SCOPE_MARKS[scope];
    if (given.length === all.length) whole.push(mark);
    else if (given.length * 2 <= all.length) parts.push(`${mark}は${named(given)}だけ`);
    else {
      whole.push(mark);
      parts.push(`${mark}のうち${named(all.filter((item) => !given.includes(item)))}を除く`);
    }
  }
  return [whole.join(''), ...parts].filter(Boolean).join('、');
}

/** For paper: each scope written out, or what of it goes. */
export const itemsInFull = (items: readonly ConsentItem[]): string[] =>
  CONSENT_SCOPES.flatMap((scope) => {
    const all = itemsOf([scope]);
    const given = all.filter((item) => items.includes(item));
    if (given.length === 0) return [];
    const mark = CONSENT_SCOPE_MARKS[scope];
    return given.length === all.length
      ? `${mark}${CONSENT_SCOPE_LABELS[scope]}`
      : `${mark}のうち${named(given)}`;
  });

/** What is left out, by marks where a whole scope is, by name where an item is: 「②④、①のうち住所」. */
export function leftOutInWords(
  leftOut: readonly { scope: ConsentScope; item: ConsentItem | null }[],
): string {
  const whole = leftOut.filter((each) => each.item === null).map((each) => CONSENT_SCOPE_MARKS[each.scope]);
  const scopes = [...new Set(leftOut.flatMap((each) => (each.item ? [each.scope] : [])))];
  const parts = scopes.map((scope) => {
    const items = leftOut.flatMap((each) => (each.item && each.scope === scope ? [each.item] : []));
    return `${CONSENT_SCOPE_MARKS[scope]}のうち${named(items)}`;
  });
  return [whole.join(''), ...parts].filter(Boolean).join('、');
}

/** «同意あり ①②⑤⑥、④は滞納がある事実だけ、除く民生委員»: one person's consents to sharing, on one day. */
export function consentLine(
  personId: string,
  on: string,
  consents: readonly ConsentFact[],
  nameOf: (organisationId: string) => string,
): { has: boolean; line: string; organisations: string } {
  const own = consents.filter(
    (each) => each.kind === 'information-sharing' && each.personId === personId && each.date <= on,
  );
  const named = [...new Set(own.flatMap((each) => each.organisationIds))];
  const towards = named
    .map((organisationId) => ({
      organisationId,
      items: sharedItems({ personId, organisationId, on }, consents).items,
    }))
    .filter(({ items }) => items.length > 0);
  const shared = CONSENT_ITEMS.filter((item) => towards.some(({ items }) => items.includes(item)));
  if (shared.length === 0) {
    const line = own.some((each) => withdrawnOn(each) !== null && !isValidOn(each, on))
      ? consentText.lineWithdrawn
      : own.length > 0
        ? consentText.lineEnded
        : consentText.lineNone;
    return { has: false, line, organisations: '' };
  }
  const excluded = [...new Set(own.flatMap((each) => each.excludedOrganisationIds))].filter(
    (id) => !towards.some(({ organisationId }) => organisationId === id),
  );
  const isEven = towards.every(({ items }) => items.length === shared.length);
  return {
    has: true,
    line: [
      consentText.line(itemsInWords(shared)),
      excluded.length > 0 ? consentText.lineExcept(excluded.map(nameOf).join('・')) : '',
      isEven ? '' : consentText.lineUneven,
    ].join(''),
    organisations: towards.map(({ organisationId }) => nameOf(organisationId)).join('、'),
  };
}

export const consentText = {
  record: '同意を記録する',
  noConsents: '同意の記録がまだありません',
  noConsentsText: '口頭の同意も、一人ずつ確かめて記録すれば有効です。',
  none: 'なし',
  line: (items: string) => `同意あり ${items}`,
  lineExcept: (names: string) => `、除く${names}`,
  lineUneven: '（機関により異なる）',
  lineNone: '同意の記録なし',
  lineEnded: '同意は期限切れ',
  lineWithdrawn: '同意は撤回',
  linesCaption: '一人ずつの同意',
  towards: (names: string) => `共有先 ${names}`,
  person: '同意する人',
  personHelp: '同じ内容で同意した人に、まとめてしるしを付けます。記録は一人ずつ残ります。',
  personName: (name: string, relation: string, age: string) =>
    `${name}（${[relation, age].filter(Boolean).join('・')}）`,
  kind: '同意の種類',
  method: '方法',
  giver: '同意を述べた人',
  giverOf: (name: string) => `${name}の同意を述べた人`,
  giverName: '述べた人の氏名',
  giverRelation: '続柄・立場',
  date: '同意した日',
  until: '期限（任意）',
  scope: '共有してよい情報',
  items: '項目ごとに分ける（④のうち一部だけ、①のうち住所は出さない など）',
  itemsHelp: 'しるしのある項目だけを共有します。',
  itemsText: '項目についての約束（言葉で）',
  organisations: '共有先の機関',
  organisationsHelp: '名前の一部かふりがなで探し、選ぶたびに加わります。',
  excluded: '共有しない機関',
  remove: (name: string) => `${name}を外す`,
  removeShort: '外す',
  more: '説明・立会い・判断能力・期限・種類を書く',
  explainedBy: '説明した人',
  explainedBySelf: '記録する人',
  explainedOn: '説明した日',
  explainedText: '説明した文書',
  showAnnex: '説明する文書を見る',
  witness: '立ち会った人',
  capacity: '判断能力の確かめ方',
  capacityHelp: '内容を理解して決めたことを、どう確かめたか。支えた人がいれば、その人も。',
  note: '確かめ方・留保',
  minor: (name: string) => `${name}（未成年）`,
  authority: '親権',
  otherParent: 'もう一方の親の意向、または聴かない理由',
  otherParentHelp: '共同親権のときは、両方の親に確かめます（令和8年4月1日から）。',
  childWish: '子ども本人の意向',
  childWishHelp: '親と分かれて、分かる言葉で説明し、聴いたことをそのまま書きます。',
  childWishOn: '聴いた日',
  childWishBy: '聴いた人',
  gapsLabel: 'まだ足りないもの',
  gapsAfter: 'このまま記録できます。あとで確かめて、改めて記録してください。',
  gaps: {
    'child-wish': '子ども本人の意向',
    'parent-not-asked': '親権者の同意（15歳未満）',
    'giver-name': '述べた人の氏名',
    'authority-unknown': '親権の形（単独・共同）の確認',
    'other-parent': 'もう一方の親の意向',
    'parent-of-adult': '本人の同意（18歳からは親権者ではなく本人が述べます）',
    capacity: '判断能力の確かめ方',
  } satisfies Record<ConsentGap, string>,
  gapsOf: (name: string, gaps: string) => `${name}: ${gaps}`,
  narrower: '前の同意もそのまま有効です。狭めるときは、前の同意の「撤回を記録する」で一部を取り消します。',
  save: 'この内容で同意を記録する',
  summary: (scopes: string, organisations: string) =>
    `同意あり ${scopes || '（項目なし）'} → ${organisations || '（共有先なし）'}`,
  summaryExcept: (names: string) => `、除く${names}`,
  summaryLabel: 'まとめ',
  withdraw: '撤回を記録する',
  withdrawShort: '撤回',
  withdrawOf: (name: string, date: string) => `${name} ${date}の同意の撤回を記録する`,
  withdrawTitle: '同意の撤回を記録する',
  withdrawHelp: '撤回の日から先は共有しません。それまでに渡したものは、記録に残ります。',
  withdrawDate: '撤回の日',
  withdrawWhat: '撤回すること',
  withdrawAll: 'この同意のすべて',
  withdrawPart: '一部だけ（情報や機関を選ぶ）',
  withdrawScope: '共有をやめる情報',
  withdrawScopeHelp: '選ばなければ、すべての情報です。',
  withdrawOrganisations: '共有をやめる機関',
  withdrawOrganisationsHelp: '選ばなければ、すべての機関です。',
  withdrawSave: '撤回を記録する',
  withdrawnDone: '撤回を記録しました',
  withdrawnDoneText: 'これまでに渡したものは、次のとおりです。先方に撤回を伝えるかを、本人と決めてください。',
  withdrawn: (date: string) => `${date} 撤回`,
  withdrawnPart: (date: string, what: string) => `${date} 一部撤回（${what}）`,
  valid: '有効',
  state: '状態',
  ended: '終了',
  caption: '同意の一覧',
  form: '同意書',
  formOf: (name: string, date: string) => `${name} ${date}の同意書を開く`,
  formFile: (caseNo: string) => `同意書 ${caseNo}`,

  matrix: 'だれの・何を・どの機関に共有できるか（表で見る）',
  matrixCaption: '人と機関ごとの、共有してよい情報',
  matrixOn: 'いつの時点で見るか',
  matrixEmpty: '情報共有の同意がまだないため、どの機関にも共有できません。',
  matrixPerson: '人',
  matrixNo: '×',
  matrixLegend: '①〜⑥は共有してよい情報、×は共有できない',
  because: {
    'no-consent': '同意なし',
    'outside-scope': '同意の範囲外',
    'organisation-not-named': '共有先でない',
    'organisation-excluded': '共有しない約束',
    'item-withheld': '共有しない約束',
    withdrawn: '撤回',
  } satisfies Record<NotSharedBecause, string>,

  sharedBefore: 'これまでに渡したもの',
  sharedCaption: 'これまでに渡したものの一覧',
  sharedNothing: 'この窓口の記録では、まだ何も渡していません。',
  sharedKind: {
    referral: 'つなぎ',
    disclosure: '提供',
    'plan-review': '重層的支援会議',
    takeout: '写しの引渡し',
  } satisfies Record<SharedKind, string>,
  sharedOn: '日付',
  sharedTo: '相手',
  sharedWhat: '渡したもの',
  sharedWhole: 'ケースの写し',
  sharedAtMeeting: '会議の資料',
  sharedBasis: '根拠',

  endangered: '重層的支援会議に諮れなくなります',
  endangeredText: (date: string) =>
    `${date}の重層的支援会議の議題に載っていますが、その日に有効な同意がありません。`,
  takeOff: '議題から外す',
  takenOff: '議題から外しました',
  holdSupport: '支援会議に切り替える',
} as const;
