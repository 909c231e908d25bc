/** What the API said, quoted; it brings its own full stop, or gets ours. */
export const declined = (message: string): string =>
  `Abgelehnt: „${message}“${/[.!?…]$/.test(message) ? '' : '.'}`;

export const mebibytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`;
