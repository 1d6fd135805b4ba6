/**
 * The city's own names and words for its meetings, and its habits on what is laid before them: names vary by city, the legal kind does
 * not and is no setting. Kept by key in `meetingSetting`; what is not set is what stands here. They belong to no case: no copy of a
 * case carries them.
 */
import { allowed, type Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import { meetingSetting } from './recordTables.ts';

export const MEETING_SETTINGS = {
  'support-name': '支援会議',
  'support-chair': '社会福祉課長',
  'plan-review-name': '重層的支援会議',
  'plan-review-chair': '社会福祉課長',
  'stakeholder-name': '重層的支援体制整備事業 関係者会議',
  'stakeholder-chair': '社会福祉課長',
  /** 発信者 of a 開催通知, a request and a decision. */
  sender: '印西市長',
  /** Under a document without a seal; empty prints nothing. */
  'seal-omitted': '公印省略',
  /** 根拠 of the meetings held in trial before the fiscal year of the beginning. */
  'trial-basis': '社会福祉法第106条の6の趣旨を踏まえた試行（構成員全員の守秘の申合せによる）',
  /** The last fiscal year of 試行 (C17), as its first calendar year: 2026 is 令和8年度. */
  'trial-until': '2026',
  /** What the members of a meeting in trial are bound by, in place of the law. */
  'trial-secrecy-line':
    'この会議は試行として開くものであり、会議に関して知り得た秘密は、構成員全員の守秘の申合せにより、正当な理由なく漏らしてはなりません。会議と資料は非公開です。',
  'secrecy-line':
    '社会福祉法第106条の6第5項により、支援会議の事務に従事する者又は従事していた者は、正当な理由なく、支援会議の事務に関して知り得た秘密を漏らしてはなりません（違反には罰則があります）。会議と資料は非公開です。',
  /** Initials instead of names on new meetings' papers: `yes` or `no`. */
  'uses-initials': 'no',
  /** 持回り（書面）開催 (C15), where the city's rules allow it: `yes` or `no`. */
  'circulation-allowed': 'no',
  /** 死亡 on ジェノグラム and エコマップ, which regions draw differently: `cross` or `filled`. */
  'death-symbol': 'cross',
  /** Initials instead of names on ジェノグラム and エコマップ, whatever they are drawn for: `yes` or `no`. */
  'diagram-initials': 'no',
} as const satisfies Record<string, string>;
export type MeetingSettingKey = keyof typeof MEETING_SETTINGS;
export type MeetingSettings = Record<MeetingSettingKey, string>;

export function meetingSettings(store: Store): MeetingSettings {
  const set = new Map(
    store.orm
      .select()
      .from(meetingSetting)
      .all()
      .map(({ id, value }) => [id, value]),
  );
  return Object.fromEntries(
    Object.entries(MEETING_SETTINGS).map(([key, usual]) => [key, set.get(key) ?? usual]),
  ) as MeetingSettings;
}

/** Null: what is usual again. */
export function saveMeetingSettings(
  session: Session,
  fields: Partial<Record<MeetingSettingKey, string | null>>,
): Outcome<null> {
  session.store.write(session.staff.id, (writer) => {
    for (const [key, value] of Object.entries(fields)) writer.put('meetingSetting', key, { value });
  });
  return allowed(null);
}

/** The two lines on secrecy and basis that stand on the papers of a 支援会議; the law's own basis is no setting. */
export const supportWording = (settings: MeetingSettings, isTrial: boolean) => ({
  name: settings['support-name'],
  secrecy: settings[isTrial ? 'trial-secrecy-line' : 'secrecy-line'],
  /** Empty: 法106条の6第1項. */
  trialBasis: isTrial ? settings['trial-basis'] : '',
});

/** C17 — 試行 until the fiscal year that the city set, counted apart. */
export const isTrialYear = (settings: MeetingSettings, fiscalYear: number): boolean =>
  fiscalYear <= Number(settings['trial-until']);
