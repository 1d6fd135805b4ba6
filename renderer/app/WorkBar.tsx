/** Long work in progress: what is being done, how far it is, and やめる as long as it can be stopped. */

import type { WorkProgress } from '../../db/works/codes.ts';
import { STAGE_WORDS, workText } from '../text/works.ts';
import { ProgressBar } from '../ui/index.ts';
import { stopWork } from './useWork.ts';
import { shareOf, type WorkPlan } from './workShare.ts';
import './workBar.css';

export interface WorkBarProps {
  workId: string | null;
  progress: WorkProgress | null;
  plan: WorkPlan;
}

export function WorkBar({ workId, progress, plan }: WorkBarProps) {
  if (workId === null) return null;
  const canStop = progress?.isStoppable ?? true;
  return (
    <div className="work-bar">
      <ProgressBar
        label={progress ? STAGE_WORDS[progress.stage] : workText.begins}
        value={progress ? shareOf(plan, progress) : 0}
        {...(canStop && { onCancel: () => stopWork(workId), cancelLabel: workText.stop })}
      />
    </div>
  );
}
