/** 渡す・受け取る: two doors, and below them what went out and what came in. */
import './handoff.css';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { handoffText } from '../text/handoff.ts';
import { Button, Notice, PageHeading, Stack } from '../ui/index.ts';
import { LedgerSection } from './LedgerSection.tsx';
import { StandingPanel } from './StandingPanel.tsx';
import { useOpenReceived } from './useOpenReceived.ts';

export function HandoffScreen({ recordId }: { recordId?: string }) {
  const offices = useQuery(trpc.handoff.offices.queryOptions());
  const go = usePlace((state) => state.go);
  const receive = useOpenReceived();
  return (
    <>
      <PageHeading title={handoffText.title} />
      <Loaded query={offices}>
        {({ others }) => {
          const confirmed = others.filter((each) => each.confirmed);
          const waiting = others.filter((each) => !each.confirmed);
          return (
            <Stack>
              {(confirmed.length === 0 || waiting.length > 0) && (
                <Notice
                  tone="caution"
                  label={handoffText.officeLabel}
                  action={<Button onPress={() => go({ room: 'settings' })}>{handoffText.toSettings}</Button>}
                >
                  {waiting.length > 0
                    ? handoffText.unconfirmed(waiting.map((each) => each.name).join('、'))
                    : handoffText.noOffice}
                </Notice>
              )}
              <div className="handoff-doors">
                <Door
                  name={handoffText.giveDoor}
                  help={handoffText.giveDoorHelp}
                  isDisabled={confirmed.length === 0}
                  onPress={() => go({ room: 'handoff-give' })}
                />
                <Door
                  name={handoffText.takeDoor}
                  help={handoffText.takeDoorHelp}
                  isDisabled={confirmed.length === 0}
                  onPress={receive}
                />
              </div>
              <StandingPanel />
              <LedgerSection recordId={recordId ?? null} />
            </Stack>
          );
        }}
      </Loaded>
    </>
  );
}

interface DoorProps {
  name: string;
  help: string;
  isDisabled: boolean;
  onPress: () => void;
}

function Door({ name, help, isDisabled, onPress }: DoorProps) {
  return (
    <button type="button" className="handoff-door" disabled={isDisabled} onClick={onPress}>
      <span className="handoff-door-name">{name}</span>
      <span className="handoff-door-help">{help}</span>
    </button>
  );
}
