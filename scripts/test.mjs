import { SetUpError } from './setup/run.mjs';
import { runScript } from './setup/run-script.mjs';
import { setUp } from './setup/set-up.mjs';
import { runAll } from './test/run-all.mjs';
import { everything, long } from './test/runners.mjs';

/** `npm test`, or one group of it with the runner's own arguments: `npm test -- e2e tray`. */
await runScript(async () => {
  const [group, ...args] = process.argv.slice(2);
  const stages = [...everything, [long]]
    .map((stage) =>
      stage.filter((runner) => (group === undefined ? runner !== long : runner.group === group)),
    )
    .filter((stage) => stage.length > 0);
  if (stages.length === 0) {
    const groups = new Set([...everything.flat(), long].map((runner) => runner.group));
    throw new SetUpError(`There are no tests named ${group}; there are ${[...groups].join(', ')}.`);
  }
  await setUp(['desktop', 'tests']);
  return runAll(stages, args);
});
