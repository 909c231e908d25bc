/** Where Windows keeps what starts at login, as Electron reads and writes it (shell/browser/browser_win.cc). */
export function createWindowsRegistry() {
  const entries = new Map<string, { line: string; enabled: boolean }>();
  return {
    entries,
    app: {
      name: 'Partnero Glance',
      getLoginItemSettings: ({ path = '' }: { path?: string } = {}) => {
        const launchItems = [...entries]
          .filter(([, { line }]) => programOf(line).toLowerCase() === programOf(path).toLowerCase())
          .map(([name, { line, enabled }]) => ({
            name,
            path: programOf(line),
            // Switches are no arguments to Chromium.
            args: wordsOf(line)
              .slice(1)
              .filter((word) => !word.startsWith('--')),
            scope: 'user',
            enabled,
          }));
        return { launchItems } as never;
      },
      setLoginItemSettings: (settings: {
        openAtLogin?: boolean;
        enabled?: boolean;
        name?: string;
        path?: string;
        args?: string[];
      }) => {
        const { openAtLogin, enabled = true, name = '', path = '', args = [] } = settings;
        if (openAtLogin) entries.set(name, { line: [path, ...args].join(' '), enabled });
        else entries.delete(name);
      },
    },
  };
}

const programOf = (line: string) => wordsOf(line)[0] ?? '';

/** As CommandLineToArgvW takes a line apart: a backslash means something only before a quotation mark. */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quoted = false;
  for (const [part, slashes = '', mark] of line.matchAll(/(\\*)(")|\s|[^\s"\\]+|\\+/g)) {
    if (mark !== undefined) {
      const isPlain = slashes.length % 2 === 1;
      word = `${word ?? ''}${slashes.slice(0, slashes.length / 2)}${isPlain ? mark : ''}`;
      if (!isPlain) quoted = !quoted;
    } else if (part.trim() === '' && !quoted) {
      if (word !== null) words.push(word);
      word = null;
    } else word = `${word ?? ''}${part}`;
  }
  return word === null ? words : [...words, word];
}
