import type { App } from 'electron';
import type { Undo } from '../undo.js';
import { type Errand, readErrand } from './command-line.js';

/** What later starts of the app ask of this one. */
export interface LaterStarts {
  /** Hands over what was asked so far, and from now on each errand as it comes. */
  serve(run: (errand: Errand) => void): void;
  stop: Undo;
}

/** For a caller that says nothing we know: it was started again, so it wants to be seen. */
const showItself: Errand = { show: true, demo: false, refresh: false, quit: false };

/** Listens from now on: Electron tells each start once, perhaps before there is anything that could do as it asks. */
export function listenToLaterStarts(app: Pick<App, 'on' | 'removeListener'>): LaterStarts {
  const early: Errand[] = [];
  let run = (errand: Errand): void => void early.push(errand);
  const onSecond = (_event: unknown, _argv: string[], _folder: string, sent: unknown) =>
    run(readErrand(sent) ?? showItself);
  app.on('second-instance', onSecond);
  return {
    serve(next) {
      run = next;
      for (const errand of early.splice(0)) run(errand);
    },
    stop: () => app.removeListener('second-instance', onSecond),
  };
}
