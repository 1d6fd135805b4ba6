/** 渡す・受け取る in progress: what is being done, how far it is, and やめる as long as it can be stopped. */

import type { WorkProgress } from '../../db/works/codes.ts';
import { stopWork } from '../app/useWork.ts';
import { STAGE_WORDS, workText } from '../text/works.ts';
import { ProgressBar } from '../ui/index.ts';
import { type GIVING, shareOf } from './workShare.ts';

export interface WorkBarProps {
  workId: string | null;
  progress: WorkProgress | null;
  plan: typeof GIVING;
}

export function WorkBar({ workId, progress, plan }: WorkBarProps) {
  if (workId === null) return null;
  const canStop = progress?.isStoppable ?? true;
  return (
    <div className="handoff-work">
      <ProgressBar
        label={progress ? STAGE_WORDS[progress.stage] : workText.begins}
        value={progress ? shareOf(plan, progress) : 0}
        {...(canStop && { onCancel: () => stopWork(workId), cancelLabel: workText.stop })}
      />
    </div>
  );
}
