/** 会議録 of each case by itself, and every version of it that was confirmed. */
import { useState } from 'react';
import type { Saves } from '../../app/autosave.ts';
import { PaperPreview } from '../../paper/index.ts';
import { meetingsText } from '../../text/meetings.ts';
import { planReviewsText as words } from '../../text/planReviews.ts';
import { Button, Row } from '../../ui/index.ts';
import type { PlanReviewView } from './sitting.ts';

export function MinutesOfCases({ view, saves }: { view: PlanReviewView; saves: Saves }) {
  const { meeting, cases } = view;
  const [shown, setShown] = useState<{ meetingCaseId: string; version: number | null } | null>(null);
  const of = cases.find(({ meetingCaseId }) => meetingCaseId === shown?.meetingCaseId);
  const show = (meetingCaseId: string, version: number | null) =>
    void saves.flush().then(() => setShown({ meetingCaseId, version }));
  return (
    <>
      {cases.map((each) => {
        const name = each.personName || words.unnamed;
        return (
          <Row key={each.meetingCaseId}>
            <Button onPress={() => show(each.meetingCaseId, null)}>{words.showMinutesOf(name)}</Button>
            {each.versions > 1 &&
              Array.from({ length: each.versions }, (_, index) => index + 1).map((version) => (
                <Button
                  key={version}
                  size="s"
                  aria-label={words.showVersionOf(name, version)}
                  onPress={() => show(each.meetingCaseId, version)}
                >
                  {words.version(version)}
                </Button>
              ))}
          </Row>
        );
      })}
      {of && shown && (
        <PaperPreview
          paper="plan-review-minutes"
          id={shown.version === null ? of.meetingCaseId : `${of.meetingCaseId} ${shown.version}`}
          caseId={of.caseId}
          suggestedName={words.minutesFileName(
            meetingsText.numberOf(meeting.fiscalYear, meeting.number),
            of.caseNo,
          )}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}
