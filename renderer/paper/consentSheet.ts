/** 同意書 (F8) as it is laid out, filled and blank. Pure. */

import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import {
  ANNEX_VERSIONS,
  CONSENT_SCOPES,
  type ConsentKind,
  type ConsentMethod,
  type ConsentScope,
  CURRENT_ANNEX,
} from '../../db/consents/codes.ts';
import { itemsOf } from '../../db/consents/rules.ts';
import { ANNEXES, type Annex } from '../text/annexes.ts';
import {
  ANNEX_VERSION_LABELS,
  CONSENT_ITEM_LABELS,
  CONSENT_METHOD_LABELS,
  CONSENT_SCOPE_LABELS,
  CONSENT_SCOPE_MARKS,
} from '../text/labels.ts';
import { consentFormText as text } from '../text/papers/consentForm.ts';
import { paperText } from '../text/papers.ts';
import { plainDate } from './display.ts';
import type { ConsentFormData } from './paperData.ts';

export interface SignatureLine {
  label: string;
  /** Beside the line: the relation or capacity in which it is signed. */
  as: string;
  /** Who is known to have given it: printed small below the line, the signature itself is by hand. */
  name: string;
}

export interface ConsentSheet {
  isBlank: boolean;
  kind: ConsentKind;
  caseNo: string;
  to: string;
  person: { name: string; kana: string; birth: string };
  /** Null: a consent of another kind than sharing. */
  scopes: { mark: string; label: string; isTicked: boolean; part: string }[] | null;
  promise: string;
  organisations: string;
  excluded: string;
  until: string;
  date: string;
  signatures: SignatureLine[];
  /** Null: the person is of age. */
  child: { wish: string; heard: string } | null;
  methods: { label: string; isTicked: boolean }[];
  explained: string;
  witness: string;
  note: string;
  withdrawals: string[];
  annex: Annex;
  annexLead: string;
  contact: string;
}

const scopeRow = (scope: ConsentScope, items: ConsentFormData['items'], isBlank: boolean) => {
  const all = itemsOf([scope]);
  const given = all.filter((item) => items.includes(item));
  const kept = all.filter((item) => !given.includes(item));
  const named = (list: typeof all) => list.map((item) => CONSENT_ITEM_LABELS[item]).join('・');
  return {
    mark: CONSENT_SCOPE_MARKS[scope],
    label: CONSENT_SCOPE_LABELS[scope],
    isTicked: !isBlank && given.length > 0,
    part:
      given.length === 0 || kept.length === 0
        ? ''
        : kept.length < given.length
          ? text.allBut(named(kept))
          : text.onlySome(named(given)),
  };
};

const methodsOf = (method: ConsentMethod | null) =>
  Object.entries(CONSENT_METHOD_LABELS).map(([code, label]) => ({ label, isTicked: code === method }));

/** Which lines there are to sign: by whom it was given; both parents where authority is joint. */
function signaturesOf(data: ConsentFormData): SignatureLine[] {
  const { giver, giverName, giverRelation } = data;
  if (giver === 'self') return [{ label: text.signPerson, as: '', name: '' }];
  if (giver === 'legal-representative')
    return [{ label: text.signRepresentative, as: text.relationTo(giverRelation), name: giverName }];
  const parent = { label: text.signParent, as: text.relationTo(giverRelation), name: giverName };
  return data.parentalAuthority === 'joint'
    ? [parent, { label: text.signOtherParent, as: text.relationTo(''), name: '' }]
    : [parent];
}

const officeOf = (head: { city: string; section: string; officeName: string }) =>
  [paperText.issuer(head.city, head.section), head.officeName].filter(Boolean).join('　');

const annexPart = (head: { city: string; section: string; officeName: string }, version: string | null) => {
  const known = ANNEX_VERSIONS.find((each) => each === version) ?? CURRENT_ANNEX;
  const annex = ANNEXES[known];
  return {
    annex,
    annexLead: annex.lead(head.city, head.section),
    contact: text.contactText(officeOf(head)),
    version: ANNEX_VERSION_LABELS[known],
  };
};

export function consentSheet(data: ConsentFormData): ConsentSheet {
  const { version, ...annex } = annexPart(data.head, data.explainedText);
  const { person } = data;
  const isMinor = person.age !== null && person.age < 18;
  const dated = plainDate(data.date);
  return {
    isBlank: false,
    kind: data.kind,
    caseNo: paperText.caseNo(data.caseNo),
    to: text.to(data.head.city),
    person: { name: person.name, kana: person.kana, birth: birthOf(person) },
    scopes:
      data.kind === 'information-sharing'
        ? CONSENT_SCOPES.map((scope) => scopeRow(scope, data.items, false))
        : null,
    promise: data.itemsText,
    organisations: data.organisations.join('、'),
    excluded: data.excluded.join('、') || paperText.nothing,
    until: data.until ? plainDate(data.until) : text.untilWithdrawn,
    date: dated,
    signatures: signaturesOf(data),
    child:
      isMinor || data.childWish
        ? {
            wish: data.childWish,
            heard: data.childWish
              ? text.heard(plainDate(data.childWishOn), data.childWishHeardBy)
              : text.blankHeard,
          }
        : null,
    methods: methodsOf(data.method),
    explained: text.explainedBy(data.explainedBy, plainDate(data.explainedOn), version),
    witness: [data.witness, data.capacityNote, data.otherParent].filter(Boolean).join('\n'),
    note: data.note,
    withdrawals: data.withdrawals.map((each) =>
      text.withdrawnOn(
        plainDate(each.date),
        [
          each.scope?.map((scope) => CONSENT_SCOPE_MARKS[scope]).join('') ?? '',
          each.organisations?.join('、') ?? '',
        ]
          .filter(Boolean)
          .join('　') || text.withdrawnAll,
      ),
    ),
    ...annex,
  };
}

function birthOf(person: ConsentFormData['person']): string {
  const { birthDate, birthPrecision, age, ageNote } = person;
  if (!birthDate || birthPrecision === 'unknown') return ageNote;
  const date = formatJapaneseDate(birthDate, birthPrecision);
  return age === null ? date : `${date}（${paperText.age(age)}）`;
}

export function blankConsentSheet(head: { city: string; section: string; officeName: string }): ConsentSheet {
  const { version: _version, ...annex } = annexPart(head, null);
  const line = (label: string, as = ''): SignatureLine => ({ label, as, name: '' });
  return {
    isBlank: true,
    kind: 'information-sharing',
    caseNo: '',
    to: text.to(head.city),
    person: { name: '', kana: '', birth: '' },
    scopes: CONSENT_SCOPES.map((scope) => scopeRow(scope, [], true)),
    promise: '',
    organisations: '',
    excluded: '',
    until: text.blankUntil,
    date: text.blankDate,
    signatures: [
      line(text.signPerson),
      line(text.signParent, text.relationTo('')),
      line(text.signOtherParent, text.relationTo('')),
      line(text.signRepresentative, text.relationTo('')),
    ],
    child: { wish: '', heard: text.blankHeard },
    methods: methodsOf(null),
    explained: text.blankExplained,
    witness: '',
    note: '',
    withdrawals: [],
    ...annex,
  };
}
