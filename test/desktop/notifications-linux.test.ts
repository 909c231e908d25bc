import { describe, expect, it } from 'vitest';
import type { BusCall, BusReply, BusSignal } from '../../main/desktop/bus-connection.js';
import type { SessionBus } from '../../main/desktop/dbus.js';
import { createLinuxNotifier } from '../../main/desktop/notifications-linux.js';
import type { Notice } from '../../main/domain/notices.js';
import { fail, ok } from '../../main/domain/result.js';
import { settled } from '../fakes/clock.js';

const names = {
  appName: 'Partnero Glance',
  desktopEntry: 'partnero-glance',
  labels: () => ({ open: 'Open', later: 'Later' }),
};
const notice = (change: Partial<Notice> = {}): Notice => ({
  tag: 'a',
  title: 'Acme',
  body: '3 wait for approval',
  program: null,
  ...change,
});

/** A daemon on a bus of which the test says what it answers. */
function createFakeDaemon({ capabilities = ['actions', 'body', 'body-markup'], labels = names.labels } = {}) {
  const calls: BusCall[] = [];
  let owner: string | null = ':1.5';
  let ids = 0;
  let answer: (call: BusCall) => BusReply = () => ok([++ids]);
  let ownerListener: (owner: string | null) => void = () => {};
  let signalListener: (signal: BusSignal) => void = () => {};
  const bus: SessionBus = {
    async call(call) {
      calls.push(call);
      if (call.member === 'GetCapabilities') return ok([capabilities]);
      return call.member === 'Notify' ? answer(call) : ok([]);
    },
    nameOwner: async () => ok(owner),
    startService: async () => fail({ kind: 'refused', name: 'ServiceUnknown', detail: '' }),
    readProperty: async () => fail({ kind: 'no-answer' }),
    watchName(_, listener) {
      ownerListener = listener;
      listener(owner);
      return () => {};
    },
    onSignal(_, listener) {
      signalListener = listener;
      return () => {};
    },
    close() {},
  };
  const of = (member: string) => calls.filter((call) => call.member === member);
  return {
    notifier: createLinuxNotifier({ bus, ...names, labels }),
    of,
    notified: () => of('Notify').map(({ body }) => body ?? []),
    closed: () => of('CloseNotification').map(({ body }) => body?.[0]),
    answerWith: (next: typeof answer) => {
      answer = next;
    },
    signal: (member: string, body: readonly unknown[], sender = owner ?? '') =>
      signalListener({
        sender,
        path: '/org/freedesktop/Notifications',
        interface: 'org.freedesktop.Notifications',
        member,
        body,
      }),
    becomeOwnedBy(next: string | null) {
      owner = next;
      ownerListener(next);
    },
  };
}

const [appNameAt, replacesAt, iconAt, titleAt, bodyAt, actionsAt, hintsAt, timeoutAt] = [
  0, 1, 2, 3, 4, 5, 6, 7,
];

describe('notices on Linux', () => {
  it('are asked whether they are still wanted once the daemon and what it can do are known, just before they are sent', async () => {
    const { notifier, of } = createFakeDaemon();
    const seen: number[][] = [];
    const asked = (wanted: boolean) => async () => {
      seen.push([of('GetCapabilities').length, of('Notify').length]);
      return wanted;
    };
    expect(await notifier.show(notice(), asked(false))).toBe('unwanted');
    expect(await notifier.show(notice(), asked(true))).toBe('shown');
    expect(seen).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect(of('Notify')).toHaveLength(1);
  });

  it('are not asked for where nobody is found to show them', async () => {
    const { notifier, becomeOwnedBy } = createFakeDaemon();
    becomeOwnedBy(null);
    let asked = 0;
    const count = async () => {
      asked += 1;
      return true;
    };
    expect(await notifier.show(notice(), count)).toBe('not-sent');
    expect(asked).toBe(0);
  });

  it('say who speaks, and leave icon and time on screen to the desktop', async () => {
    const { notifier, notified } = createFakeDaemon();
    await notifier.show(notice());
    const [message = []] = notified();
    expect([message[appNameAt], message[iconAt], message[timeoutAt]]).toEqual(['Partnero Glance', '', -1]);
    expect(message[hintsAt]).toMatchObject({
      'desktop-entry': { signature: 's', value: 'partnero-glance' },
      urgency: { signature: 'y', value: 1 },
    });
    expect(message[actionsAt]).toEqual(['default', 'Open', 'later', 'Later']);
  });

  it.each<[string, string[], string]>([
    ['is escaped where the daemon reads markup', ['body', 'body-markup'], '&lt;b&gt; &amp; &amp;lt; "x"'],
    ['is left alone where it does not', ['body'], '<b> & &lt; "x"'],
  ])('a body %s', async (_, capabilities, shown) => {
    const { notifier, notified } = createFakeDaemon({ capabilities });
    await notifier.show(notice({ title: 'A & B <c>', body: '<b> & &lt; "x"' }));
    expect(notified()[0]?.[bodyAt]).toBe(shown);
    expect(notified()[0]?.[titleAt]).toBe('A & B <c>');
  });

  it('lose NULs, which no message can carry', async () => {
    const { notifier, notified } = createFakeDaemon();
    await notifier.show(notice({ title: 'A\0B', body: '1\0 waits' }));
    expect(notified()[0]?.slice(titleAt, bodyAt + 1)).toEqual(['AB', '1 waits']);
  });

  it('offer no action to a daemon that has none', async () => {
    const { notifier, notified } = createFakeDaemon({ capabilities: ['body'] });
    await notifier.show(notice());
    expect(notified()[0]?.[actionsAt]).toEqual([]);
  });

  it('names its buttons in the language of the moment', async () => {
    let labels = names.labels();
    const { notifier, notified } = createFakeDaemon({ labels: () => labels });
    await notifier.show(notice());
    labels = { open: 'Öffnen', later: 'Später' };
    await notifier.show(notice());
    expect(notified().map((message) => message[actionsAt])).toEqual([
      ['default', 'Open', 'later', 'Later'],
      ['default', 'Öffnen', 'later', 'Später'],
    ]);
  });

  it('offer nothing later where there is nobody to tell of', async () => {
    const { notifier, notified } = createFakeDaemon();
    await notifier.show(notice({ isTest: true }));
    expect(notified()[0]?.[actionsAt]).toEqual(['default', 'Open']);
  });

  it('tell which is wanted again later, and take nobody else’s word for it', async () => {
    const { notifier, signal } = createFakeDaemon();
    const heard: string[] = [];
    notifier.onClick((tag) => heard.push(`click ${tag}`));
    notifier.onLater((tag) => heard.push(`later ${tag}`));
    await notifier.show(notice());
    await notifier.show(notice({ tag: 'b' }));
    signal('ActionInvoked', [2, 'later'], ':1.66');
    signal('ActionInvoked', [9, 'later']);
    signal('ActionInvoked', [2, 'later']);
    expect(heard).toEqual(['later b']);
  });

  it('ask what the daemon can do once, and again of the next one', async () => {
    const { notifier, of, becomeOwnedBy } = createFakeDaemon();
    await notifier.show(notice());
    await notifier.show(notice({ tag: 'b' }));
    expect(of('GetCapabilities')).toHaveLength(1);
    becomeOwnedBy(':1.9');
    await notifier.show(notice());
    expect(of('GetCapabilities')).toHaveLength(2);
  });

  it('replace by the id the daemon gave, and start anew with another daemon', async () => {
    const { notifier, notified, becomeOwnedBy } = createFakeDaemon();
    await notifier.show(notice());
    await notifier.show(notice());
    becomeOwnedBy(':1.9');
    await notifier.show(notice());
    expect(notified().map((message) => message[replacesAt])).toEqual([0, 1, 0]);
  });

  it.each<[string, BusReply, string]>([
    ['an answer', ok([7]), 'shown'],
    ['no answer by the deadline, since it may appear any moment', fail({ kind: 'no-answer' }), 'shown'],
    ['an error', fail({ kind: 'refused', name: 'x.Failed', detail: '' }), 'not-sent'],
    ['no bus', fail({ kind: 'no-bus', detail: '' }), 'not-sent'],
  ])('take %s for what it is', async (_, reply, shown) => {
    const { notifier, answerWith } = createFakeDaemon();
    answerWith(() => reply);
    expect(await notifier.show(notice())).toBe(shown);
  });

  it('know what is on screen although one that should replace it was refused', async () => {
    const { notifier, answerWith, closed } = createFakeDaemon();
    await notifier.show(notice());
    answerWith(() => fail({ kind: 'refused', name: 'x.Failed', detail: '' }));
    await notifier.show(notice());
    notifier.withdraw('a');
    expect(closed()).toEqual([1]);
  });

  it('learn their id from a late answer: then they can be clicked', async () => {
    const { notifier, answerWith, of, signal } = createFakeDaemon();
    const clicked: string[] = [];
    notifier.onClick((tag) => clicked.push(tag));
    answerWith(() => fail({ kind: 'no-answer' }));
    await notifier.show(notice());
    signal('ActionInvoked', [7, 'default']);
    of('Notify')[0]?.onLateReply?.(ok([7]));
    signal('ActionInvoked', [7, 'default']);
    expect(clicked).toEqual(['a']);
  });

  it('are closed by a late answer when they were withdrawn or replaced meanwhile', async () => {
    const { notifier, answerWith, of, closed } = createFakeDaemon();
    answerWith(() => fail({ kind: 'no-answer' }));
    await notifier.show(notice());
    await notifier.show(notice());
    await notifier.show(notice({ tag: 'b' }));
    notifier.withdraw('b');
    of('Notify').forEach((call, index) => {
      call.onLateReply?.(ok([10 + index]));
    });
    expect(closed()).toEqual([10, 12]);
  });

  it('withdrawn before they were sent are never sent', async () => {
    const { notifier, notified } = createFakeDaemon();
    const shown = notifier.show(notice());
    notifier.withdraw('a');
    expect(await shown).toBe('not-sent');
    expect(notified()).toEqual([]);
  });

  it.each<[string, string, readonly unknown[], string?]>([
    ['of a notice that is not ours', 'ActionInvoked', [99, 'default']],
    ['of an action we never offered', 'ActionInvoked', [1, 'snooze']],
    ['made up by another program', 'ActionInvoked', [1, 'default'], ':1.66'],
    ['without sense', 'ActionInvoked', []],
  ])('take no notice of a click %s', async (_, member, body, sender) => {
    const { notifier, signal } = createFakeDaemon();
    const clicked: string[] = [];
    notifier.onClick((tag) => clicked.push(tag));
    await notifier.show(notice());
    signal(member, body, sender);
    expect(clicked).toEqual([]);
  });

  it('that were closed, or went with their daemon, cannot be clicked or withdrawn', async () => {
    const { notifier, signal, becomeOwnedBy, closed } = createFakeDaemon();
    const clicked: string[] = [];
    notifier.onClick((tag) => clicked.push(tag));
    await notifier.show(notice());
    await notifier.show(notice({ tag: 'b' }));
    signal('NotificationClosed', [1, 2]);
    signal('ActionInvoked', [1, 'default']);
    becomeOwnedBy(':1.9');
    signal('ActionInvoked', [2, 'default']);
    notifier.withdraw('a');
    notifier.withdraw('b');
    await settled();
    expect(clicked).toEqual([]);
    expect(closed()).toEqual([]);
  });

  it('tell that somebody can show them only when somebody appears', () => {
    const { notifier, becomeOwnedBy } = createFakeDaemon();
    let appeared = 0;
    notifier.onAvailable(() => {
      appeared += 1;
    });
    expect(appeared).toBe(0);
    becomeOwnedBy(null);
    expect(appeared).toBe(0);
    becomeOwnedBy(':1.9');
    expect(appeared).toBe(1);
  });
});
