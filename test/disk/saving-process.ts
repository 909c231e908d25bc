import { numbered, numberFile } from './number-file.js';

/** Run as a process of its own: has saved 1 and 2, says so, and saves 3 when told to. */
const file = numberFile(process.argv[2] ?? '');
for (const number of [1, 2]) await file.save(numbered(number));
process.stdout.write('ready\n');
process.stdin.once('data', async () => {
  await file.save(numbered(3));
  process.exit(0);
});
