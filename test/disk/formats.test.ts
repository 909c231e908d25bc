import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Format, openEnvelope } from '../../main/disk/envelope.js';
import { historyFormat, programFormat, timelineFormat } from '../../main/disk/program-formats.js';
import { settingsFormat } from '../../main/disk/settings-store.js';
import { figureNames } from '../../main/domain/figures.js';

const fixtures = fileURLToPath(new URL('../fixtures/disk', import.meta.url));
const formats: Readonly<Record<string, Format<unknown>>> = {
  history: historyFormat,
  program: programFormat,
  settings: settingsFormat,
  timeline: timelineFormat,
};
const versionsOf = ({ version }: Format<unknown>) => Array.from({ length: version }, (_, index) => index + 1);
const every = Object.entries(formats).flatMap(([name, format]) =>
  versionsOf(format).map((version) => ({ name, format, version, file: `${name}-v${version}.json` })),
);

const openFixture = <T>(file: string, format: Format<T>) =>
  openEnvelope(readFileSync(`${fixtures}/${file}`, 'utf8'), format);

describe('the files of every version there ever was', () => {
  it('are kept here, one of each', () => {
    expect(readdirSync(fixtures).sort()).toEqual(every.map(({ file }) => file).sort());
  });

  it.each(every)('can be read: $file', ({ file, format, version }) => {
    const envelope = JSON.parse(readFileSync(`${fixtures}/${file}`, 'utf8'));
    expect(envelope.version).toBe(version);
    const opened = openFixture(file, format);
    expect(opened.state).toBe('good');
    if (opened.state === 'good' && version === format.version)
      expect(opened.value).toMatchObject(envelope.data);
  });

  it.each([1, 2, 3])(
    'hold every figure, so that none can be dropped unnoticed (program-v%i.json)',
    (version) => {
      const opened = openFixture(`program-v${version}.json`, programFormat);
      const figures = opened.state === 'good' ? opened.value.last?.snapshot.figures : undefined;
      expect(Object.keys(figures ?? {}).sort()).toEqual([...figureNames].sort());
    },
  );

  it('remember nothing where nothing was remembered yet, and keep all else', () => {
    const [older, newer] = [1, 2].map((version) => openFixture(`program-v${version}.json`, programFormat));
    if (older?.state !== 'good' || newer?.state !== 'good') throw new Error('They cannot be read');
    expect(older.value).toEqual({
      ...newer.value,
      remembered: { answeredAtMs: null, looked: null, before: {}, trend: null },
      recent: { days: [], events: [] },
    });
  });

  it('put off nothing where nothing could be put off yet, and keep all else', () => {
    const [older, newer] = [2, 3].map((version) => openFixture(`program-v${version}.json`, programFormat));
    if (older?.state !== 'good' || newer?.state !== 'good') throw new Error('They cannot be read');
    expect(newer.value.ledger.laterAtMs).not.toBeNull();
    const { entries } = older.value.ledger;
    expect(older.value).toEqual({
      ...newer.value,
      ledger: { ...newer.value.ledger, entries, laterAtMs: null },
    });
    expect(Object.keys(entries)).toEqual(Object.keys(newer.value.ledger.entries));
  });

  it('tell no money where events did not keep it yet', () => {
    const [older, newer] = [1, 2].map((version) => openFixture(`history-v${version}.json`, historyFormat));
    if (older?.state !== 'good' || newer?.state !== 'good') throw new Error('They cannot be read');
    expect(older.value).toEqual(newer.value);
    expect(older.value.events).toContainEqual(expect.objectContaining({ kind: 'rose', amounts: null }));
  });
});
