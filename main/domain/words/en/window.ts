import { details, settingsOfProgram } from './window/details.js';
import { foot, told } from './window/foot.js';
import { home } from './window/home.js';
import { add, found, replaceKey } from './window/keys.js';
import { program } from './window/program.js';
import { settings } from './window/settings.js';

export const window = {
  home,
  program,
  details,
  settingsOfProgram,
  add,
  found,
  replaceKey,
  settings,
  foot,
  told,
};
