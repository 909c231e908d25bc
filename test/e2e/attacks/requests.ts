import type { Attack, Script } from './attack.js';

const element = (tag: string, attributes: string): Script =>
  // The parts are filled in as text: a script cannot see what is around it.
  Object.assign((() => {}) as Script, {
    toString: () => `(to, settle) => {
      const one = document.createElement('${tag}');
      const done = settle(one);
      Object.assign(one, ${attributes});
      document.body.append(one);
      return done;
    }`,
  });

const link = (rel: string, more = ''): Script =>
  element('link', `{ rel: '${rel}', href: to.url${more && `, ${more}`} }`);

const refused = 'refused';
const web = 'web';

/** Ways of a page to make its engine ask somebody for something. */
export const requests: readonly Attack[] = [
  { name: 'fetch', script: ({ url }) => fetch(url).then(() => 'answer'), expect: refused, control: web },
  {
    name: 'fetch, blind',
    script: ({ url }) => fetch(url, { mode: 'no-cors', keepalive: true }).then(() => 'answer'),
    expect: refused,
    control: web,
  },
  {
    name: 'fetch, sending',
    script: ({ url }) => fetch(url, { method: 'POST', body: document.body.innerText }).then(() => 'answer'),
    expect: refused,
    control: web,
  },
  {
    name: 'XMLHttpRequest',
    script: ({ url }, settle) => {
      const asking = new XMLHttpRequest();
      asking.open('GET', url);
      asking.send();
      return settle(asking);
    },
    expect: refused,
    control: web,
  },
  {
    name: 'XMLHttpRequest, waiting',
    script: ({ url }) => {
      const asking = new XMLHttpRequest();
      asking.open('GET', url, false);
      asking.send();
      return asking.status;
    },
    expect: refused,
    control: web,
  },
  {
    name: 'WebSocket',
    script: ({ url }, settle) => settle(new WebSocket(url.replace('http', 'ws'))),
    expect: refused,
    control: web,
  },
  {
    name: 'EventSource',
    script: ({ url }, settle) => settle(new EventSource(url)),
    expect: refused,
    control: web,
  },
  {
    name: 'sendBeacon',
    script: ({ url }) => {
      // What it answers says only that it was taken in; the canary tells.
      navigator.sendBeacon(url, 'x');
    },
    expect: 'nothing',
    control: web,
  },
  {
    name: 'WebRTC',
    script: async ({ udp }) => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${udp}` }] });
      const found: string[] = [];
      peer.onicecandidate = ({ candidate }) => candidate && found.push(candidate.type ?? 'any');
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 600));
      peer.close();
      return found.includes('srflx') ? found : 'no way out';
    },
    expect: 'no way out',
    control: 'udp',
  },
  {
    name: 'WebRTC by a relay over TCP',
    script: async ({ tcp }) => {
      const server = { urls: `turn:${tcp}?transport=tcp`, username: 'x', credential: 'x' };
      const peer = new RTCPeerConnection({ iceServers: [server], iceTransportPolicy: 'relay' });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 600));
      peer.close();
    },
    expect: 'nothing',
    control: 'tcp',
  },
  {
    name: 'WebTransport',
    script: ({ udp }) => new WebTransport(`https://${udp}/`).ready.then(() => 'open'),
    expect: refused,
    control: 'udp',
  },
  { name: 'picture', script: element('img', '{ src: to.url }'), expect: refused, control: web },
  {
    name: 'picture in a set',
    script: element('img', "{ srcset: to.url + ' 1x' }"),
    expect: refused,
    control: web,
  },
  {
    name: 'picture as a button',
    script: element('input', "{ type: 'image', src: to.url }"),
    expect: refused,
    control: web,
  },
  {
    name: 'CSS background',
    script: ({ url }) => {
      document.body.style.backgroundImage = `url(${url})`;
    },
    expect: 'nothing',
    control: web,
  },
  {
    name: 'CSS cursor',
    script: ({ url }) => {
      document.body.style.cursor = `url(${url}), auto`;
    },
    expect: 'nothing',
  },
  {
    name: 'CSS import',
    script: element('style', "{ textContent: '@import url(' + to.url + ');' }"),
    expect: refused,
    control: web,
  },
  {
    name: 'stylesheet made by script',
    script: ({ url }) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`body { border-image: url(${url}) 30 }`);
      document.adoptedStyleSheets = [sheet];
    },
    expect: 'nothing',
    control: web,
  },
  {
    name: 'font',
    script: ({ url }) => new FontFace('x', `url(${url})`).load().then(() => 'loaded'),
    expect: refused,
    control: web,
  },
  {
    name: 'sound',
    script: element('audio', "{ preload: 'auto', src: to.url }"),
    expect: refused,
    control: web,
  },
  {
    name: 'film',
    script: element('video', "{ preload: 'auto', src: to.url }"),
    expect: refused,
    control: web,
  },
  {
    name: 'poster of a film',
    script: element('video', '{ poster: to.url }'),
    expect: refused,
    control: web,
  },
  { name: 'script', script: element('script', '{ src: to.url }'), expect: refused, control: web },
  {
    name: 'module',
    script: element('script', "{ type: 'module', src: to.url }"),
    expect: refused,
    control: web,
  },
  {
    name: 'import',
    script: Object.assign((() => {}) as Script, {
      toString: () => '({ url }) => import(url).then(() => "loaded")',
    }),
    expect: refused,
    control: web,
  },
  { name: 'worker', script: ({ url }, settle) => settle(new Worker(url)), expect: refused },
  { name: 'shared worker', script: ({ url }, settle) => settle(new SharedWorker(url)), expect: refused },
  {
    name: 'worker that imports',
    script: ({ url }, settle) =>
      settle(new Worker(URL.createObjectURL(new Blob([`importScripts('${url}'); postMessage(1)`])))),
    expect: refused,
    control: web,
  },
  {
    name: 'service worker',
    script: () => navigator.serviceWorker.register('app://glance/page.js').then(() => 'registered'),
    expect: refused,
  },
  { name: 'stylesheet', script: link('stylesheet'), expect: refused, control: web },
  { name: 'preload', script: link('preload', "as: 'script'"), expect: refused, control: web },
  {
    name: 'preload of a font',
    script: link('preload', "as: 'font', crossOrigin: ''"),
    expect: refused,
    control: web,
  },
  { name: 'module preload', script: link('modulepreload'), expect: refused, control: web },
  { name: 'prefetch', script: link('prefetch'), expect: refused },
  { name: 'prerender', script: link('prerender'), expect: 'nothing' },
  { name: 'icon', script: link('icon'), expect: 'nothing' },
  { name: 'manifest', script: link('manifest'), expect: 'nothing' },
  {
    name: 'preconnect',
    script: element('link', "{ rel: 'preconnect', href: 'http://' + to.tcp }"),
    expect: 'nothing',
  },
  {
    name: 'speculation rules',
    script: ({ url }) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [url] }] });
      document.head.append(rules);
    },
    expect: refused,
  },
  {
    name: 'SVG that uses another',
    script: ({ url }) => {
      const [svg, image] = ['svg', 'image'].map((tag) =>
        document.createElementNS('http://www.w3.org/2000/svg', tag),
      );
      image?.setAttribute('href', url);
      svg?.append(image as Element);
      document.body.append(svg as Element);
    },
    expect: 'nothing',
    control: web,
  },
  { name: 'object', script: element('object', '{ data: to.url }'), expect: refused, control: web },
  { name: 'embed', script: element('embed', '{ src: to.url }'), expect: refused, control: web },
  {
    name: 'track',
    script: element('track', "{ src: to.url, kind: 'captions', default: true }"),
    expect: 'nothing',
  },
  {
    name: 'report of a broken policy',
    script: ({ url }) => {
      const policy = document.createElement('meta');
      policy.httpEquiv = 'Content-Security-Policy';
      policy.content = `img-src 'none'; report-uri ${url}; report-to x`;
      document.head.append(policy);
      document.body.append(Object.assign(new Image(), { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }));
      policy.remove();
    },
    expect: 'nothing',
  },
  {
    name: 'base, and what is relative to it',
    script: ({ web: host }, settle) => {
      const base = Object.assign(document.createElement('base'), { href: `http://${host}/` });
      document.head.prepend(base);
      const picture = Object.assign(new Image(), { src: 'base-and-what-is-relative-to-it' });
      const done = settle(picture);
      base.remove();
      return done;
    },
    expect: refused,
    control: web,
  },
];
