import { describe, expect, it } from 'vitest';
import { readStart, refuse, refusedSwitch } from '../../main/desktop/packaged-start.js';
import { fail, ok } from '../../main/domain/result.js';
import { en } from '../../main/domain/words/en.js';

const refused = (words: readonly string[], platform: NodeJS.Platform = 'linux') =>
  refusedSwitch(['/opt/app', ...words], platform);

describe('a package', () => {
  it.each([
    [[]],
    [['--hidden', '--demo', '--profile=/tmp/a --b', '--api-url=http://127.0.0.1:1', '--show']],
    [['--refresh', '--quit']],
    [['--ozone-platform=wayland', '--force-device-scale-factor=2', '--disable-gpu', '--lang=de']],
    [['words', 'that', 'are', ' ', '-', ' words ', '\t-', '--', ' --inspect']],
  ])('takes %j', (words) => {
    expect(refused(words)).toBeNull();
  });

  it.each([
    '--remote-debugging-port',
    '--remote-debugging-pipe',
    '--inspect',
    '--inspect-brk',
    '--js-flags',
    '--no-sandbox',
    '--disable-setuid-sandbox',
    '--single-process',
    '--in-process-gpu',
    '--load-extension',
    '--user-data-dir',
    '--disable-web-security',
    '--proxy-server',
    '--proxy-pac-url',
    '--host-resolver-rules',
    '--host-rules',
    '--ignore-certificate-errors',
    '--ignore-certificate-errors-spki-list',
    '--log-net-log',
    '--ssl-key-log-file',
    '--renderer-cmd-prefix',
    '--gpu-launcher',
    '--utility-cmd-prefix',
    '--enable-features',
    '--disable-features',
    '--app',
    '-r',
  ])('refuses %s, with a value and without, whatever stands around it', (option) => {
    expect(refused([option])).toBe(option);
    expect(refused([`${option}=x=y`])).toBe(option);
    expect(refused(['word', '--hidden', option, 'x', '--show'])).toBe(option);
  });

  it.each([
    [['-inspect=9'], '-inspect'],
    [['-hidden'], '-hidden'],
    [['--INSPECT'], '--INSPECT'],
    [['--hiddenly'], '--hiddenly'],
    [['---inspect'], '---inspect'],
    [['--=inspect'], '--'],
    [['--hidden ', '--show'], '--hidden'],
    [['--toString'], '--toString'],
    [['-psn_0_1'], '-psn_0_1'],
  ])('refuses what only looks like one that it takes: %j', (words, option) => {
    expect(refused(words)).toBe(option);
  });

  it.each([
    ' ',
    '\t',
    '\n',
    '\r',
    '\v',
    '\f',
    '\0',
    '\u0085',
    '\u00a0',
    '\u1680',
    '\u2003',
    '\u2028',
    '\u3000',
    '\ufeff',
  ])('refuses a switch with %j before or after it, as the engine would cut that off', (blank) => {
    expect(refused([`${blank}--inspect=1`])).toBe('--inspect');
    expect(refused(['--show', ` ${blank}${blank}-inspect`])).toBe('-inspect');
    expect(refused([`${blank}--hidden`])).toBe('--hidden');
    expect(refused([`--hidden${blank}`])).toBe('--hidden');
    expect(refused([`${blank}--`, '--inspect'])).toBe('--');
    expect(refused([`${blank}/inspect`], 'win32')).toBe('/inspect');
    expect(refused([`${blank}-Embedding`], 'win32')).toBe('-Embedding');
  });

  it('heeds how each system writes a switch, and takes what the system adds itself', () => {
    expect(refused(['/Users/x'])).toBeNull();
    expect(refused(['/inspect=1', '--hidden'], 'win32')).toBe('/inspect');
    expect(refused(['/hidden'], 'win32')).toBe('/hidden');
    expect(refused(['-Embedding'], 'win32')).toBeNull();
    expect(
      refused(['-psn_0_1', '-NSTreatUnknownArgumentsAsOpen', 'NO', '-AppleLanguages', '(de)'], 'darwin'),
    ).toBeNull();
    expect(refused(['-inspect'], 'darwin')).toBe('-inspect');
  });
});

describe('a start', () => {
  const start = (
    words: readonly string[],
    { isPackaged = true, withoutSandbox = false, by = {} as NodeJS.ProcessEnv } = {},
  ) => {
    const env: NodeJS.ProcessEnv = { SSLKEYLOGFILE: '/tmp/keys', ...by };
    const app = { isPackaged, commandLine: { hasSwitch: () => withoutSandbox } as never };
    const of = {
      argv: ['/opt/app', ...words],
      platform: 'linux',
      env,
      execPath: '/tmp/.mount/glance',
    } as const;
    const read = readStart(app, { ...of, argv: [...of.argv] }, (text) => ok(text));
    return { read, env };
  };

  it('of a package reads its own switches', () => {
    expect(start(['--hidden']).read).toMatchObject(ok({ window: 'never' }));
  });

  it('of a package names what it refuses, never with its value', () => {
    expect(start(['--proxy-server=secret']).read).toEqual(
      fail({ kind: 'switch-refused', option: '--proxy-server' }),
    );
  });

  it('of a package is none without the sandbox, whoever took it away', () => {
    expect(start([], { withoutSandbox: true }).read).toEqual(
      fail({ kind: 'switch-refused', option: '--no-sandbox' }),
    );
  });

  it.each([
    ['that this AppImage was refused it', '/tmp/.mount', { kind: 'no-sandbox-here' }],
    [
      'the switch to what another AppImage started',
      '/tmp/.other',
      { kind: 'switch-refused', option: '--no-sandbox' },
    ],
  ])('of a package without the sandbox says %s', (_case, APPDIR, fault) => {
    const by = { APPIMAGE: '/home/a/Glance.AppImage', APPDIR };
    expect(start(['--no-sandbox', '--hidden'], { withoutSandbox: true, by }).read).toEqual(fail(fault));
  });

  it('of an AppImage names any other switch that it refuses', () => {
    const by = { APPIMAGE: '/home/a/Glance.AppImage', APPDIR: '/tmp/.mount' };
    expect(start(['--inspect', '--no-sandbox'], { by }).read).toEqual(
      fail({ kind: 'switch-refused', option: '--inspect' }),
    );
  });

  it('of a package has no file for the keys of its connections', () => {
    expect(start([]).env).toEqual({});
  });

  it('from a folder takes what tests and root need', () => {
    const { read, env } = start(['--no-sandbox', '--inspect=0'], { isPackaged: false, withoutSandbox: true });
    expect(read).toMatchObject(ok({ window: 'auto' }));
    expect(env).toHaveProperty('SSLKEYLOGFILE');
  });
});

describe('a start that is refused', () => {
  it('says one sentence, and ends with the code for that', () => {
    const said: string[] = [];
    const codes: unknown[] = [];
    refuse(
      { kind: 'switch-refused', option: '--inspect' },
      {
        app: { exit: (code) => codes.push(code) },
        process: { argv: [], env: {}, stderr: { write: (text: string) => said.push(text) } as never },
        words: en.terminal.refusal,
      },
    );
    expect(said).toEqual(['--inspect is not a switch that this app takes.\n']);
    expect(codes).toEqual([2]);
  });
});
