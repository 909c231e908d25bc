import type { ProgramState } from '../main/domain/app-state.js';
import type { PageWords } from '../main/domain/words/words.js';

/** `Newsletter with Beehiiv` where the mail service was told. */
export function typeOf({ type, last }: ProgramState, { figures }: PageWords): string {
  const mailService = last?.snapshot.mailService ?? null;
  return type === 'newsletter' && mailService !== null
    ? figures.newsletterWith(mailService)
    : figures.types[type];
}
