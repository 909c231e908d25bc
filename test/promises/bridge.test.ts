import { describe, it } from 'vitest';
import { createMemoryBridge } from '../gallery/bridge.js';
import { appState } from '../gallery/states.js';
import { bridgePromises } from './bridge.promises.js';

describe('The bridge in memory', () => {
  it.each(bridgePromises)('$promise', ({ keep }) => keep(createMemoryBridge(appState([])).bridge));
});
