import { fail, ok, type Result } from '../domain/result.js';

/**
 * The decoded text of a body, counted while it streams and cut off past the limit. Rejects when the connection
 * breaks. A byte order mark is dropped; bytes that are no UTF-8 become U+FFFD.
 */
export async function readCappedBody(
  body: ReadableStream<Uint8Array> | null,
  limitBytes: number,
): Promise<Result<string, { readonly kind: 'too-large'; readonly limitBytes: number }>> {
  if (body === null) return ok('');
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return ok(text + decoder.decode());
    bytes += value.byteLength;
    if (bytes > limitBytes) {
      reader.cancel().catch(() => {}); // nobody waits for the rest, however it ends
      return fail({ kind: 'too-large', limitBytes });
    }
    text += decoder.decode(value, { stream: true });
  }
}
