/** Takes one file in and says how large the process was at its largest, in KiB. Run in a process of its own: data folder, file. */
import { importFrom } from '../soak/carrying/deeds.ts';
import { CREDENTIALS, callerFor, openCore } from '../soak/carrying/windows.ts';

const [dataDir = '', file = ''] = process.argv.slice(2);
const core = openCore(dataDir);
const unlocked = await callerFor(core).office.unlock(CREDENTIALS);
const taken = unlocked.ok ? await importFrom(core, file) : unlocked;
if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
await core.close();
console.log(process.resourceUsage().maxRSS);
