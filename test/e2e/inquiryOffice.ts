/** An office with two years of cases in it, of which the prefecture wants to know how many. Run in Electron's Node. */
import { LOGIN, PASSPHRASE } from '../../scripts/seed/login.ts';
import { seedOffice } from '../../scripts/seed/office.ts';

await seedOffice({
  cases: 160,
  notesPerCase: 3,
  out: process.argv[2] ?? '',
  seed: 6,
  argon2Cost: { memoryKiB: 65536, passes: 1 },
});
console.log(JSON.stringify({ login: LOGIN, passphrase: PASSPHRASE }));
