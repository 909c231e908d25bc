import { setFuses } from '../package/fuses.mjs';

/** Electron 22 lacks the two youngest fuses. @param {import('app-builder-lib').AfterPackContext} context */
export default (context) => setFuses(context, { strictly: false });
