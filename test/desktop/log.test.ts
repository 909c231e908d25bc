import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../main/desktop/log.js';
import { Secret } from '../../main/domain/secret.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glance-log-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function open(where: string | null = folder) {
  const printed: string[] = [];
  const log = createLog({
    folder: where,
    now: () => Date.UTC(2026, 2, 10, 11),
    print: (text) => {
      printed.push(text);
    },
  });
  return { log, printed };
}
const kept = (name = 'glance.log') => readFileSync(join(folder, name), 'utf8');

describe('the log', () => {
  it('prints each line, and keeps it with its time', async () => {
    const { log, printed } = open();
    log.line('Acme: 3 wait for approval');
    log.line('Acme: 4 wait for approval');
    await log.written();
    expect(printed).toEqual(['Acme: 3 wait for approval\n', 'Acme: 4 wait for approval\n']);
    expect(kept()).toBe(
      '2026-03-10T11:00:00.000Z Acme: 3 wait for approval\n2026-03-10T11:00:00.000Z Acme: 4 wait for approval\n',
    );
  });

  it('is for nobody else to read', async () => {
    const umask = process.umask(0);
    const { log } = open();
    log.line('x');
    await log.written();
    process.umask(umask);
    expect(statSync(join(folder, 'glance.log')).mode & 0o777).toBe(0o600);
  });

  it('holds no key that it was told of, in terminal or file', async () => {
    const { log, printed } = open();
    log.register(new Secret('pk_live_canary_0123456789'));
    log.line('asked with pk_live_canary_0123456789');
    log.line(`got ${Buffer.from('pk_live_canary_0123456789').toString('base64')}`);
    await log.written();
    for (const text of [printed.join(''), kept()]) {
      expect(text).not.toContain('canary');
      expect(text).not.toContain('cGtfbGl2ZV9jYW5hcn');
      expect(text.match(/\[redacted\]/g)).toHaveLength(2);
    }
  });

  it.each([
    ['a line end', 'name\r\n2026-01-01 forged line'],
    ['an escape sequence', 'name\u001b[2Jgone'],
    ['a separator of lines', 'a\u2028b\u2029c'],
    ['text turned round', 'a\u202eb\u2066c'],
  ])('keeps one line one line when a name holds %s', (_case, name) => {
    const { log, printed } = open();
    log.line(name);
    expect(printed[0]).toMatch(/^[\x20-\x7e]+\n$/);
  });

  it('cuts a line of 10 KB', () => {
    const { log, printed } = open();
    log.line('x'.repeat(10_000));
    expect(printed[0]).toHaveLength(2_001);
  });

  it('begins a new file above half a megabyte, and keeps one old one', async () => {
    writeFileSync(join(folder, 'glance.log'), 'x'.repeat(600_000));
    writeFileSync(join(folder, 'glance.old.log'), 'older');
    const { log } = open();
    log.line('first of the new file');
    await log.written();
    expect(kept()).toContain('first of the new file');
    expect(kept().length).toBeLessThan(100);
    expect(kept('glance.old.log')).toHaveLength(600_000);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('goes on printing, and rejects nothing, when the file cannot be written', async () => {
    mkdirSync(join(folder, 'glance.log'));
    const { log, printed } = open();
    log.line('still here');
    await expect(log.written()).resolves.toBeUndefined();
    expect(printed).toEqual(['still here\n']);
  });

  it('writes again once the disk is back', async () => {
    rmSync(folder, { recursive: true });
    const { log } = open();
    log.line('lost');
    await log.written();
    mkdirSync(folder);
    log.line('kept');
    await log.written();
    expect(kept()).toContain('kept');
  });

  it('keeps the order of a thousand lines at once', async () => {
    const { log } = open();
    for (let n = 0; n < 1_000; n += 1) log.line(`line ${n}`);
    await log.written();
    const numbers = [...kept().matchAll(/line (\d+)/g)].map(([, n]) => Number(n));
    expect(numbers).toEqual(Array.from({ length: 1_000 }, (_, n) => n));
  });

  it('needs no folder to print', () => {
    const { log, printed } = open(null);
    log.line('x');
    expect(printed).toEqual(['x\n']);
  });
});

describe('what was logged', () => {
  it('is deleted on demand, the older file too, and the next line begins a new one', async () => {
    writeFileSync(join(folder, 'glance.old.log'), 'older\n');
    const { log } = open();
    log.line('before');
    expect(await log.clear()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
    expect(log.recent()).toEqual([]);
    log.line('after');
    await log.written();
    expect(kept()).toBe('2026-03-10T11:00:00.000Z after\n');
  });

  it('is told by name where it could not be deleted', async () => {
    mkdirSync(join(folder, 'glance.old.log'));
    const { log } = open();
    expect(await log.clear()).toEqual(['glance.old.log']);
  });

  it('is remembered in its last 200 lines, as it may be shown', () => {
    const { log } = open(null);
    for (let line = 0; line < 250; line += 1) log.line(`Acme: ${line}`, `program: ${line}`);
    log.line('quoted');
    expect(log.recent()).toHaveLength(200);
    expect(log.recent().slice(-2)).toMatchObject([
      { text: 'program: 249', isPlain: true },
      { text: 'quoted', isPlain: false },
    ]);
  });
});
