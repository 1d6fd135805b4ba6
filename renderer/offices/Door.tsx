/**
 * What is shown before anybody has unlocked, by the state of the office: the first set-up, unlocking, recovering, or the one
 * sentence that says why it can't be opened. The set-up comes once in an office's life and is a chunk of its own.
 */
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { officeText } from '../text/offices.ts';
import { refusalSentence } from '../text/refusals.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { PlainLink, PlainRefusal } from './plain.tsx';
import { RecoverPage } from './RecoverPage.tsx';
import { RestorePage } from './RestorePage.tsx';
import { UnlockPage } from './UnlockPage.tsx';

const SetUp = lazy(() => import('./SetUp.tsx'));
const PracticeDoor = lazy(() =>
  import('./PracticeDoor.tsx').then((door) => ({ default: door.PracticeDoor })),
);

type Practice = Awaited<ReturnType<typeof trpcClient.practice.state.query>>;
type OfficeState = Awaited<ReturnType<typeof trpcClient.office.state.query>>;

export function Door({ onEntered }: { onEntered: () => void }) {
  const [office, setOffice] = useState<OfficeState | null>(null);
  const [practice, setPractice] = useState<Practice | null>(null);
  const [login, setLogin] = useState('');
  const [otherDoor, setOtherDoor] = useState<'recover' | 'restore' | null>(null);

  const look = useCallback(async () => {
    const [found, practised] = await Promise.all([
      trpcClient.office.state.query(),
      trpcClient.practice.state.query(),
    ]);
    setPractice(practised);
    if (found.state === 'unlocked') onEntered();
    else setOffice(found);
  }, [onEntered]);
  useEffect(() => void look(), [look]);

  if (!office || office.state === 'unlocked')
    return <p className="offices-starting">{officeText.starting}</p>;
  if (practice?.window) {
    return (
      <Suspense fallback={<p className="offices-starting">{officeText.starting}</p>}>
        <PracticeDoor window={practice.window} isFilled={practice.isFilled} onEntered={onEntered} />
      </Suspense>
    );
  }
  if (office.state === 'none') {
    return (
      <Suspense fallback={<p className="offices-starting">{officeText.starting}</p>}>
        <SetUp
          onDone={(madeLogin) => {
            setLogin(madeLogin);
            void look();
          }}
        />
      </Suspense>
    );
  }
  const back = () => setOtherDoor(null);
  if (otherDoor === 'restore') return <RestorePage onEntered={onEntered} onBack={back} />;
  if (office.fault) {
    return (
      <DoorFrame title={officeText.fault}>
        <PlainRefusal>{refusalSentence({ code: office.fault, way: 'none' })}</PlainRefusal>
        <PlainLink onPress={() => setOtherDoor('restore')}>{officeText.restore.open}</PlainLink>
      </DoorFrame>
    );
  }
  return otherDoor === 'recover' ? (
    <RecoverPage onEntered={onEntered} onBack={back} />
  ) : (
    <UnlockPage
      login={login}
      waitSeconds={office.waitSeconds}
      onEntered={onEntered}
      onRecover={() => setOtherDoor('recover')}
      onRestore={() => setOtherDoor('restore')}
    />
  );
}
