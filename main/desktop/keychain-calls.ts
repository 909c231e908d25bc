/** What is asked of keytar. Travels over the helper's own message port, never in argv, environment or a file. */
export type KeychainCall =
  | { readonly call: 'read' | 'forget'; readonly service: string; readonly account: string }
  | { readonly call: 'write'; readonly service: string; readonly account: string; readonly secret: string };
export type KeychainAnswer =
  | { readonly answer: 'found'; readonly secret: string }
  /** There was nothing, or it could not be had: keytar says both with one word. */
  | { readonly answer: 'nothing' }
  | { readonly answer: 'done' }
  | { readonly answer: 'failed'; readonly detail: string };

export type KeychainRequest = KeychainCall & { readonly id: number };
export type KeychainReply = KeychainAnswer & { readonly id: number };

/** What is used of keytar. Never `findCredentials`: it ends the process when an item stays locked. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

export const loadKeytar = async (): Promise<Keytar> => (await import('./keytar.js')).default;

/** Never rejects; keytar throws plainly for some faults and rejects for others. */
export async function makeCall(load: () => Promise<Keytar>, call: KeychainCall): Promise<KeychainAnswer> {
  try {
    return await callKeytar(await load(), call);
  } catch (cause) {
    return { answer: 'failed', detail: cause instanceof Error ? cause.message : String(cause) };
  }
}

async function callKeytar(keytar: Keytar, call: KeychainCall): Promise<KeychainAnswer> {
  switch (call.call) {
    case 'read': {
      const secret = await keytar.getPassword(call.service, call.account);
      return secret === null ? { answer: 'nothing' } : { answer: 'found', secret };
    }
    case 'write':
      await keytar.setPassword(call.service, call.account, call.secret);
      return { answer: 'done' };
    case 'forget':
      return { answer: (await keytar.deletePassword(call.service, call.account)) ? 'done' : 'nothing' };
  }
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (message: unknown): Fields =>
  typeof message === 'object' && message !== null ? (message as Fields) : {};
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** A message that came to the helper, or null when it is none of ours. */
export function parseRequest(message: unknown): KeychainRequest | null {
  const { id, call, service, account, secret } = fieldsOf(message);
  if (typeof id !== 'number' || !isText(service) || !isText(account)) return null;
  if (call === 'read' || call === 'forget') return { id, call, service, account };
  return call === 'write' && isText(secret) ? { id, call, service, account, secret } : null;
}

/** A message that came from the helper, or null when it is none of ours. */
export function parseReply(message: unknown): KeychainReply | null {
  const { id, answer, secret, detail } = fieldsOf(message);
  if (typeof id !== 'number') return null;
  if (answer === 'done' || answer === 'nothing') return { id, answer };
  if (answer === 'found' && typeof secret === 'string') return { id, answer, secret };
  return answer === 'failed' && typeof detail === 'string' ? { id, answer, detail } : null;
}
