/**
 * The door of the offices to practise in: filled when somebody comes for the first time, opened with one button. Who plays whom and the
 * passphrase stand on the page; there is nothing here to keep secret.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  PRACTICE_LOGIN,
  PRACTICE_PASSPHRASE,
  PRACTICE_WINDOWS,
  type PracticeWindow,
} from '../../db/practice/codes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { shell } from '../app/shell.ts';
import { PRACTICE_FILLING, shareOf } from '../app/workShare.ts';
import { practiceText } from '../text/practice.ts';
import { refusalSentence } from '../text/refusals.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { practiceDay } from './PracticeBand.tsx';
import { PlainButton, PlainLink, PlainRefusal } from './plain.tsx';

const text = practiceText.door;

export interface PracticeDoorProps {
  window: PracticeWindow;
  isFilled: boolean;
  onEntered: () => void;
}

function useFilling() {
  const [done, setDone] = useState<number | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const running = useRef(false);
  const fill = useCallback(async (): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    const workId = crypto.randomUUID();
    setFailed(null);
    setDone(0);
    const watching = trpcClient.practice.watch.subscribe(
      { workId },
      { onData: (progress) => setDone(shareOf(PRACTICE_FILLING, progress)), onError: () => undefined },
    );
    try {
      const filled = await trpcClient.practice.fill.mutate({ workId });
      if (!filled.ok) setFailed(refusalSentence(filled.refusal));
      return filled.ok;
    } catch {
      setFailed(text.failed);
      return false;
    } finally {
      watching.unsubscribe();
      running.current = false;
      setDone(null);
    }
  }, []);
  return { done, failed, fill };
}

export function PracticeDoor({ window, isFilled, onEntered }: PracticeDoorProps) {
  const { done, failed, fill } = useFilling();
  const [isReady, setReady] = useState(isFilled);
  const [asks, setAsks] = useState(false);
  const [isOpening, setOpening] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    if (!isFilled) void fill().then((filled) => filled && setReady(true));
  }, [isFilled, fill]);

  const open = async (of: PracticeWindow) => {
    if (isOpening) return;
    if (of !== window) return shell.practise(of);
    setOpening(true);
    const entered = await trpcClient.office.unlock.mutate({
      login: PRACTICE_LOGIN,
      passphrase: PRACTICE_PASSPHRASE,
    });
    if (entered.ok) onEntered();
    else {
      setOpening(false);
      setRefusal(refusalSentence(entered.refusal));
    }
  };
  const beginAnew = async () => {
    setAsks(false);
    setSaid('');
    if (await fill()) {
      setReady(true);
      setSaid(text.begun);
    }
  };
  const others = PRACTICE_WINDOWS.filter((each) => each !== window);

  return (
    <DoorFrame title={text.title}>
      <p>{text.lead}</p>
      <ul className="offices-practice-rules">
        {[...text.rules, text.date(practiceDay())].map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {done !== null && (
        <div role="status">
          <label className="offices-practice-filling">
            {text.filling}
            <progress value={done} max={100} />
          </label>
        </div>
      )}
      {failed && <PlainRefusal>{failed}</PlainRefusal>}
      {refusal && <PlainRefusal>{refusal}</PlainRefusal>}
      {said && <p role="status">{said}</p>}
      {isReady && done === null && !asks && (
        <>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void open(window);
            }}
          >
            <PlainButton isSubmit isDisabled={isOpening}>
              {isOpening ? text.opening : text.open(window)}
            </PlainButton>
          </form>
          {others.map((each) => (
            <PlainButton key={each} onPress={() => void open(each)}>
              {practiceText.playOther(each)}
            </PlainButton>
          ))}
          <p className="offices-reason">{text.known(PRACTICE_LOGIN, PRACTICE_PASSPHRASE)}</p>
        </>
      )}
      {asks && (
        <div role="alertdialog" aria-label={text.again} className="ui-form">
          <p>{text.againAsk}</p>
          <PlainButton onPress={() => void beginAnew()}>{text.againYes}</PlainButton>
          <PlainButton onPress={() => setAsks(false)}>{text.againNo}</PlainButton>
        </div>
      )}
      {done === null && !asks && (
        <>
          {isReady && <PlainLink onPress={() => setAsks(true)}>{text.again}</PlainLink>}
          {!isReady && failed && <PlainButton onPress={() => void beginAnew()}>{text.retry}</PlainButton>}
          <PlainLink onPress={() => void shell.practise(null)}>{practiceText.end}</PlainLink>
        </>
      )}
    </DoorFrame>
  );
}
