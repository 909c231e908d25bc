/** Ends what was begun: a listener, a timer, a window, a server. Safe to call once. */
export type Undo = () => void;

/** What was opened is closed backwards, once; one that throws does not keep the others open. */
export function createUndoStack(): { add(undo: Undo): void; run(): void } {
  let undos: Undo[] = [];
  return {
    add: (undo) => {
      undos.push(undo);
    },
    run() {
      const due = undos.reverse();
      undos = [];
      for (const undo of due) {
        try {
          undo();
        } catch (cause) {
          console.error('While closing:', cause);
        }
      }
    },
  };
}
