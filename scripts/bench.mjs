import { fullAmounts, knownIds, measureAll, quickAmounts } from './bench/plan.mjs';
import { describeMachine, foot, writeReport } from './bench/report.mjs';
import { openStage } from './bench/stage.mjs';
import { tableOf } from './bench/table.mjs';
import { readWish } from './bench/wish.mjs';
import { ensureBuilt } from './setup/built-app.mjs';
import { SetUpError, say } from './setup/run.mjs';
import { runScript } from './setup/run-script.mjs';
import { setUp } from './setup/set-up.mjs';

/** `npm run bench`: how the app compares with an empty one. It tells figures and judges nobody: it exits with 0. */
await runScript(async () => {
  if (process.platform !== 'linux') throw new SetUpError('The benchmark reads /proc: it runs on Linux only.');
  const { isQuick, only } = readWish(process.argv.slice(2), knownIds);
  const electron = await setUp(['desktop', 'tests']);
  await ensureBuilt();
  const machine = describeMachine(electron);
  const stage = await openStage(electron);
  const results = await measureAll(stage, {
    amounts: isQuick ? quickAmounts : fullAmounts,
    only,
    begin: (ids) => say(`\nMeasuring ${ids.join(', ')}`),
    found: (rows) => say(tableOf(rows)),
  });
  await stage.close();
  const atEnd = describeMachine(electron);
  const file = writeReport({
    takenAt: new Date().toISOString(),
    isQuick,
    machine,
    loadAtEnd: atEnd.load,
    results,
  });
  say(`\n${tableOf(results)}\n\n${foot}`);
  say(`${machine.processors}, ${machine.memory}, ${machine.system}, Electron ${machine.electron}`);
  say(`Load ${machine.load[0]} before, ${atEnd.load[0]} after. Raw samples: ${file}`);
  return 0;
});
