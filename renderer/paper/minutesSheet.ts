/**
 * 会議録 as it is laid out: every value already in the words of the paper, and nothing said where nothing was written. The same shape without values is the form for the day
 * the PC is off. Pure.
 */
import { formatFiscalYear } from '../../db/calendar/rules.ts';
import { OTHER_LAWS } from '../../db/meetings/codes.ts';
import type { Relation } from '../../db/people/codes.ts';
import type { NoConsentReason } from '../../db/receptions/codes.ts';
import {
  CONSENT_SCOPE_MARKS,
  NO_CONSENT_REASON_LABELS,
  OTHER_LAW_LABELS,
  RELATION_LABELS,
  SEX_LABELS,
  URGENCY_LABELS,
} from '../text/labels.ts';
import { minutesText, paperText } from '../text/papers.ts';
import { clockTime, longDate, plainDate } from './display.ts';
import type { MinutesData } from './paperData.ts';

export interface MinutesSheet {
  isBlank: boolean;
  isDraft: boolean;
  /** 第1版, or 訂正版 第2版; empty before the first is confirmed. */
  edition: string;
  /** Why the version was made; empty for the first. */
  correction: string;
  /** What the city calls the meeting. */
  name: string;
  secrecy: string;
  /** 試行, and on what it rests instead of the law. */
  isTrial: boolean;
  basis: string;
  /** City and section. */
  issuer: string;
  round: string;
  reference: string;
  when: string;
  place: string;
  otherLaws: { label: string; isTicked: boolean }[];
  caseNo: string;
  principal: { name: string; kana: string; about: string };
  household: string;
  /** Null: nobody knows yet, tick by hand. */
  isConsented: boolean | null;
  consent: string;
  attendees: { organisation: string; title: string; name: string; standing: string; explained: string }[];
  absent: string;
  chair: string;
  recorder: string;
  handouts: string;
  purpose: string;
  statements: { organisation: string; fact: string }[];
  wishes: string;
  urgency: string;
  assessment: string;
  discussion: string;
  agreed: string;
  isReadAloud: boolean;
  roles: { what: string; who: string; until: string; guide: string }[];
  lead: string;
  coordinator: string;
  gaps: string;
  remaining: string;
  next: string;
  isSecrecyConfirmed: boolean;
  writtenOn: string;
  decision: { label: string; decider: string; on: string; number: string };
}

type Member = MinutesData['members'][number];

const ageOf = (member: Member): string => (member.age === null ? member.ageNote : paperText.age(member.age));

const aboutOf = (member: Member): string =>
  [ageOf(member), member.sex === 'unknown' ? '' : SEX_LABELS[member.sex]].filter(Boolean).join('・');

const relationOf = (member: Member): string => RELATION_LABELS[member.relation as Relation] ?? '';

const joined = (...texts: (string | null | undefined)[]): string =>
  texts.filter((text) => text?.trim()).join('\n');

export function minutesSheet(data: MinutesData): MinutesSheet {
  const { meeting, content, members } = data;
  const principal = members.find((member) => member.relation === 'self') ?? members[0];
  const others = members.filter((member) => member !== principal);
  const nameOf = (organisationId: string | null, typed: string | null): string =>
    typed || data.organisations[organisationId ?? ''] || '';
  const present = data.attendees.filter((each) => each.attended);
  const absent = data.attendees.filter((each) => !each.attended);
  const agreed = content.roles.filter((role) => role.what);
  const isHeld = meeting.state !== 'preparing';
  const decided = meeting.approvedOn;
  return {
    isBlank: false,
    isDraft: data.edition.isDraft,
    ...editionOf(data.edition),
    ...wordingOf(data.wording),
    issuer: paperText.issuer(data.head.city, data.head.section),
    round: minutesText.round(formatFiscalYear(meeting.fiscalYear ?? 0), meeting.number ?? 0),
    reference: minutesText.referenceOf(meeting.fiscalYear ?? 0, meeting.number ?? 0),
    when: meeting.date
      ? `${longDate(meeting.date)}　${clockTime(meeting.startTime)}～${clockTime(meeting.endTime)}`
      : '',
    place: meeting.place ?? '',
    otherLaws: OTHER_LAWS.map((law) => ({
      label: OTHER_LAW_LABELS[law],
      isTicked: meeting.otherLaws?.includes(law) ?? false,
    })),
    caseNo: data.caseNo,
    principal: {
      name: principal?.name || data.responsible?.personName || '',
      kana: principal?.kana ?? '',
      about: principal ? aboutOf(principal) : '',
    },
    household: others
      .map((member) =>
        [`${relationOf(member)}　${member.name}`.trim(), aboutOf(member), member.livingTogether ? '' : '別居']
          .filter(Boolean)
          .join('・'),
      )
      .join('\n'),
    isConsented: data.consents.length > 0,
    consent:
      data.consents.length > 0
        ? data.consents
            .map((consent) => {
              const whose = members.find((member) => member.personId === consent.personId)?.name ?? '';
              const scope = consent.scope.map((each) => CONSENT_SCOPE_MARKS[each]).join('');
              return `${whose}　${plainDate(consent.date)}（${scope}）`;
            })
            .join('\n')
        : data.noConsentReason
          ? minutesText.reason(NO_CONSENT_REASON_LABELS[data.noConsentReason as NoConsentReason])
          : '',
    attendees: present.map((each) => ({
      organisation: nameOf(each.organisationId, each.organisationName),
      title: each.title ?? '',
      name: each.name ?? '',
      standing:
        each.way === 'heard-then-left'
          ? joined(each.standing, minutesText.heardThenLeft)
          : each.way === 'added-by-chair'
            ? joined(each.standing, minutesText.addedByChair)
            : each.standing || minutesText.member,
      explained: each.way === 'heard-then-left' ? paperText.none : plainDate(each.secrecyNoticeDate),
    })),
    absent:
      absent
        .map((each) =>
          [nameOf(each.organisationId, each.organisationName), each.title, each.name]
            .filter(Boolean)
            .join('　'),
        )
        .join('\n') || (isHeld ? minutesText.noneAbsent : ''),
    chair: meeting.chairName ?? '',
    recorder: meeting.recorderName ?? '',
    handouts: meeting.handouts ?? '',
    purpose: joined(meeting.purpose, content.purpose),
    statements: content.statements.map((each) => ({
      organisation: nameOf(each.organisationId, each.organisationName),
      fact: each.fact ?? '',
    })),
    wishes: content.wishes ?? '',
    urgency: data.responsible
      ? joined(
          [URGENCY_LABELS[data.responsible.urgency], data.responsible.urgencyGround]
            .filter(Boolean)
            .join('　'),
        )
      : '',
    assessment: content.assessment ?? '',
    discussion: content.discussion ?? '',
    agreed:
      agreed.length > 0 ? minutesText.agreedSentence(agreed.length) : isHeld ? minutesText.notAgreed : '',
    isReadAloud: meeting.readAloud ?? false,
    roles: agreed.map((role) => ({
      what: role.what ?? '',
      who: joined(nameOf(role.organisationId, role.organisationName), role.who),
      until: plainDate(role.dueDate),
      guide: role.guide ?? '',
    })),
    lead: data.organisations[content.leadOrganisationId ?? ''] ?? '',
    coordinator: data.staff[content.coordinatorStaffId ?? ''] ?? '',
    gaps: content.gaps.map((gap) => gap.what ?? '').join('\n'),
    remaining: content.remaining ?? '',
    next: [longDate(content.nextDate), content.nextText].filter(Boolean).join('　'),
    isSecrecyConfirmed: meeting.secrecyConfirmed ?? false,
    writtenOn: plainDate(meeting.minutesConfirmedOn),
    decision: {
      // What was approved before the day is the sitting itself, not these minutes.
      label:
        decided && meeting.date && decided <= meeting.date
          ? minutesText.decisionToHold
          : minutesText.decision,
      decider: meeting.approverName ?? '',
      on: plainDate(decided),
      number: meeting.approvalNumber ?? '',
    },
  };
}

type Edition = MinutesData['edition'];

const editionOf = ({ version, reason, isDraft }: Edition): Pick<MinutesSheet, 'edition' | 'correction'> => ({
  edition: isDraft && version === 1 ? '' : minutesText.edition(version),
  correction: version > 1 ? reason : '',
});

const wordingOf = ({ name, secrecy, trialBasis }: MinutesData['wording']) => ({
  name,
  secrecy,
  isTrial: trialBasis !== '',
  basis: trialBasis || minutesText.law,
});

const rows = <Row>(count: number, row: Row): Row[] => Array.from({ length: count }, () => ({ ...row }));

export const blankMinutesSheet = (
  head: { city: string; section: string },
  wording: MinutesData['wording'],
): MinutesSheet => ({
  isBlank: true,
  isDraft: false,
  edition: '',
  correction: '',
  ...wordingOf(wording),
  issuer: paperText.issuer(head.city, head.section),
  round: minutesText.blankRound,
  reference: '',
  when: minutesText.blankWhen,
  place: '',
  otherLaws: OTHER_LAWS.map((law) => ({ label: OTHER_LAW_LABELS[law], isTicked: false })),
  caseNo: '',
  principal: { name: '', kana: '', about: '' },
  household: '',
  isConsented: null,
  consent: minutesText.reason(''),
  attendees: rows(8, { organisation: '', title: '', name: '', standing: '', explained: '' }),
  absent: '',
  chair: '',
  recorder: '',
  handouts: '',
  purpose: '',
  statements: rows(5, { organisation: '', fact: '' }),
  wishes: '',
  urgency: '',
  assessment: '',
  discussion: '',
  agreed: '',
  isReadAloud: false,
  roles: rows(5, { what: '', who: '', until: '', guide: '' }),
  lead: '',
  coordinator: '',
  gaps: '',
  remaining: '',
  next: '',
  isSecrecyConfirmed: false,
  writtenOn: '',
  decision: { label: minutesText.decision, decider: '', on: '', number: '' },
});
