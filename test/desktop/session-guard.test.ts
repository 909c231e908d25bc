import { EventEmitter } from 'node:events';
import type { App, Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { createApiFetch, openApiSession } from '../../main/desktop/api-session.js';
import {
  guardContents,
  guardSession,
  heedNoHints,
  pagePlace,
  refuseClientCertificates,
} from '../../main/desktop/session-guard.js';

const packaged = pagePlace({ packaged: true, devServer: undefined });
const developing = pagePlace({ packaged: false, devServer: 'http://localhost:5173' });

/** A session that remembers its handlers under their names. */
function fakeSession() {
  const handlers: Record<string, (...given: unknown[]) => unknown> = {};
  const events = new EventEmitter();
  const keep = (name: string) => (handler: (...given: unknown[]) => unknown) => {
    handlers[name] = handler;
  };
  const session = Object.assign(events, {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setBluetoothPairingHandler: keep('pairing'),
    setSpellCheckerEnabled: (on: boolean) => {
      handlers['spelling'] = () => on;
    },
    setProxy: async (proxy: unknown) => {
      handlers['proxy'] = () => proxy;
    },
    webRequest: { onBeforeRequest: keep('load') },
    fetch: async (input: string) => new Response(input),
  });
  const mayLoad = (url: string) => {
    let cancelled: boolean | undefined;
    handlers['load']?.({ url }, (answer: { cancel: boolean }) => {
      cancelled = answer.cancel;
    });
    return cancelled === false;
  };
  return { session: session as unknown as Session, handlers, events, mayLoad };
}

describe('where the page comes from', () => {
  it.each([
    ['a packaged app, whatever the environment says', true, 'http://evil.example', 'app://glance/index.html'],
    ['a built app', false, undefined, 'app://glance/index.html'],
    ['development', false, 'http://localhost:5173', 'http://localhost:5173/'],
  ])('in %s', (_case, isPackaged, devServer, url) => {
    expect(pagePlace({ packaged: isPackaged, devServer }).url).toBe(url);
  });
});

describe('the session of the page', () => {
  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'clipboard-sanitized-write',
    'openExternal',
    'fullscreen',
    'unknown',
  ])('refuses %s', (permission) => {
    const { session, handlers } = fakeSession();
    guardSession(session, packaged);
    const answers: unknown[] = [];
    handlers['request']?.({}, permission, (answer: boolean) => answers.push(answer), {});
    expect(answers).toEqual([false]);
    expect(handlers['check']?.(null, permission, 'app://glance', {})).toBe(false);
  });

  it('has a proxy that is not there, for what heeds nothing else, but while developing', () => {
    const { session, handlers } = fakeSession();
    guardSession(session, packaged);
    expect(handlers['proxy']?.()).toEqual({
      proxyRules: 'http://127.0.0.1:1',
      proxyBypassRules: '<-loopback>',
    });
    const other = fakeSession();
    guardSession(other.session, developing);
    expect(other.handlers['proxy']).toBeUndefined();
  });

  it('refuses devices and their pairing', () => {
    const { session, handlers } = fakeSession();
    guardSession(session, packaged);
    expect(handlers['device']?.({ deviceType: 'usb' })).toBe(false);
    const answers: unknown[] = [];
    handlers['pairing']?.({}, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([{ confirmed: false }]);
  });

  it('downloads nothing, not even a dictionary', () => {
    const { session, handlers, events } = fakeSession();
    guardSession(session, packaged);
    let prevented = false;
    events.emit('will-download', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
    expect(handlers['spelling']?.()).toBe(false);
  });

  it.each([
    ['app://glance/index.html', true, true, false],
    ['app://glance/page.js', true, true, false],
    ['app://glance.evil/page.js', false, false, false],
    ['devtools://devtools/bundled/devtools_app.html', false, true, true],
    ['http://localhost:5173/main.tsx', false, false, true],
    ['ws://localhost:5173/', false, false, true],
    ['http://localhost:51739/', false, false, false],
    ['http://127.0.0.1:9/', false, false, false],
    ['https://api.partnero.com/v1/program', false, false, false],
    ['file:///etc/passwd', false, false, false],
    ['blob:app://glance/1', false, false, false],
    ['data:text/html,x', false, false, false],
    ['chrome://gpu', false, false, false],
  ])('%s may be loaded packaged: %s, built: %s, developing: %s', (url, inPackage, built, inDevelopment) => {
    const places = [packaged, pagePlace({ packaged: false, devServer: undefined }), developing];
    const allowed = places.map((place) => {
      const { session, mayLoad } = fakeSession();
      guardSession(session, place);
      return mayLoad(url);
    });
    expect(allowed).toEqual([inPackage, built, inDevelopment]);
  });
});

/** Contents that remember what was set. */
function guarded(place = packaged) {
  const events = new EventEmitter();
  const set: Record<string, unknown> = {};
  let left = 0;
  guardContents(
    Object.assign(events, {
      setWindowOpenHandler: (handler: (details: unknown) => unknown) => {
        set['window'] = handler({ url: 'https://example.com' });
      },
      setWebRTCIPHandlingPolicy: (policy: string) => {
        set['webrtc'] = policy;
      },
    }) as unknown as WebContents,
    place,
    () => {
      left += 1;
    },
  );
  const prevented = (event: string, url: string) => {
    let stopped = false;
    events.emit(event, { url, preventDefault: () => (stopped = true) }, url);
    return stopped;
  };
  return { events, set, prevented, left: () => left };
}

describe('the page', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('goes nowhere (%s)', (event) => {
    const { prevented } = guarded();
    for (const url of ['https://example.com/', 'app://glance/index.html', 'about:blank', 'file:///x']) {
      expect(prevented(event, url)).toBe(true);
    }
  });

  it('may be reloaded by the server while developing, but goes nowhere else', () => {
    const { prevented } = guarded(developing);
    expect(prevented('will-navigate', 'http://localhost:5173/')).toBe(false);
    expect(prevented('will-navigate', 'http://localhost:5174/')).toBe(true);
  });

  it('opens no window, embeds no other page and does not reach past the session', () => {
    const { set, prevented } = guarded();
    expect(set).toEqual({ window: { action: 'deny' }, webrtc: 'disable_non_proxied_udp' });
    expect(prevented('will-attach-webview', '')).toBe(true);
  });

  it('is given up when it got away all the same', () => {
    const { events, left } = guarded();
    events.emit('did-navigate', {}, 'app://glance/index.html');
    expect(left()).toBe(0);
    events.emit('did-navigate', {}, 'about:blank');
    expect(left()).toBe(1);
  });
});

describe('a hint of the page', () => {
  it('has no name looked up', () => {
    const switches: string[][] = [];
    const commandLine = { appendSwitch: (...given: string[]) => void switches.push(given) };
    heedNoHints({ commandLine } as unknown as Parameters<typeof heedNoHints>[0]);
    expect(switches).toEqual([['blink-settings', 'dnsPrefetchingEnabled=false']]);
  });
});

describe('a server that asks who we are', () => {
  it('is told nothing, until that is undone', () => {
    const app = new EventEmitter();
    const undo = refuseClientCertificates(app as unknown as App);
    const chosen: unknown[][] = [];
    let prevented = false;
    const event = { preventDefault: () => (prevented = true) };
    const certificates = [{ subjectName: 'Ada' }];
    app.emit('select-client-certificate', event, null, 'https://x', certificates, (...one: unknown[]) =>
      chosen.push(one),
    );
    expect(prevented).toBe(true);
    expect(chosen).toEqual([[]]);
    undo();
    expect(app.listenerCount('select-client-certificate')).toBe(0);
  });
});

describe('the session for the API', () => {
  function open(origin = 'https://api.partnero.com') {
    const { session, mayLoad } = fakeSession();
    const opened: unknown[] = [];
    const apiFetch = openApiSession(
      {
        fromPartition(...given) {
          opened.push(given);
          return session;
        },
      },
      origin,
    );
    return { apiFetch, mayLoad, opened };
  }

  it('is in memory, without a cache', () => {
    expect(open().opened).toEqual([['partnero-api', { cache: false }]]);
  });

  it.each([
    ['https://api.partnero.com/v1/program', true],
    ['https://api.partnero.com.evil.example/v1/program', false],
    ['https://api.partnero.com:444/v1/program', false],
    ['http://api.partnero.com/v1/program', false],
    ['https://app.partnero.com/', false],
    ['file:///etc/passwd', false],
  ])('has a way to %s: %s', (url, expected) => {
    expect(open().mayLoad(url)).toBe(expected);
  });

  it('asks by the session, also for an address that was parsed', async () => {
    const { apiFetch } = open();
    expect(await (await apiFetch('https://api.partnero.com/a')).text()).toBe('https://api.partnero.com/a');
    expect(await (await apiFetch(new URL('https://api.partnero.com/b'))).text()).toBe(
      'https://api.partnero.com/b',
    );
  });

  it('is another one after the network process ended, and only then', async () => {
    const { session } = fakeSession();
    const opened: string[] = [];
    const app = new EventEmitter();
    const sessions = {
      fromPartition(partition: string) {
        opened.push(partition);
        return session;
      },
    };
    const apiFetch = createApiFetch(app as unknown as Pick<App, 'on'>, sessions, 'https://api.partnero.com');
    expect(opened).toEqual([]);
    const ask = () => apiFetch('https://api.partnero.com/a');
    await ask();
    app.emit('child-process-gone', {}, { serviceName: 'audio.mojom.AudioService' });
    await ask();
    app.emit('child-process-gone', {}, { serviceName: 'network.mojom.NetworkService' });
    await ask();
    await ask();
    expect(opened).toEqual(['partnero-api', 'partnero-api1']);
  });
});
