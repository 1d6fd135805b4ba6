/** Pages 3 and 4 of インテーク・アセスメントシート: issues and risks; what staff make of it, and how it goes on. `data` is null for the blank form. */
import { COMPOUND_LABELS, ISSUES, RISKS, SCREENING_RESULTS, URGENCIES } from '../../db/assessments/codes.ts';
import { CASE_ATTRIBUTES } from '../../db/assessments/intakeCodes.ts';
import { formatInstantTokyo } from '../../db/calendar/rules.ts';
import { ISSUE_SHORT, SHEET_PAGE_TITLES } from '../text/intakeSheet.ts';
import * as labels from '../text/labels.ts';
import { intakeSheetText as words } from '../text/papers/intakeSheet.ts';
import { plainDate } from './display.ts';
import { type Cells, type Data, type FormPage, one } from './intakeForm.ts';
import { inOrder } from './intakeHousehold.ts';

/** A household of the form has five columns on the blank page. */
const BLANK_PEOPLE = 5;

export function pageThree({ cell, ticks }: Cells, data: Data): FormPage {
  const members = inOrder(data);
  const values = data?.values ?? null;
  const found = [...new Set((data?.riskChecks ?? []).flatMap((check) => check.risks ?? []))];
  const notes = members.flatMap(({ person }, index) =>
    (data?.issues ?? [])
      .filter((each) => each.personId === person.id && each.note !== '')
      .map((each) => `${index + 1} ${ISSUE_SHORT[each.code]}: ${each.note}`),
  );
  return {
    number: 3,
    title: SHEET_PAGE_TITLES['3'],
    blocks: [
      { kind: 'title', title: words.issues, aside: words.issuesNote },
      {
        kind: 'issues',
        isNational: cell('memberIssue', {}).isNational,
        people: Array.from({ length: data ? members.length : BLANK_PEOPLE }, (_, index) => String(index + 1)),
        rows: ISSUES.map((issue) => ({
          label: ISSUE_SHORT[issue],
          ticked: data
            ? members.map(({ person }) =>
                data.issues.some((each) => each.personId === person.id && each.code === issue),
              )
            : Array.from({ length: BLANK_PEOPLE }, () => false),
        })),
      },
      {
        kind: 'fields',
        rows: [
          ...(notes.length > 0
            ? [[{ label: words.issueNotes, isNational: false, text: notes.join('\n') }]]
            : []),
          [
            {
              label: words.labels,
              isNational: false,
              ticks: ticks(COMPOUND_LABELS, labels.COMPOUND_LABEL_LABELS, data?.labels ?? []),
            },
          ],
          [cell('intakeSheet.issueBackground', { text: values?.issueBackground ?? '', rows: 3 })],
          [cell('intakeSheet.strengths', { text: values?.strengths ?? '', rows: 2 })],
          [
            cell('intakeSheet.willPrincipal', { text: values?.willPrincipal ?? '', rows: 2 }),
            cell('intakeSheet.willFamily', { text: values?.willFamily ?? '', rows: 2 }),
          ],
          [
            cell('urgency', {
              ticks: ticks(URGENCIES, labels.URGENCY_LABELS, one(data?.urgencyGround ? data.urgency : null)),
              ...(data?.urgencyGround && { text: `${words.ground}　${data.urgencyGround}` }),
              ...(data ? {} : { text: `${words.ground}　` }),
            }),
          ],
          [
            cell('riskCheck', {
              label: words.risks,
              ticks: riskTicks(data, ticks(RISKS, labels.RISK_LABELS, found)),
            }),
          ],
          [
            {
              label: words.concealed,
              isNational: false,
              ticks: [
                { label: words.yes, isTicked: data?.isConcealed ?? false },
                { label: words.no, isTicked: data ? !data.isConcealed : false },
              ],
            },
          ],
        ],
      },
      { kind: 'title', title: words.notifications },
      {
        kind: 'table',
        name: 'notifications',
        columns: words.notificationColumns,
        rows: notificationRows(data),
      },
    ],
  };
}

const riskTicks = (data: Data, ticks: { label: string; isTicked: boolean }[]) => [
  ...ticks,
  {
    label: words.askedNone,
    isTicked: data?.riskChecks[0]?.askedAndNone === true && !ticks.some((tick) => tick.isTicked),
  },
];

function notificationRows(data: Data): string[][] {
  const rows = (data?.riskChecks ?? []).flatMap((check) =>
    check.notifications.map((entry) => [
      entry.risk
        ? labels.RISK_LABELS[entry.risk]
        : (check.risks ?? []).map((risk) => labels.RISK_LABELS[risk]).join('、'),
      [data?.names.organisations[entry.organisationId ?? ''] || entry.organisationName, entry.contactName]
        .filter(Boolean)
        .join('\n'),
      entry.at === null ? '' : formatInstantTokyo(entry.at),
      [entry.content, entry.notNotifiedReason && words.notNotified(entry.notNotifiedReason)]
        .filter(Boolean)
        .join('\n'),
    ]),
  );
  while (rows.length < (data ? 1 : 2)) rows.push(['', '', '', '']);
  return rows;
}

export function pageFour({ cell, ticks }: Cells, data: Data): FormPage {
  const values = data?.values ?? null;
  const attributes = values?.attributes ?? data?.attributesProposed ?? [];
  const screening = data?.screenings[0] ?? null;
  const room = data ? 0 : 6;
  const involved = (data?.involved ?? []).map((each) => [
    data?.names.organisations[each.organisationId ?? ''] || each.organisationName || '',
    each.contactName ?? '',
    each.involvement ?? '',
    each.issue ?? '',
  ]);
  while (involved.length < Math.max(room, 1)) involved.push(['', '', '', '']);
  return {
    number: 4,
    title: SHEET_PAGE_TITLES['4'],
    blocks: [
      {
        kind: 'fields',
        rows: [
          [
            {
              label: words.attributes,
              isNational: false,
              ticks: [
                ...ticks(CASE_ATTRIBUTES, labels.CASE_ATTRIBUTE_LABELS, attributes),
                { label: words.compound, isTicked: attributes.length > 1 },
              ],
            },
          ],
          [cell('intakeSheet.summary', { text: values?.summary ?? '', rows: 5 })],
        ],
      },
      { kind: 'title', title: words.involved, isNational: cell('involvedOrganisation', {}).isNational },
      { kind: 'table', name: 'involved', columns: words.involvedColumns, rows: involved },
      {
        kind: 'fields',
        rows: [[cell('intakeSheet.missingSupport', { text: values?.missingSupport ?? '', rows: 3 })]],
      },
      { kind: 'title', title: words.screening },
      {
        kind: 'fields',
        rows: [
          [
            cell('screening.date', {
              label: words.screenedOn,
              text: screening?.date ? plainDate(screening.date) : data ? '' : words.blankDate,
            }),
            {
              label: words.decider,
              isNational: false,
              text: data?.names.staff[screening?.deciderStaffId ?? ''] ?? '',
            },
          ],
          [
            cell('screening.result', {
              label: words.result,
              ticks: SCREENING_RESULTS.map((result) => ({
                label: `${result} ${labels.SCREENING_RESULT_LABELS[result]}`,
                isTicked: screening?.result === result,
              })),
            }),
          ],
          [{ label: words.ground, isNational: false, text: screening?.ground ?? '', rows: 2 }],
          [cell('sentReferral', { label: words.referral, text: referralText(data), rows: 2 })],
          [{ label: words.approval, isNational: false, isByHand: true }],
        ],
      },
      {
        kind: 'drawing',
        title: words.drawings,
        note: data?.diagrams?.people.length ? '' : words.drawingsNote,
        view: data?.diagrams ?? null,
      },
    ],
  };
}

const referralText = (data: Data): string =>
  (data?.referrals ?? [])
    .map((each) =>
      [
        words.referralOf(
          data?.names.organisations[each.organisationId ?? ''] ?? '',
          each.way ? labels.REFERRAL_WAY_LABELS[each.way] : '',
        ),
        each.confirmedOn && `${words.confirmedOn} ${plainDate(each.confirmedOn)}`,
      ]
        .filter(Boolean)
        .join('　'),
    )
    .join('\n');
