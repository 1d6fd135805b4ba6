/** An office's first day: the fields, then the recovery key, which is shown once. */
import '../app/zodSettings.ts';
import '../ui/styles.ts';
import { useState } from 'react';
import { UiRoot } from '../ui/index.ts';
import { RecoveryKeyPage } from './RecoveryKeyPage.tsx';
import { SetUpPage } from './SetUpPage.tsx';

export default function SetUp({ onDone }: { onDone: (login: string) => void }) {
  const [made, setMade] = useState<{ recoveryKey: string; login: string } | null>(null);
  return (
    <UiRoot>
      {made ? (
        <RecoveryKeyPage recoveryKey={made.recoveryKey} onDone={() => onDone(made.login)} />
      ) : (
        <SetUpPage onMade={(recoveryKey, login) => setMade({ recoveryKey, login })} />
      )}
    </UiRoot>
  );
}
