import type { AppError } from '../../main/domain/errors.js';
import { fail, type Result } from '../../main/domain/result.js';
import type { Snapshot } from '../../main/domain/snapshot.js';
import type { ProgramClient } from '../../main/ports.js';

type Answer = Result<Snapshot, AppError>;

export interface FakeClient extends ProgramClient {
  /** What a key opens from now on; a promise is an answer that takes its time. */
  answer(key: string, answer: Answer | Promise<Answer>): void;
  /** Keys in the order in which they were asked with. */
  readonly asked: string[];
  /** Most requests at one time so far. */
  mostAtOnce(): number;
}

/** An unknown key is refused, as by the real thing. */
export function createFakeClient(originKind: ProgramClient['originKind'] = 'partnero'): FakeClient {
  const answers = new Map<string, Answer | Promise<Answer>>();
  const asked: string[] = [];
  let running = 0;
  let most = 0;
  return {
    originKind,
    asked,
    answer: (key, answer) => answers.set(key, answer),
    mostAtOnce: () => most,
    async read(secret) {
      const key = secret.reveal();
      asked.push(key);
      running += 1;
      most = Math.max(most, running);
      const answer = await (answers.get(key) ?? fail<AppError>({ kind: 'key-refused', status: 401 }));
      running -= 1;
      return answer;
    },
  };
}
