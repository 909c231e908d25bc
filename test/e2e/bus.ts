import { Message, type MessageBus, sessionBus, type Variant } from '@jellybrick/dbus-next';

/** What a desktop sees of the app, asked over its session bus. */
export interface TrayItem {
  title(): Promise<string>;
  tooltip(): Promise<string>;
  status(): Promise<string>;
  /** A left click. */
  activate(): Promise<void>;
  menu(): Promise<readonly MenuEntry[]>;
  choose(label: string): Promise<void>;
}

export interface MenuEntry {
  readonly id: number;
  readonly label: string;
}

const itemInterface = 'org.kde.StatusNotifierItem';
const watcher = { destination: 'org.kde.StatusNotifierWatcher', path: '/StatusNotifierWatcher' };
const menuPath = '/com/canonical/dbusmenu';
const menuInterface = 'com.canonical.dbusmenu';

export interface Bus {
  /** Items registered with the tray host now. */
  items(): Promise<readonly string[]>;
  /** The only item there is; fails while there is none. */
  item(): Promise<TrayItem>;
  hasOwner(name: string): Promise<boolean>;
  close(): void;
}

export function openBus(address: string): Bus {
  const bus = sessionBus({ busAddress: address });
  const call = (given: Partial<ConstructorParameters<typeof Message>[0]>) => ask(bus, given);
  const property = async (place: { destination: string; path: string }, name: readonly [string, string]) => {
    const [value] = await call({
      ...place,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: [...name],
    });
    return (value as Variant).value as unknown;
  };
  const items = async () =>
    (await property(watcher, [watcher.destination, 'RegisteredStatusNotifierItems'])) as string[];

  return {
    items,
    async item() {
      const [first, ...others] = await items();
      if (first === undefined || others.length > 0)
        throw new Error(`One tray item was expected: ${[first, ...others]}`);
      const slash = first.indexOf('/');
      const place = {
        destination: slash === -1 ? first : first.slice(0, slash),
        path: slash === -1 ? '/StatusNotifierItem' : first.slice(slash),
      };
      return createItem(place, { call, property });
    },
    async hasOwner(name) {
      const [has] = await call({
        destination: 'org.freedesktop.DBus',
        path: '/org/freedesktop/DBus',
        interface: 'org.freedesktop.DBus',
        member: 'NameHasOwner',
        signature: 's',
        body: [name],
      });
      return has as boolean;
    },
    close: () => bus.disconnect(),
  };
}

type Place = { destination: string; path: string };
type Calls = {
  call: (given: Partial<ConstructorParameters<typeof Message>[0]>) => Promise<readonly unknown[]>;
  property: (place: Place, name: readonly [string, string]) => Promise<unknown>;
};

function createItem(place: Place, { call, property }: Calls): TrayItem {
  const own = (name: string) => property(place, [itemInterface, name]);
  const menu = async (): Promise<readonly MenuEntry[]> => {
    const [, layout] = await call({
      ...place,
      path: menuPath,
      interface: menuInterface,
      member: 'GetLayout',
      signature: 'iias',
      body: [0, -1, []],
    });
    return entriesOf(layout as Layout);
  };
  return {
    title: async () => String(await own('Title')),
    status: async () => String(await own('Status')),
    async tooltip() {
      const [, , title, text] = (await own('ToolTip')) as [string, unknown, string, string];
      return [title, text].filter(Boolean).join('\n');
    },
    async activate() {
      await call({ ...place, interface: itemInterface, member: 'Activate', signature: 'ii', body: [0, 0] });
    },
    menu,
    async choose(label) {
      const entry = (await menu()).find((one) => one.label === label);
      if (entry === undefined) throw new Error(`No “${label}” in the menu`);
      const { Variant: DBusVariant } = await import('@jellybrick/dbus-next');
      await call({
        ...place,
        path: menuPath,
        interface: menuInterface,
        member: 'Event',
        signature: 'isvu',
        body: [entry.id, 'clicked', new DBusVariant('s', ''), 0],
      });
    },
  };
}

type Layout = [number, Record<string, Variant>, Variant[]];

function entriesOf([id, properties, children]: Layout): MenuEntry[] {
  const label = properties['label']?.value;
  const own = typeof label === 'string' && label !== '' ? [{ id, label: label.replaceAll('__', '_') }] : [];
  return [...own, ...children.flatMap((child) => entriesOf(child.value as Layout))];
}

async function ask(
  bus: MessageBus,
  given: Partial<ConstructorParameters<typeof Message>[0]>,
): Promise<readonly unknown[]> {
  const reply = await bus.call(new Message(given as ConstructorParameters<typeof Message>[0]));
  return reply?.body ?? [];
}
