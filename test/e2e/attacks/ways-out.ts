import type { Attack, Script } from './attack.js';

/** A form or a link that is pressed at once. */
const pressed = (tag: 'a' | 'form', attributes: string): Script =>
  Object.assign((() => {}) as Script, {
    toString: () => `(to) => {
      const one = Object.assign(document.createElement('${tag}'), ${attributes});
      document.body.append(one);
      ${tag === 'a' ? 'one.click()' : 'one.submit()'};
      setTimeout(() => one.remove(), 200);
    }`,
  });
const framed = (attributes: string): Script =>
  Object.assign((() => {}) as Script, {
    toString: () => `(to) => {
      const frame = Object.assign(document.createElement('iframe'), ${attributes});
      document.body.append(frame);
      setTimeout(() => frame.remove(), 400);
    }`,
  });

const nothing = 'nothing';
const web = 'web';

/** Ways of a page to be somewhere else, or to have something else beside it. */
export const waysOut: readonly Attack[] = [
  {
    name: 'location',
    script: ({ url }) => {
      location.href = url;
    },
    expect: nothing,
    control: web,
  },
  { name: 'location replaced', script: ({ url }) => location.replace(url), expect: nothing, control: web },
  {
    name: 'navigation API',
    script: ({ url }) => {
      const { navigation } = globalThis as unknown as {
        navigation: { navigate(url: string): { committed: Promise<unknown> } };
      };
      return navigation.navigate(url).committed.then(() => 'there');
    },
    expect: nothing,
    control: web,
  },
  {
    name: 'meta refresh',
    script: ({ url }) => {
      const meta = Object.assign(document.createElement('meta'), {
        httpEquiv: 'refresh',
        content: `0;url=${url}`,
      });
      document.head.append(meta);
      setTimeout(() => meta.remove(), 200);
    },
    expect: nothing,
    control: web,
  },
  { name: 'link', script: pressed('a', '{ href: to.url }'), expect: nothing, control: web },
  {
    name: 'link to a new window',
    script: pressed('a', "{ href: to.url, target: '_blank' }"),
    expect: nothing,
    control: web,
  },
  {
    name: 'link with a ping',
    // Where it leads is refused; that it tells of it would not be.
    script: pressed('a', "{ href: 'mailto:x@example.com', ping: to.url }"),
    expect: nothing,
    control: web,
  },
  {
    name: 'download',
    script: pressed('a', "{ href: to.url, download: 'x.sh' }"),
    expect: nothing,
    control: web,
  },
  {
    name: 'download of a blob',
    script: pressed('a', "{ href: URL.createObjectURL(new Blob(['x'])), download: 'glance-attack.sh' }"),
    expect: nothing,
  },
  {
    name: 'form',
    script: pressed('form', "{ action: to.url, method: 'get' }"),
    expect: nothing,
    control: web,
  },
  {
    name: 'form that posts',
    script: pressed('form', "{ action: to.url, method: 'post' }"),
    expect: nothing,
    control: web,
  },
  {
    name: 'form to a new window',
    script: pressed('form', "{ action: to.url, method: 'post', target: '_blank' }"),
    expect: nothing,
    control: web,
  },
  { name: 'new window', script: ({ url }) => window.open(url) !== null, expect: false, control: web },
  { name: 'new window of nothing', script: () => window.open('about:blank') !== null, expect: false },
  { name: 'frame', script: framed('{ src: to.url }'), expect: nothing, control: web },
  {
    name: 'frame with a document of its own',
    script: framed("{ srcdoc: '<script src=' + to.url + '></script>' }"),
    expect: 'refused',
    control: web,
  },
  {
    name: 'frame of data',
    script: framed("{ src: 'data:text/html,<script src=' + to.url + '></script>' }"),
    expect: nothing,
    control: web,
  },
  {
    name: 'frame of nothing, for its fresh powers',
    script: async ({ url }) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inside = frame.contentWindow as unknown as { bridge?: unknown; fetch: typeof fetch };
      const got = [
        typeof inside.bridge,
        await inside.fetch(url).then(
          () => 'answer',
          () => 'refused',
        ),
      ];
      frame.remove();
      return got;
    },
    expect: ['undefined', 'refused'],
    control: web,
  },
  {
    name: 'script for an address',
    script: pressed('a', "{ href: 'javascript:document.title=1' }"),
    expect: nothing,
  },
  {
    name: 'history of another origin',
    script: ({ url }) => history.pushState(null, '', url),
    expect: 'refused',
  },
  {
    name: 'a file',
    script: () => {
      location.href = 'file:///etc/passwd';
    },
    expect: nothing,
  },
  {
    name: 'a file, fetched',
    script: () => fetch('file:///etc/passwd').then(() => 'answer'),
    expect: 'refused',
  },
  {
    name: 'data',
    script: () => {
      location.href = 'data:text/html,<h1>other</h1>';
    },
    expect: nothing,
  },
  {
    name: 'a blob',
    script: () => {
      location.href = URL.createObjectURL(new Blob(['<h1>other</h1>'], { type: 'text/html' }));
    },
    expect: nothing,
  },
  ...[
    'app://glance/../../package.json',
    'app://glance/%2e%2e/%2e%2e/package.json',
    'app://glance/..%2f..%2fpackage.json',
    'app://other/page.js',
    'app://glance/page.js?x',
    'app://glance/out/main/index.js',
  ].map(
    (address): Attack => ({
      name: `own scheme: ${address}`,
      script: Object.assign((() => {}) as Script, {
        toString: () => `(_, settle) => {
          const script = Object.assign(document.createElement('script'), { src: '${address}' });
          const done = settle(script);
          document.body.append(script);
          return done;
        }`,
      }),
      expect: 'refused',
    }),
  ),
  { name: 'chrome', script: () => fetch('chrome://version').then(() => 'answer'), expect: 'refused' },
  {
    name: 'a program of this machine',
    script: () => {
      location.href = 'mailto:x@example.com';
    },
    expect: nothing,
  },
];
