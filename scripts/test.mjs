import { SetUpError } from './setup/run.mjs';
import { runScript } from './setup/run-script.mjs';
import { setUp } from './setup/set-up.mjs';
import { runAll } from './test/run-all.mjs';
import { build, everything, long, soak } from './test/runners.mjs';

/** These only when they are named. */
const named = [...everything, [long], [soak]];
/** These drive the built app. */
const ofTheApp = ['gallery', 'e2e', 'soak'];

/** @param {string} group */
function stagesOf(group) {
  const stages = named.map((stage) => stage.filter((runner) => runner.group === group));
  return [...(ofTheApp.includes(group) ? [[build]] : []), ...stages].filter((stage) => stage.length > 0);
}

/** `npm test`, or one group of it with the runner's own arguments: `npm test -- e2e tray`. */
await runScript(async () => {
  const [group, ...args] = process.argv.slice(2);
  const stages = group === undefined ? everything : stagesOf(group);
  if (stages.length === 0) {
    const groups = new Set(named.flat().map((runner) => runner.group));
    throw new SetUpError(`There are no tests named ${group}; there are ${[...groups].join(', ')}.`);
  }
  await setUp(['desktop', 'tests']);
  return runAll(stages, args);
});
