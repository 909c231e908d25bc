export const add = {
  welcome: 'See who waits',
  welcomeHint: 'Your Partnero programs, one glance away.',
  title: 'Add a program',
  steps: 'Steps',
  stepKey: '1 Key',
  stepProgram: '2 Program',
  stepNotice: '3 Notice',
  label: 'API key',
  placeholder: 'Paste it here',
  hint: 'Your program › Integration › API tab.',
  whereIsIt: 'Where is it?',
  addProgram: 'Add program',
  tryDemo: 'Try the demo',
  asking: 'Asking Partnero',
  promise: 'It only reads, talks to api.partnero.com alone, and keeps the key in your system’s keychain.',
  keepForRun: 'Use it for this run only',
  /** Beside the button that keeps the key for this run only. */
  forRun: 'The key is kept in memory and is gone when the app quits; nothing is written.',
  close: 'Close',
};

export const replaceKey = {
  title: 'Replace key',
  hint: (name: string | null) =>
    name === null
      ? 'Paste another key of this program. Its figures and history stay.'
      : `Paste a key of “${name}”. Its figures and history stay.`,
};

/** Names the way back, where it does not lead to the list. */
export const back = 'Back';
