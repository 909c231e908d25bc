import { contextBridge, ipcRenderer } from 'electron';
import type { AppState } from '../main/domain/app-state.js';
import { type Bridge, channels } from './contract.js';
import { counted } from './counted.js';

const bridge: Bridge = {
  read: () => ipcRenderer.invoke(channels.read),
  onChange(listener) {
    const relay = (_event: unknown, state: AppState) => listener(state);
    ipcRenderer.on(channels.changed, relay);
    return () => {
      ipcRenderer.removeListener(channels.changed, relay);
    };
  },
  send: (command) => ipcRenderer.invoke(channels.send, counted(command)),
};

contextBridge.exposeInMainWorld('bridge', bridge);
