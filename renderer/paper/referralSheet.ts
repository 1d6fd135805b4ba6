/**
 * つなぐシート as it is laid out. What the referral does not carry is not in the data either; a line then says that the paper is
 * silent on it, so that an empty field isn't read as a no. Pure.
 */

import { formatJapaneseDate, toTokyoDate } from '../../db/calendar/rules.ts';
import type { Relation } from '../../db/people/codes.ts';
import { WORRIES } from '../../db/receptions/codes.ts';
import { itemsInFull } from '../text/consents.ts';
import {
  CONSENT_METHOD_LABELS,
  CONSENT_SCOPE_MARKS,
  LEGAL_BASIS_LABELS,
  REFERRAL_WAY_LABELS,
  RELATION_LABELS,
  SEX_LABELS,
  WORRY_LABELS,
} from '../text/labels.ts';
import { paperText, referralText } from '../text/papers.ts';
import { plainDate } from './display.ts';
import type { ReferralSheetData } from './paperData.ts';

export interface ReferralSheet {
  isBlank: boolean;
  caseNo: string;
  date: string;
  to: { organisation: string; person: string };
  from: { city: string; section: string; office: string; staff: string; tel: string };
  /** Null: the person's particulars are not carried. */
  principal: {
    name: string;
    kana: string;
    sex: string;
    birth: string;
    address: string;
    telHome: string;
    telMobile: string;
  } | null;
  worries: { code: string; label: string; mark: string }[];
  /** Null: the family is not carried. */
  members: { name: string; age: string; relation: string }[] | null;
  householdSize: string;
  wish: string;
  request: string;
  reason: string;
  way: string;
  appointment: string;
  confirm: string;
  basis: string;
  scope: string;
}

type LegalBasis = keyof typeof LEGAL_BASIS_LABELS;

export function referralSheet(data: ReferralSheetData): ReferralSheet {
  const { head, referral, principal, consent } = data;
  const on = toTokyoDate(referral.sentAt ?? head.printedAt);
  return {
    isBlank: false,
    caseNo: paperText.caseNo(data.caseNo),
    date: plainDate(on),
    to: { organisation: data.organisationName, person: referral.contactName },
    from: {
      city: head.city,
      section: head.section,
      office: head.officeName,
      staff: data.staffName,
      tel: head.officeTel,
    },
    principal: principal && {
      name: principal.name,
      kana: principal.kana,
      sex: principal.sex === 'unknown' ? '' : SEX_LABELS[principal.sex],
      birth: birthOf(principal),
      address: [principal.zip && `〒${principal.zip}`, principal.address].filter(Boolean).join('　'),
      telHome: principal.telHome,
      telMobile: principal.telMobile,
    },
    worries: WORRIES.map((code) => ({
      code,
      label: WORRY_LABELS[code],
      mark: data.most === code ? '◎' : data.worries.includes(code) ? '○' : '',
    })),
    members:
      data.members?.map((member) => ({
        name: member.name,
        age: member.age === null ? member.ageNote : paperText.age(member.age),
        relation: RELATION_LABELS[member.relation as Relation] ?? '',
      })) ?? null,
    householdSize: data.members ? referralText.size(data.members.length + 1) : '',
    wish: data.wish,
    request: referral.request,
    reason: referral.reason,
    way: referral.way ? REFERRAL_WAY_LABELS[referral.way] : '',
    appointment: referral.appointment,
    confirm: referral.confirmDue ? referralText.confirmNote(plainDate(referral.confirmDue)) : '',
    basis:
      referral.basis === 'consent' && consent?.method
        ? [
            referralText.consentOf(CONSENT_METHOD_LABELS[consent.method], plainDate(consent.date)),
            consent.until && referralText.until(plainDate(consent.until)),
          ]
            .filter(Boolean)
            .join('　')
        : (LEGAL_BASIS_LABELS[referral.basis as LegalBasis] ?? ''),
    scope: itemsInFull(data.items).join('　'),
  };
}

function birthOf(person: NonNullable<ReferralSheetData['principal']>): string {
  const { birthDate, birthPrecision, age } = person;
  if (!birthDate || birthPrecision === 'unknown') return person.ageNote;
  const date = formatJapaneseDate(birthDate, birthPrecision);
  return age === null ? date : `${date}（${paperText.age(age)}）`;
}

export const blankReferralSheet = (head: {
  city: string;
  section: string;
  officeName: string;
  officeTel: string;
}): ReferralSheet => ({
  isBlank: true,
  caseNo: '',
  date: '令和　　年　　月　　日',
  to: { organisation: '', person: '' },
  from: { city: head.city, section: head.section, office: head.officeName, staff: '', tel: head.officeTel },
  principal: { name: '', kana: '', sex: '', birth: '', address: '', telHome: '', telMobile: '' },
  worries: WORRIES.map((code) => ({ code, label: WORRY_LABELS[code], mark: '' })),
  members: Array.from({ length: 3 }, () => ({ name: '', age: '', relation: '' })),
  householdSize: referralText.blankSize,
  wish: '',
  request: '',
  reason: '',
  way: Object.values(REFERRAL_WAY_LABELS).join('　・　'),
  appointment: '',
  confirm: '',
  basis: '',
  scope: Object.values(CONSENT_SCOPE_MARKS).join('　'),
});
