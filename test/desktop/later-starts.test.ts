import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Errand } from '../../main/desktop/command-line.js';
import { listenToLaterStarts } from '../../main/desktop/later-starts.js';

const quit: Errand = { show: false, demo: false, refresh: false, quit: true };
const show: Errand = { show: true, demo: false, refresh: false, quit: false };

function listening() {
  const app = new EventEmitter();
  const starts = listenToLaterStarts(app as unknown as App);
  const start = (sent: unknown) => app.emit('second-instance', {}, [], '/', sent);
  return { app, starts, start };
}

describe('a later start of the app', () => {
  it('is heard also before anything could do as it asks', () => {
    const { starts, start } = listening();
    const done: Errand[] = [];
    start(quit);
    start(show);
    starts.serve((errand) => done.push(errand));
    start(quit);
    expect(done).toEqual([quit, show, quit]);
  });

  it.each([null, 'nonsense', { show: 'yes' }])('that sends %j wants to be seen', (sent) => {
    const { starts, start } = listening();
    const done: Errand[] = [];
    starts.serve((errand) => done.push(errand));
    start(sent);
    expect(done).toEqual([show]);
  });

  it('is not heard any more after the end', () => {
    const { app, starts } = listening();
    starts.stop();
    expect(app.listenerCount('second-instance')).toBe(0);
  });
});
