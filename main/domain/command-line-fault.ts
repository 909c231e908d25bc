/** Why the app does not start as it was called. The value given is not repeated: it may be anything. */
export type CommandLineFault =
  | { readonly kind: 'value-missing'; readonly option: '--profile' | '--api-url' }
  | { readonly kind: 'value-not-taken'; readonly option: string }
  /** A package takes its own switches, and few of the engine's. */
  | { readonly kind: 'switch-refused'; readonly option: string }
  /** The system lets this way to be installed have no sandbox. */
  | { readonly kind: 'no-sandbox-here' }
  /** Neither Partnero's own address nor one of this machine. */
  | { readonly kind: 'origin-refused' }
  /** Files cannot be kept there; `code` is the system's, such as `EACCES`. */
  | { readonly kind: 'folder-unusable'; readonly folder: string; readonly code: string };
