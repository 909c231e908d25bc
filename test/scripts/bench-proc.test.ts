import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { memoryOf } from '../../scripts/bench/memory.mjs';
import {
  cpuMsIn,
  pagesIn,
  parentIn,
  residentRangesIn,
  switchesIn,
  writtenBytesIn,
} from '../../scripts/bench/proc.mjs';
import { treeOf, usageOf, usedBetween } from '../../scripts/bench/process-tree.mjs';

describe('what /proc tells', () => {
  it('names the parent, whatever the process calls itself', () => {
    expect(parentIn('42 (a) b (c) S 7 42 42 0 -1')).toBe(7);
  });

  it('is the time on a processor, to the nanosecond', () => {
    expect(cpuMsIn('1500250 9999 12')).toBe(1.50025);
  });

  it('is how often a thread waited, and how often it was made to', () => {
    const status = 'Name:\tx\nvoluntary_ctxt_switches:\t31\nnonvoluntary_ctxt_switches:\t4\n';
    expect(switchesIn(status)).toEqual({ voluntary: 31, forced: 4 });
  });

  it('is what went to a disk, not what went through pipes', () => {
    expect(writtenBytesIn('wchar: 900\nwrite_bytes: 4096\ncancelled_write_bytes: 12\n')).toBe(4096);
  });

  it('is the mapped memory that is there', () => {
    const there = '7f00-8f00 rw-p 00000000 00:00 0 \nSize: 4 kB\nRss: 8 kB\nPss: 4 kB\n';
    const empty = '9f00-af00 ---p 00000000 00:00 0 \nSize: 4 kB\nRss: 0 kB\nPss: 0 kB\n';
    expect(residentRangesIn(there + empty)).toEqual([{ start: 0x7f00n, end: 0x8f00n, pssKib: 4 }]);
  });

  it('is the frame of each page that is there, and whether it is of a file', () => {
    const entries = Buffer.alloc(24);
    entries.writeBigUInt64LE((1n << 63n) | (1n << 61n) | 0x1_0000_0005n, 0);
    entries.writeBigUInt64LE((1n << 63n) | (1n << 55n) | 6n, 8);
    entries.writeBigUInt64LE(1n << 62n, 16); // swapped out
    expect(pagesIn(entries)).toEqual([
      { frame: 0x1_0000_0005, isOfFile: true },
      { frame: 6, isOfFile: false },
    ]);
  });
});

describe.skipIf(process.platform !== 'linux')('a tree of processes', () => {
  const busy =
    "const until = Date.now() + 200; while (Date.now() < until); console.log('done'); process.stdin.resume()";

  it('is measured with all that are below the first', async () => {
    const shell = spawn('sh', ['-c', '"$0" -e "$1"; true', process.execPath, busy]);
    const before = usageOf(shell.pid ?? 0);
    await once(shell.stdout, 'data');
    const used = usedBetween(before, usageOf(shell.pid ?? 0));
    const tree = treeOf(shell.pid ?? 0);
    const memory = memoryOf(shell.pid ?? 0);
    shell.stdin.end();
    await once(shell, 'exit');
    expect(tree).toHaveLength(2);
    expect(used.cpuMs).toBeGreaterThan(100);
    expect(used.voluntary).toBeGreaterThan(0);
    expect(memory.residentMib).toBeGreaterThan(20);
    expect(memory.anonMib ?? 1).toBeLessThan(memory.residentMib);
    expect(treeOf(shell.pid ?? 0)).toEqual([shell.pid]); // nothing is below what is gone
  });
});
