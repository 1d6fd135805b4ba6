/** Two windows and a long file between them, written into a folder by the cores themselves. Run in Electron's Node with the folder as its argument. */
import { CREDENTIALS, makeWindows } from '../../scripts/soak/carrying/windows.ts';

const { giver, taker, file } = await makeWindows(process.argv[2] ?? '', 1500);
console.log(JSON.stringify({ giver, taker, file, login: CREDENTIALS }));
