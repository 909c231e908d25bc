import { describe, expect, it } from 'vitest';
import { type CommandLine, errandOf, readCommandLine, readErrand } from '../../main/desktop/command-line.js';
import { fail, ok } from '../../main/domain/result.js';

const parseOrigin = (text: string) =>
  text.startsWith('http://127.0.0.1') ? ok(text.toLowerCase()) : fail({ kind: 'not-an-origin' });

const read = (...words: string[]) => readCommandLine(['/opt/app', ...words], parseOrigin);
const plain: CommandLine = {
  profile: null,
  apiUrl: null,
  window: 'auto',
  demo: false,
  refresh: false,
  quit: false,
};

describe('the command line', () => {
  it.each<[string, string[], Partial<CommandLine>]>([
    ['nothing', [], {}],
    ['--hidden', ['--hidden'], { window: 'never' }],
    ['--show', ['--show'], { window: 'show' }],
    ['--demo shows it', ['--demo'], { demo: true, window: 'show' }],
    ['--refresh alone starts hidden', ['--refresh'], { refresh: true, window: 'never' }],
    ['--refresh --show', ['--refresh', '--show'], { refresh: true, window: 'show' }],
    ['--quit', ['--quit'], { quit: true }],
    ['--hidden is stronger than --show', ['--show', '--hidden'], { window: 'never' }],
    ['--hidden is stronger than --demo', ['--demo', '--hidden'], { demo: true, window: 'never' }],
    ['a folder', ['--profile=/tmp/a b=c'], { profile: '/tmp/a b=c' }],
    ['a tilde is left alone', ['--profile=~/x'], { profile: '~/x' }],
    ['the last of two folders', ['--profile=/a', '--profile=/b'], { profile: '/b' }],
    [
      'an address, as the parser writes it',
      ['--api-url=http://127.0.0.1:80/X'],
      { apiUrl: 'http://127.0.0.1:80/x' },
    ],
    ['unpackaged: the project folder first', ['/srv/app', '--show'], { window: 'show' }],
    ['switches of Chromium', ['--no-sandbox', '--user-data-dir=/x', '--ozone-platform=x11', '--inspect'], {}],
    ['a switch that only begins like ours', ['--showing', '--quitter', '--profiles=/x', '--HIDDEN'], {}],
    ['words that are no switches', ['-r', 'loader.js', 'show', 'quit', '', '=', '--='], {}],
    ['what stands after --', ['--', '--quit'], {}],
  ])('reads %s', (_case, words, expected) => {
    expect(read(...words)).toEqual(ok({ ...plain, ...expected }));
  });

  it('does not take the name of the program for a switch', () => {
    expect(readCommandLine(['--quit'], parseOrigin)).toEqual(ok(plain));
    expect(readCommandLine([], parseOrigin)).toEqual(ok(plain));
  });

  it.each([
    [['--profile'], { kind: 'value-missing', option: '--profile' }],
    [['--profile='], { kind: 'value-missing', option: '--profile' }],
    [['--profile', '/tmp/x'], { kind: 'value-missing', option: '--profile' }],
    [['--api-url'], { kind: 'value-missing', option: '--api-url' }],
    [['--api-url=https://evil.example'], { kind: 'origin-refused' }],
    [['--api-url=http://127.0.0.1', '--api-url=ftp://x'], { kind: 'origin-refused' }],
    [['--hidden=false'], { kind: 'value-not-taken', option: '--hidden' }],
    [['--quit='], { kind: 'value-not-taken', option: '--quit' }],
  ])('says what is wrong with %j', (words, fault) => {
    expect(read(...words)).toEqual(fail(fault));
  });
});

describe('a second start', () => {
  const errand = (...words: string[]) => {
    const line = read(...words);
    return line.ok ? errandOf(line.value) : null;
  };
  const nothing = { show: false, demo: false, refresh: false, quit: false };

  it.each([
    ['shows the first one', [], { show: true }],
    ['shows it on --show', ['--show'], { show: true }],
    ['changes nothing on --hidden', ['--hidden'], {}],
    ['refreshes without showing', ['--refresh'], { refresh: true }],
    ['refreshes and shows', ['--refresh', '--show'], { refresh: true, show: true }],
    ['starts the demo in it', ['--demo'], { demo: true, show: true }],
    ['quits it and shows nothing', ['--quit'], { quit: true }],
  ])('%s', (_case, words, expected) => {
    expect(errand(...words)).toEqual({ ...nothing, ...expected });
  });

  it('arrives as it was sent', () => {
    const sent = errand('--refresh', '--show');
    expect(readErrand(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'quit'],
    ['a list', [true, true, true, true]],
    ['an empty object', {}],
    ['a field short', { show: true, demo: false, refresh: false }],
    ['truth that is no truth value', { show: 1, demo: 0, refresh: 0, quit: 'yes' }],
    ['a megabyte', { show: 'x'.repeat(1_000_000), demo: false, refresh: false, quit: true }],
  ])('is ignored when it sends %s', (_case, sent) => {
    expect(readErrand(sent)).toBeNull();
  });

  it('passes on nothing but the four wishes', () => {
    expect(readErrand({ ...nothing, quit: true, extra: 'x' })).toEqual({ ...nothing, quit: true });
  });
});
