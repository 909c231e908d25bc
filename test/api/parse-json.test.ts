import { describe, expect, it } from 'vitest';
import { parseJson } from '../../main/api/parse-json.js';

const unreadable = (where: string) => ({ ok: false, error: { kind: 'unreadable', where } });

describe('the body of an answer', () => {
  it.each([
    ['', 'an empty answer'],
    [' \r\n\t', 'an empty answer'],
    ['<!doctype html><html></html>', 'a web page instead of data'],
    ['\n  <?xml version="1.0"?><a/>', 'a web page instead of data'],
    ['{"status":1,"data":{"pro', 'not JSON'],
    ["{'status':1}", 'not JSON'],
    ['{"a":NaN}', 'not JSON'],
    ['{"a":"\u0001"}', 'not JSON'],
    ['Bad gateway', 'not JSON'],
    ['{"a":1}{"b":2}', 'not JSON'],
    ['"open', 'not JSON'],
    [`${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'nested too deep'],
    ['{"a":'.repeat(10_000), 'nested too deep'],
    [`[${'1,'.repeat(30_000)}1]`, 'too many values'],
    [`[${'{},'.repeat(15_000)}{}]`, 'too many values'],
  ])('%.60j is unreadable', (text, where) => {
    expect(parseJson(text)).toEqual(unreadable(where));
  });

  it('counts brackets in text as text', () => {
    const text = JSON.stringify({ name: `${'['.repeat(1000)}\\"{{{` });
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it('counts commas in text as text, and takes a thousand programs’ worth of values', () => {
    const value = [`${','.repeat(50_000)}`, ...Array.from({ length: 10_000 }, (_, at) => at)];
    expect(parseJson(JSON.stringify(value))).toEqual({ ok: true, value });
  });

  it('takes the last of duplicate keys', () => {
    expect(parseJson('{"a":1,"a":2}')).toEqual({ ok: true, value: { a: 2 } });
  });

  it('takes no longer than a blink for the worst that fits', () => {
    const beganMs = performance.now();
    parseJson('['.repeat(5 * 1024 * 1024));
    parseJson('[],'.repeat(1024 * 1024));
    parseJson(`"${'\\"'.repeat(2 * 1024 * 1024)}`);
    parseJson(`[${'{"a":1},'.repeat(640 * 1024)}1]`);
    parseJson(' '.repeat(5 * 1024 * 1024));
    expect(performance.now() - beganMs).toBeLessThan(1500);
  });
});
