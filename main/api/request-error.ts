import type { AppError } from '../domain/errors.js';

/** Codes and messages of Chromium (`net::ERR_CERT_DATE_INVALID`), of Node and of OpenSSL (`CERT_HAS_EXPIRED`). */
const table: readonly { readonly says: RegExp; readonly error: AppError }[] = [
  {
    says: /\bERR_(?:CERT|SSL|BAD_SSL|TLS|OSSL|ECH|CLIENT_AUTH_CERT|PROXY_CERTIFICATE|INSECURE_RESPONSE)/,
    error: { kind: 'tls' },
  },
  {
    says: /\b(?:CERT_|CRL_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY|DECRYPT|DECODE)_|INVALID_CA\b|HOSTNAME_MISMATCH|EPROTO\b)/,
    error: { kind: 'tls' },
  },
  { says: /redirect/i, error: { kind: 'unreadable', where: 'answered with a redirect' } },
  {
    says: /\bERR_(?:CONTENT_DECODING|INVALID_HTTP_RESPONSE|RESPONSE_HEADERS|INVALID_CHUNKED_ENCODING|UNEXPECTED_CONTENT|HTTP2|QUIC)|\bHPE_|\bZ_(?:DATA|BUF)_ERROR\b|\bUND_ERR_HEADERS_OVERFLOW\b/,
    error: { kind: 'unreadable', where: 'a damaged answer' },
  },
];

/** How far down errors are looked into for the one that caused them. */
const causesAtMost = 5;

function* sayings(thrown: unknown): Generator<string> {
  let cause = thrown;
  for (let depth = 0; depth < causesAtMost && typeof cause === 'object' && cause !== null; depth++) {
    const { code, message, cause: deeper } = cause as { code?: unknown; message?: unknown; cause?: unknown };
    for (const said of [code, message]) if (typeof said === 'string') yield said;
    cause = deeper;
  }
}

/**
 * What a failed request means. The error itself stays here: it may carry the request, and that carries the key.
 * What no row knows (refused, unreachable, no such name, reset, aborted) is being offline.
 */
export function requestError(thrown: unknown): AppError {
  const said = [...sayings(thrown)];
  return table.find(({ says }) => said.some((text) => says.test(text)))?.error ?? { kind: 'offline' };
}
