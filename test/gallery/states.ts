import type { StateName } from './names.js';
import { listStates } from './states/lists.js';
import { lookStates } from './states/looks.js';
import { programStates } from './states/programs.js';
import type { NamedState } from './states/state.js';
import { troubleStates } from './states/troubles.js';
import { viewStates } from './states/views.js';

export { appState } from './states/state.js';

/** The page in every state that it is designed for, by name. */
export const states: Readonly<Record<StateName, NamedState>> = {
  ...viewStates,
  ...programStates,
  ...listStates,
  ...troubleStates,
  ...lookStates,
};
