import type { App } from '../app.js';
import type { Clock } from '../ports.js';
import { createUndoStack, type Undo } from '../undo.js';
import { watchNetworkReturn } from './network-return.js';
import { watchPower } from './power.js';

export interface MachineParts {
  readonly core: Pick<App, 'nudge' | 'probe' | 'onChange' | 'suspend'>;
  readonly clock: Pick<Clock, 'sleep' | 'monotonicMs'>;
  readonly net: Parameters<typeof watchNetworkReturn>[0];
  readonly powerMonitor: Parameters<typeof watchPower>[0];
  readonly quit: () => void;
}

/** Has the core ask when the machine wakes or has a network again, rest while it sleeps, and end when it does. */
export function watchMachine({ core, clock, net, powerMonitor, quit }: MachineParts): Undo {
  const undo = createUndoStack();
  const network = watchNetworkReturn(net, clock, { onReturn: () => core.nudge('woken'), probe: core.probe });
  undo.add(network.stop);
  // At login the app may be there before the network is.
  network.expectSoon();
  undo.add(
    core.onChange(({ programs }) => {
      if (programs.some(({ trouble }) => trouble?.error.kind === 'offline')) network.expect();
    }),
  );
  const wake = () => {
    core.nudge('woken');
    network.expectSoon();
  };
  const power = { onSuspend: core.suspend, onResume: wake, onUnlock: wake, onShutdown: quit };
  undo.add(watchPower(powerMonitor, power));
  return undo.run;
}
