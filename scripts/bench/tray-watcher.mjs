import * as dbus from '@jellybrick/dbus-next';

const watcher = 'org.kde.StatusNotifierWatcher';
const itemInterface = 'org.kde.StatusNotifierItem';
const menu = { path: '/com/canonical/dbusmenu', interface: 'com.canonical.dbusmenu' };
const properties = {
  IsStatusNotifierHostRegistered: () => new dbus.Variant('b', true),
  ProtocolVersion: () => new dbus.Variant('i', 0),
  RegisteredStatusNotifierItems: () => new dbus.Variant('as', []),
};
const registersWithinMs = 20_000;

/** @typedef {{ atMs: number, place: { destination: string, path: string } }} Item  `atMs` is monotonic. */
/** @typedef {import('@jellybrick/dbus-next').Message} Message */

/**
 * A tray host without pixels: it knows the moment at which an app's item registers, and clicks on it.
 *
 * @param {string} busAddress
 */
export async function openTrayWatcher(busAddress) {
  const bus = dbus.sessionBus({ busAddress });
  /** @type {Map<number, Item>} */
  const items = new Map();
  /** @type {Map<number, (item: Item) => void>} */
  const waiting = new Map();

  const call = async (/** @type {ConstructorParameters<typeof dbus.Message>[0]} */ message) =>
    (await bus.call(new dbus.Message(message)))?.body ?? [];
  const register = async (/** @type {Message} */ message, /** @type {number} */ atMs) => {
    const [pid] = await call({
      ...theBus,
      member: 'GetConnectionUnixProcessID',
      signature: 's',
      body: [message.sender],
    });
    const item = { atMs, place: { destination: message.sender, path: '/StatusNotifierItem' } };
    items.set(Number(pid), item);
    waiting.get(Number(pid))?.(item);
  };
  bus.addMethodHandler((/** @type {Message} */ message) => {
    const atMs = performance.now();
    if (message.path !== '/StatusNotifierWatcher') return false;
    const answer = answerTo(message);
    if (answer === null) return false;
    bus.send(dbus.Message.newMethodReturn(message, ...answer));
    if (message.member === 'RegisterStatusNotifierItem') void register(message, atMs);
    return true;
  });
  await bus.requestName(watcher, 0);

  return {
    /** @param {number} pid @returns {Promise<Item>} */
    registered(pid) {
      return new Promise((resolve, reject) => {
        const known = items.get(pid);
        if (known) return resolve(known);
        const timer = setTimeout(() => reject(new Error('Its tray item did not come.')), registersWithinMs);
        waiting.set(pid, (item) => {
          clearTimeout(timer);
          waiting.delete(pid);
          resolve(item);
        });
      });
    },
    /** A left click. @param {Item} item @returns {Promise<unknown>} Answered when the app has heard it. */
    click: ({ place }) =>
      call({ ...place, interface: itemInterface, member: 'Activate', signature: 'ii', body: [0, 0] }),
    /** @param {Item} item @returns {Promise<{ id: number, label: string }[]>} */
    async menu({ place }) {
      const [, layout] = await call({
        ...place,
        ...menu,
        member: 'GetLayout',
        signature: 'iias',
        body: [0, -1, []],
      });
      return entriesOf(/** @type {Layout} */ (layout));
    },
    /** @param {Item} item @param {number} id  Of an entry; of none, nothing happens. */
    choose: ({ place }, id) =>
      call({
        ...place,
        ...menu,
        member: 'Event',
        signature: 'isvu',
        body: [id, 'clicked', new dbus.Variant('s', ''), 0],
      }).catch(() => []), // an app may refuse an entry that there is not
    close: () => bus.disconnect(),
  };
}

const theBus = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** @param {Message} message @returns {[string, unknown[]] | null} Signature and body; null for what a watcher does not know. */
function answerTo({ member, body }) {
  const name = /** @type {keyof typeof properties} */ (body[1]);
  if (member === 'RegisterStatusNotifierItem' || member === 'RegisterStatusNotifierHost') return ['', []];
  if (member === 'Get' && properties[name]) return ['v', [properties[name]()]];
  if (member !== 'GetAll') return null;
  return ['a{sv}', [Object.fromEntries(Object.entries(properties).map(([key, make]) => [key, make()]))]];
}

/** @typedef {[number, Record<string, { value: unknown }>, { value: Layout }[]]} Layout */

/** @param {Layout} layout @returns {{ id: number, label: string }[]} */
function entriesOf([id, { label }, children]) {
  const own = typeof label?.value === 'string' && label.value !== '' ? [{ id, label: label.value }] : [];
  return [...own, ...children.flatMap((child) => entriesOf(child.value))];
}
