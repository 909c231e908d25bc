import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Format, openEnvelope } from '../../main/disk/envelope.js';
import { historyFormat, programFormat } from '../../main/disk/program-store.js';
import { settingsFormat } from '../../main/disk/settings-store.js';
import { everyFigureSpec } from '../../main/domain/figures.js';

const fixtures = fileURLToPath(new URL('../fixtures/disk', import.meta.url));
const formats: Readonly<Record<string, Format<unknown>>> = {
  history: historyFormat,
  program: programFormat,
  settings: settingsFormat,
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
    if (opened.state === 'good' && version === format.version) expect(opened.value).toEqual(envelope.data);
  });

  it('hold every figure, so that none can be dropped unnoticed', () => {
    const opened = openFixture('program-v1.json', programFormat);
    const figures = opened.state === 'good' ? opened.value.last?.snapshot.figures : undefined;
    expect(Object.keys(figures ?? {}).sort()).toEqual(everyFigureSpec.map(({ name }) => name).sort());
  });
});
