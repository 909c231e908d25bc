import type { App, Session, WebContents } from 'electron';
import type { Undo } from '../undo.js';
import { pageOrigin, plainUrl } from './app-protocol.js';

/** Where the window's page comes from, and what counts as ours. */
export interface PagePlace {
  readonly url: string;
  /** The page itself: for what it navigates to and what speaks to main. */
  isPage(url: string): boolean;
  /** Whatever it may load. */
  mayLoad(url: string): boolean;
  readonly developing: boolean;
}

/**
 * The built page, or the server that `npm run dev` named in the environment. A packaged app listens to no
 * environment.
 */
export function pagePlace(given: {
  readonly packaged: boolean;
  readonly devServer: string | undefined;
}): PagePlace {
  const server = given.packaged || given.devServer === undefined ? null : new URL(given.devServer);
  if (server === null) {
    const isPage = (url: string) => url.startsWith(`${pageOrigin}/`);
    const mayLoad = (url: string) => isPage(url) || (!given.packaged && url.startsWith('devtools://'));
    return { url: `${pageOrigin}/index.html`, isPage, mayLoad, developing: false };
  }
  const isPage = (url: string) => url.startsWith(`${server.origin}/`) || url === plainUrl;
  const ours = [`${server.origin}/`, `ws://${server.host}/`, 'devtools://', plainUrl];
  return {
    url: server.href,
    isPage,
    mayLoad: (url) => ours.some((start) => url.startsWith(start)),
    developing: true,
  };
}

type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setBluetoothPairingHandler'
  | 'setSpellCheckerEnabled'
  | 'setProxy'
  | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/** Refuses everything that a page can ask of its session, but its own files. For as long as the session lives. */
export function guardSession(
  session: GuardedSession,
  place: Pick<PagePlace, 'mayLoad' | 'developing'>,
): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, decide) => decide({ confirmed: false }));
  // Dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !place.mayLoad(url) }));
  // WebRTC asks nobody, but heeds the proxy: a relay over TCP would be reached past the policy and the filter.
  if (!place.developing) void session.setProxy({ proxyRules: nobody, proxyBypassRules: '<-loopback>' });
}

/** A proxy that is not there: only the system itself could listen at this port. */
const nobody = 'http://127.0.0.1:1';

/**
 * No name is looked up because a page hints at it, past its policy, the filter and the proxy: Blink heeds nothing else
 * for that. Links, which it treats apart, are seen to by the page itself. Before `ready` only.
 */
export function heedNoHints(app: Pick<App, 'commandLine'>): void {
  app.commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false');
}

type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>;

/**
 * Keeps the page where it is. `onLeft` is told when it got away all the same: a page can take itself to
 * about:blank without asking.
 */
export function guardContents(contents: GuardedContents, place: PagePlace, onLeft: () => void): void {
  // While developing, the server reloads the page after a change.
  const stay = (event: { preventDefault(): void; readonly url: string }) => {
    if (!(place.developing && place.isPage(event.url))) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('did-navigate', (_event, url) => {
    if (!place.isPage(url)) onLeft();
  });
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Otherwise the page could reach the network by STUN, past its policy and past the session.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/**
 * Nobody is told who we are: without this the first certificate that fits is sent. `certificate-error` has no
 * listener anywhere, so that every such error stands.
 */
export function refuseClientCertificates(app: Pick<App, 'on' | 'removeListener'>): Undo {
  const refuse = (...[event, , , , choose]: ClientCertificateQuestion) => {
    event.preventDefault();
    choose();
  };
  app.on('select-client-certificate', refuse);
  return () => app.removeListener('select-client-certificate', refuse);
}

type ClientCertificateQuestion = [
  event: { preventDefault(): void },
  contents: unknown,
  url: string,
  certificates: unknown[],
  choose: () => void,
];
