import { releaseGuard } from './processes.mjs';
import { SetUpError } from './run.mjs';

const lookForParentEveryMs = 200;

/**
 * Runs a command of package.json and exits with its code. What a person can mend is one message, without a stack.
 *
 * @param {() => Promise<number>} script
 */
export async function runScript(script) {
  if (process.env['npm_lifecycle_event']) endWithParent();
  let code = 1;
  try {
    code = await script();
  } catch (cause) {
    console.error(cause instanceof SetUpError ? cause.message : cause);
  }
  await releaseGuard();
  process.exit(code);
}

/** npm passes a SIGTERM on to the shell between us only, and that dies of it without a word to us. */
function endWithParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, lookForParentEveryMs);
  timer.unref();
}
