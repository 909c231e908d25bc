import type { Attack } from './attack.js';

const refused = 'refused';
/** Parts that no type of the DOM library knows. */
type Odd = Record<string, Record<string, (...given: unknown[]) => Promise<unknown>>>;
declare const navigator: Navigator & Odd;
declare const window: Window & typeof globalThis & Record<string, (...given: unknown[]) => Promise<unknown>>;

/** Powers that a page can ask for. Each is asked as if a person had just pressed something. */
export const powers: readonly Attack[] = [
  {
    name: 'every permission by its name',
    script: async () => {
      const names =
        'accelerometer ambient-light-sensor background-fetch background-sync bluetooth camera clipboard-read clipboard-write display-capture geolocation gyroscope idle-detection keyboard-lock local-fonts magnetometer microphone midi nfc notifications payment-handler periodic-background-sync persistent-storage pointer-lock push screen-wake-lock speaker-selection storage-access system-wake-lock top-level-storage-access window-management window-placement'.split(
          ' ',
        );
      const states = await Promise.all(
        names.map((name) =>
          navigator.permissions
            .query({ name, sysex: true, userVisibleOnly: true } as unknown as PermissionDescriptor)
            .then(
              ({ state }) => [name, state],
              () => [name, 'unknown'],
            ),
        ),
      );
      return states.filter(([, state]) => state === 'granted');
    },
    expect: [],
  },
  { name: 'notices', script: () => Notification.requestPermission(), expect: 'denied' },
  { name: 'a notice', script: (_, settle) => settle(new Notification('x')), expect: refused },
  {
    name: 'where it is',
    script: () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(() => yes('known'), no)),
    expect: refused,
  },
  {
    name: 'camera',
    script: () => navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'seen'),
    expect: refused,
  },
  {
    name: 'microphone',
    script: () => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'heard'),
    expect: refused,
  },
  {
    name: 'screen',
    script: () => navigator.mediaDevices.getDisplayMedia().then(() => 'seen'),
    expect: refused,
  },
  {
    name: 'screen, as Electron once gave it',
    script: () =>
      navigator.mediaDevices
        .getUserMedia({
          video: { mandatory: { chromeMediaSource: 'desktop' } },
        } as unknown as MediaStreamConstraints)
        .then(() => 'seen'),
    expect: refused,
  },
  {
    name: 'names of cameras and microphones',
    script: async () => (await navigator.mediaDevices.enumerateDevices()).filter(({ label }) => label !== ''),
    expect: [],
  },
  {
    name: 'MIDI',
    script: () => navigator.requestMIDIAccess({ sysex: true }).then(() => 'open'),
    expect: refused,
  },
  {
    name: 'USB',
    script: () => navigator['usb']?.['requestDevice']?.({ filters: [] }).then(() => 'open'),
    expect: refused,
  },
  { name: 'USB known before', script: () => navigator['usb']?.['getDevices']?.(), expect: refused },
  {
    name: 'HID',
    script: () => navigator['hid']?.['requestDevice']?.({ filters: [] }).then((found) => found),
    expect: refused,
  },
  {
    name: 'serial',
    script: () => navigator['serial']?.['requestPort']?.().then(() => 'open'),
    expect: refused,
  },
  {
    name: 'Bluetooth',
    script: () => navigator['bluetooth']?.['requestDevice']?.({ acceptAllDevices: true }).then(() => 'open'),
    // On Linux Chromium has none.
    expect: 'nothing',
  },
  { name: 'clipboard read', script: () => navigator.clipboard.readText(), expect: refused },
  {
    name: 'clipboard read whole',
    script: () => navigator.clipboard.read().then((items) => items.length),
    expect: refused,
  },
  {
    name: 'clipboard written',
    script: () => navigator.clipboard.writeText('attack').then(() => 'written'),
    expect: refused,
  },
  { name: 'paste', script: () => document.execCommand('paste'), expect: false, sinceElectron: 33 },
  {
    name: 'open a file',
    script: () => window['showOpenFilePicker']?.().then(() => 'open'),
    expect: refused,
    unpressed: true,
  },
  {
    name: 'save a file',
    script: () => window['showSaveFilePicker']?.().then(() => 'open'),
    expect: refused,
    unpressed: true,
  },
  {
    name: 'open a folder',
    script: () => window['showDirectoryPicker']?.().then(() => 'open'),
    expect: refused,
    unpressed: true,
  },
  { name: 'storage for good', script: () => navigator.storage.persist(), expect: false },
  {
    name: 'whether somebody is there',
    script: () => (globalThis as unknown as Odd)['IdleDetector']?.['requestPermission']?.(),
    expect: 'denied',
  },
  {
    name: 'keep awake',
    script: () => navigator.wakeLock.request('screen').then(() => 'awake'),
    expect: refused,
  },
  {
    name: 'full screen',
    script: () => document.body.requestFullscreen().then(() => 'full'),
    expect: refused,
  },
  {
    name: 'the pointer',
    script: async () => {
      await document.body.requestPointerLock();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return document.pointerLockElement !== null;
    },
    expect: refused,
  },
  {
    name: 'other displays',
    script: () => window['getScreenDetails']?.().then(() => 'known'),
    expect: refused,
  },
  {
    name: 'fonts of this machine',
    script: () => window['queryLocalFonts']?.().then((found) => found),
    expect: refused,
  },
  {
    name: 'print',
    script: () => {
      let isPrinting = false;
      addEventListener('beforeprint', () => {
        isPrinting = true;
      });
      print();
      return isPrinting;
    },
    expect: false,
  },
  { name: 'alert', script: () => alert('x'), expect: 'nothing' },
  { name: 'confirm', script: () => confirm('x'), expect: false },
  { name: 'prompt', script: () => prompt('x', 'y') ?? 'nothing', expect: refused },
  {
    name: 'a key of a device',
    script: () =>
      navigator.credentials
        .create({
          publicKey: {
            challenge: new Uint8Array(8),
            rp: { name: 'x' },
            user: { id: new Uint8Array(8), name: 'x', displayName: 'x' },
            pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
          },
        })
        .then(() => 'made'),
    expect: refused,
  },
  {
    name: 'to be the program for addresses',
    script: () => navigator.registerProtocolHandler('web+glance', 'app://glance/index.html?%s'),
    expect: refused,
  },
  {
    name: 'protected films',
    script: () =>
      navigator
        .requestMediaKeySystemAccess('com.widevine.alpha', [
          { videoCapabilities: [{ contentType: 'video/mp4; codecs="avc1.42E01E"' }] },
        ])
        .then(() => 'granted'),
    expect: refused,
  },
  {
    name: 'cookies',
    script: () => {
      // biome-ignore lint/suspicious/noDocumentCookie: the old way is the one that needs no leave
      document.cookie = 'x=1';
      return document.cookie;
    },
    expect: '',
  },
];
