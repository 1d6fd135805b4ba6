/** The size of the letters, and what is good to know about the lock and the programme. */
import { useEffect, useState } from 'react';
import { type Runtime, shell } from '../app/shell.ts';
import { settingsText } from '../text/staff.ts';
import { DescriptionList, Panel, RadioGroup, Stack } from '../ui/index.ts';

const text = settingsText.screen;
const SIZES = ['100', '110', '125', '150', '175', '200'] as const;
/** The desktop's preset (electron/shellRequests.ts); there is no way to switch it off. */
const IDLE_MINUTES = 10;

export function ScreenTab() {
  const [percent, setPercent] = useState(100);
  const [runtime, setRuntime] = useState<Runtime | null>(null);
  useEffect(() => {
    void shell.runtime().then(setRuntime);
    return shell.on('zoom', (event) => setPercent(event.percent));
  }, []);
  const choose = async (size: string) => setPercent((await shell.zoom(Number(size))).percent);
  return (
    <Stack>
      <Panel title={text.letterSize}>
        <RadioGroup
          label={text.letterSize}
          isLabelHidden
          help={text.letterSizeHelp}
          choices={SIZES.map((value) => ({ value, label: text.percent(Number(value)) }))}
          value={SIZES.find((size) => Number(size) === percent) ?? null}
          onChange={(size) => size && void choose(size)}
        />
      </Panel>
      <Panel title={text.lock}>
        <p>{text.lockText(IDLE_MINUTES)}</p>
      </Panel>
      {runtime && (
        <Panel title={text.version}>
          <DescriptionList
            items={[
              { label: text.version, value: runtime.version },
              {
                label: text.runtime,
                value: runtime.runtime === 'official' ? text.official : text.substitute,
              },
            ]}
          />
        </Panel>
      )}
    </Stack>
  );
}
