import { setFuses } from './fuses.mjs';

/** Called by electron-builder when an app is packed, and before it is signed. @param {import('app-builder-lib').AfterPackContext} context */
export default (context) => setFuses(context, { strictly: true });
