import type { Bridge } from '../preload/contract.js';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly bridge: Bridge;
  }
}
