/** One thing at a time; of the values that wait to be saved, the newest. */
export interface SaveQueue<T, R> {
  /** Everybody whose value was replaced while it waited gets the answer of the one that replaced it. */
  save(value: T): Promise<R>;
  /** Does something else, after what was asked before and before what is asked from here on. */
  alone<A>(work: () => Promise<A>): Promise<A>;
}

interface Turn<T, R> {
  value: T;
  answer: Promise<R> | null;
}

export function createSaveQueue<T, R>(write: (value: T) => Promise<R>): SaveQueue<T, R> {
  let tail: Promise<unknown> = Promise.resolve();
  let waiting: Turn<T, R> | null = null;

  const append = <A>(work: () => Promise<A>): Promise<A> => {
    const answer = tail.then(work);
    tail = answer.catch(() => undefined);
    return answer;
  };

  return {
    save(value) {
      if (waiting?.answer) {
        waiting.value = value;
        return waiting.answer;
      }
      const turn: Turn<T, R> = { value, answer: null };
      waiting = turn;
      turn.answer = append(() => {
        if (waiting === turn) waiting = null;
        return write(turn.value);
      });
      return turn.answer;
    },
    alone(work) {
      waiting = null;
      return append(work);
    },
  };
}
