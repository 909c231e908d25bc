import type { Attack } from './attack.js';

const refused = 'refused';

/** Ways to have text run as code, or to reach what a page should not have. */
export const code: readonly Attack[] = [
  // biome-ignore lint/security/noGlobalEval: that it does not run is what is tested
  { name: 'eval', script: () => eval('1'), expect: refused },
  { name: 'Function', script: () => new Function('return 1')(), expect: refused },
  {
    name: 'constructor of the bridge',
    script: () => {
      const { bridge } = globalThis as unknown as { bridge: { read: { constructor: FunctionConstructor } } };
      return bridge.read.constructor('return typeof process')();
    },
    expect: refused,
  },
  {
    name: 'timer with text',
    script: () =>
      new Promise((resolve) => {
        setTimeout(`document.title = 'ran'`, 0);
        setTimeout(() => resolve(document.title), 50);
      }),
    expect: refused,
  },
  {
    name: 'script in the page',
    script: () => {
      document.body.append(Object.assign(document.createElement('script'), { text: 'document.title = 1' }));
    },
    expect: refused,
  },
  {
    name: 'handler in the page',
    script: () => {
      document.body.setAttribute('onclick', 'document.title = 1');
      document.body.click();
    },
    expect: refused,
  },
  {
    name: 'markup',
    script: () => {
      document.createElement('div').innerHTML = '<img src=x onerror="document.title=1">';
    },
    expect: refused,
  },
  {
    name: 'markup written',
    script: () => document.write('<script>document.title=1</script>'),
    expect: refused,
  },
  {
    name: 'markup declared harmless',
    script: () => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): { createHTML(text: string): string } };
      };
      const policy = trustedTypes.createPolicy('x', { createHTML: (text: string) => text });
      document.createElement('div').innerHTML = policy.createHTML('<img src=x onerror="document.title=1">');
      return 'taken';
    },
    expect: refused,
  },
  {
    name: 'script of data',
    script: (_, settle) => {
      const script = Object.assign(document.createElement('script'), {
        src: 'data:text/javascript,document.title=1',
      });
      const done = settle(script);
      document.body.append(script);
      return done;
    },
    expect: refused,
  },
  {
    name: 'script of a blob',
    script: (_, settle) => {
      const src = URL.createObjectURL(new Blob(['document.title = 1'], { type: 'text/javascript' }));
      const script = Object.assign(document.createElement('script'), { src });
      const done = settle(script);
      document.body.append(script);
      return done;
    },
    expect: refused,
  },
  {
    name: 'worker of data',
    script: (_, settle) => settle(new Worker('data:text/javascript,postMessage(1)')),
    expect: refused,
  },
  {
    name: 'WebAssembly',
    script: () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => 'compiled'),
    expect: refused,
  },
  {
    name: 'WebAssembly at once',
    script: () => String(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
    expect: refused,
  },
  {
    name: 'Node and Electron',
    script: () =>
      [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        'setImmediate',
        'electron',
        'ipcRenderer',
        '__dirname',
      ].filter((name) => name in globalThis),
    expect: [],
  },
  {
    name: 'whoever opened it',
    script: () => [window.opener, window.parent === window, window.frameElement],
    expect: [null, true, null],
  },
];
