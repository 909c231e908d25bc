import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether strace is there and may look into a process that runs already; containers and hardened systems forbid it. */
export function mayTrace(): boolean {
  try {
    execFileSync('strace', ['-f', '-o', '/dev/null', '-e', 'trace=none', 'true'], { stdio: 'ignore' });
    return attachScope() === 0 || (attachScope() < 3 && process.getuid?.() === 0);
  } catch {
    return false;
  }
}

/** Of Linux's module Yama: 0 lets a user trace any process of theirs, 3 nobody. */
function attachScope(): number {
  try {
    return Number(readFileSync('/proc/sys/kernel/yama/ptrace_scope', 'utf8'));
  } catch {
    return 0;
  }
}
