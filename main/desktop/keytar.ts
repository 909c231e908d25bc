/**
 * Only ever imported late, as a chunk of its own: it brings the system's keychain library with it, which costs time
 * and may be missing. A late import of keytar itself would go through Node's loader for ES modules.
 */
export { default } from 'keytar';
