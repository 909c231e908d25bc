import { describe, expect, it } from 'vitest';
import { requestError } from '../../main/api/request-error.js';

const tls = { kind: 'tls' };
const offline = { kind: 'offline' };
const redirected = { kind: 'unreadable', where: 'answered with a redirect' };
const damaged = { kind: 'unreadable', where: 'a damaged answer' };

/** As ofetch wraps what fetch threw, and fetch what the connection told. */
const wrapped = (message: string, code?: string) =>
  new Error('[GET] "https://api.partnero.com/v1/program": <no response> fetch failed', {
    cause: new TypeError('fetch failed', {
      cause: Object.assign(new Error(message), code !== undefined && { code }),
    }),
  });

describe('a request that failed', () => {
  it.each([
    ['net::ERR_CERT_AUTHORITY_INVALID', tls],
    ['net::ERR_CERT_DATE_INVALID', tls],
    ['net::ERR_CERT_COMMON_NAME_INVALID', tls],
    ['net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED', tls],
    ['net::ERR_SSL_PROTOCOL_ERROR', tls],
    ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', tls],
    ['net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED', tls],
    ['net::ERR_BAD_SSL_CLIENT_AUTH_CERT', tls],
    ['net::ERR_PROXY_CERTIFICATE_INVALID', tls],
    ['net::ERR_INTERNET_DISCONNECTED', offline],
    ['net::ERR_NAME_NOT_RESOLVED', offline],
    ['net::ERR_CONNECTION_REFUSED', offline],
    ['net::ERR_CONNECTION_RESET', offline],
    ['net::ERR_CONNECTION_TIMED_OUT', offline],
    ['net::ERR_ADDRESS_UNREACHABLE', offline],
    ['net::ERR_PROXY_CONNECTION_FAILED', offline],
    ['net::ERR_CONTENT_LENGTH_MISMATCH', offline],
    ['net::ERR_INCOMPLETE_CHUNKED_ENCODING', offline],
    ['net::ERR_FAILED', offline],
    ["Attempted to redirect, but redirect policy was 'error'", redirected],
    ['Redirect was cancelled', redirected],
    ['net::ERR_TOO_MANY_REDIRECTS', redirected],
    ['net::ERR_UNSAFE_REDIRECT', redirected],
    ['net::ERR_CONTENT_DECODING_FAILED', damaged],
    ['net::ERR_INVALID_HTTP_RESPONSE', damaged],
  ])('in Electron with %s', (message, error) => {
    expect(requestError(new Error(message))).toEqual(error);
    expect(requestError(wrapped(message))).toEqual(error);
  });

  it.each([
    ['CERT_HAS_EXPIRED', tls],
    ['CERT_NOT_YET_VALID', tls],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', tls],
    ['SELF_SIGNED_CERT_IN_CHAIN', tls],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', tls],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', tls],
    ['ERR_TLS_CERT_ALTNAME_INVALID', tls],
    ['ERR_SSL_WRONG_VERSION_NUMBER', tls],
    ['EPROTO', tls],
    ['ECONNREFUSED', offline],
    ['ENOTFOUND', offline],
    ['EAI_AGAIN', offline],
    ['ENETUNREACH', offline],
    ['ECONNRESET', offline],
    ['UND_ERR_SOCKET', offline],
    ['HPE_INVALID_CONSTANT', damaged],
    ['Z_DATA_ERROR', damaged],
  ])('in Node with %s', (code, error) => {
    expect(requestError(wrapped('something', code))).toEqual(error);
  });

  it.each([undefined, null, 'net::ERR_CERT_DATE_INVALID', 12, {}, { message: 12, code: {} }])(
    'is offline when %j was thrown',
    (thrown) => {
      expect(requestError(thrown)).toEqual(offline);
    },
  );

  it('is looked into only so far when errors cause each other', () => {
    const loop: { message: string; cause?: unknown } = { message: 'round' };
    loop.cause = loop;
    expect(requestError(loop)).toEqual(offline);
  });
});
