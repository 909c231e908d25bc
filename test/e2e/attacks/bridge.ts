import type { Attack } from './attack.js';

const refused = 'refused';
const notAllowed = { ok: false, error: { kind: 'not-allowed' } };
interface Bridge {
  read(...given: unknown[]): Promise<Record<string, unknown>>;
  send(...given: unknown[]): Promise<unknown>;
  onChange(listener: unknown): () => void;
}
declare const bridge: Bridge;

/** What a page can try on the only thing it has of the app. */
export const throughTheBridge: readonly Attack[] = [
  {
    name: 'another bridge in its place',
    script: () => {
      const before = bridge;
      try {
        Object.assign(globalThis, { bridge: { send: () => 'mine' } });
      } catch {}
      try {
        Object.defineProperty(globalThis, 'bridge', { value: 'mine' });
      } catch {}
      Reflect.deleteProperty(globalThis, 'bridge');
      return bridge === before;
    },
    expect: true,
  },
  {
    name: 'another function in the bridge',
    script: () => {
      const before = bridge.send;
      try {
        bridge.send = async () => 'mine';
      } catch {}
      return bridge.send === before;
    },
    expect: true,
  },
  {
    name: 'all that hangs on the bridge',
    script: () => [...Object.getOwnPropertyNames(bridge)].sort(),
    expect: ['onChange', 'read', 'send'],
  },
  {
    name: 'whoever it hears from',
    script: () =>
      new Promise((resolve) => {
        // Nothing but the state: no event, whose sender would lead on.
        const stop = bridge.onChange((...given: unknown[]) => {
          stop();
          resolve([given.length, 'sender' in (given[0] as object), 'programs' in (given[0] as object)]);
        });
        void bridge.send({ type: 'refresh' });
      }),
    expect: [1, false, true],
  },
  { name: 'a listener that is none', script: () => bridge.onChange('x')(), expect: 'nothing' },
  { name: 'nothing', script: () => bridge.send(), expect: notAllowed },
  { name: 'null', script: () => bridge.send(null), expect: notAllowed },
  { name: 'text', script: () => bridge.send('quit'), expect: notAllowed },
  { name: 'a number', script: () => bridge.send(Number.NaN), expect: notAllowed },
  { name: 'a big number', script: () => bridge.send({ type: 'fit', heightPx: 10n }), expect: notAllowed },
  { name: 'a list', script: () => bridge.send([{ type: 'quit' }]), expect: notAllowed },
  { name: 'a map', script: () => bridge.send(new Map([['type', 'quit']])), expect: notAllowed },
  { name: 'a date', script: () => bridge.send({ type: new Date(0) }), expect: notAllowed },
  { name: 'bytes', script: () => bridge.send(new Uint8Array(1_000_000)), expect: notAllowed },
  {
    name: 'a function',
    script: () => bridge.send({ type: 'looking', at: () => 'home' }),
    expect: notAllowed,
  },
  { name: 'a symbol', script: () => bridge.send({ type: Symbol('quit') }), expect: notAllowed },
  { name: 'a part of the page', script: () => bridge.send(document.body), expect: notAllowed },
  { name: 'a window', script: () => bridge.send(window), expect: notAllowed },
  {
    name: 'a circle',
    script: () => {
      const circle: Record<string, unknown> = { type: 'looking', at: 'home' };
      circle['circle'] = circle;
      return bridge.send(circle);
    },
    expect: notAllowed,
  },
  {
    name: 'ten thousand levels',
    script: () => {
      let deep: unknown = 'quit';
      for (let level = 0; level < 10_000; level += 1) deep = { type: deep };
      return bridge.send(deep);
    },
    expect: refused,
  },
  {
    name: 'a getter that throws',
    script: () =>
      bridge.send({
        get type() {
          throw new Error('no');
        },
      }),
    expect: refused,
  },
  {
    name: 'a getter that changes its mind',
    script: () => {
      let asked = 0;
      return bridge.send({
        get type() {
          asked += 1;
          return asked === 1 ? 'no-such' : 'quit';
        },
      });
    },
    expect: notAllowed,
  },
  {
    name: 'something that can be waited for',
    script: () =>
      // biome-ignore lint/suspicious/noThenProperty: that it is not waited for is what is tested
      bridge.send({ type: 'no-such', then: (done: (it: unknown) => void) => done({ type: 'quit' }) }),
    expect: notAllowed,
  },
  {
    name: 'a proxy',
    script: () =>
      bridge.send(
        new Proxy(
          {},
          {
            get: () => 'quit',
            ownKeys: () => ['type'],
            getOwnPropertyDescriptor: () => ({ value: 'quit', enumerable: true, configurable: true }),
          },
        ),
      ),
    expect: refused,
  },
  {
    name: 'something that says what it is in JSON',
    script: () => bridge.send({ type: 'no-such', toJSON: () => ['quit'] }),
    expect: notAllowed,
  },
  {
    name: 'a prototype',
    script: async () => [
      await bridge.send(
        JSON.parse('{"__proto__":{"type":"quit"},"constructor":{"prototype":{"type":"quit"}}}'),
      ),
      await bridge.send(Object.create({ type: 'quit' })),
      await bridge.send({
        type: 'change-settings',
        patch: JSON.parse('{"__proto__":{"theme":"dark"},"odd":1}'),
      }),
    ],
    expect: [notAllowed, notAllowed, notAllowed],
  },
  {
    name: 'a prototype of everything',
    script: async () => {
      Object.defineProperty(Object.prototype, 'type', { value: 'quit', configurable: true });
      try {
        return await bridge.send({});
      } finally {
        Reflect.deleteProperty(Object.prototype, 'type');
      }
    },
    expect: notAllowed,
  },
  {
    name: 'ten megabytes',
    script: () => bridge.send({ type: 'add-key', key: 'x'.repeat(10_000_000) }),
    expect: notAllowed,
  },
  { name: 'a million parts', script: () => bridge.send(new Array(1_000_000).fill(0)), expect: notAllowed },
  {
    name: 'commands that are none',
    script: async () => {
      const odd = [
        '',
        'eval',
        'read-file',
        'toString',
        '__proto__',
        'constructor',
        'QUIT',
        ' quit',
        'quit\0',
      ];
      const answers = await Promise.all(odd.map((type) => bridge.send({ type })));
      return answers.filter((answer) => (answer as { ok: boolean }).ok);
    },
    expect: [],
  },
  {
    name: 'parts that are none',
    script: async () => {
      const odd = [
        { type: 'open', target: 'https://example.com' },
        { type: 'open', target: 'dashboard', url: 'https://example.com' },
        { type: 'open', target: ['dashboard'] },
        { type: 'open-portal', program: '../../settings' },
        { type: 'open-portal', program: 'https://acme.partneroapp.com' },
        { type: 'history', program: '__proto__' },
        { type: 'remove-program', program: '../../settings' },
        { type: 'replace-key', program: 'constructor', key: 'x' },
        { type: 'fit', heightPx: Number.POSITIVE_INFINITY },
        { type: 'fit', heightPx: -1 },
        { type: 'copy-figure', program: 'x', figure: 'total-revenue' },
        { type: 'copy-diagnostics' },
        { type: 'change-settings', patch: { pollEveryMinutes: 0 } },
        { type: 'quit', force: true },
      ];
      const answers = await Promise.all(odd.map((command) => bridge.send(command)));
      return odd.filter((_, index) => (answers[index] as { ok: boolean }).ok);
    },
    expect: [],
  },
  {
    name: 'a state that is changed',
    script: async () => {
      const state = await bridge.read();
      (state['settings'] as Record<string, unknown>)['theme'] = 'attack';
      return ((await bridge.read())['settings'] as Record<string, unknown>)['theme'];
    },
    expect: 'system',
  },
  {
    name: 'a key in what it can read',
    script: async () => /glance-e2e-documented/.test(JSON.stringify(await bridge.read())),
    expect: false,
  },
];
