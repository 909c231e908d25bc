import { describe, expect, it } from 'vitest';
import { originKind, parseOrigin } from '../../main/api/origin.js';

describe('where keys may be sent', () => {
  it.each([
    ['https://api.partnero.com', 'https://api.partnero.com', 'partnero'],
    ['https://api.partnero.com/', 'https://api.partnero.com', 'partnero'],
    ['HTTPS://API.Partnero.com', 'https://api.partnero.com', 'partnero'],
    ['https://api.partnero.com:443', 'https://api.partnero.com', 'partnero'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080', 'loopback'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080', 'loopback'],
    ['https://127.200.3.4', 'https://127.200.3.4', 'loopback'],
    ['http://localhost:3000', 'http://localhost:3000', 'loopback'],
    ['http://LOCALHOST', 'http://localhost', 'loopback'],
    ['https://[::1]:8443', 'https://[::1]:8443', 'loopback'],
  ])('%s is taken', (text, origin, kind) => {
    expect(parseOrigin(text)).toEqual({ ok: true, value: origin });
    expect(originKind(origin)).toBe(kind);
  });

  it.each([
    '',
    'api.partnero.com',
    'http://api.partnero.com',
    'https://api.partnero.com:8443',
    'https://api.partnero.com.',
    'https://partnero.com',
    'https://app.partnero.com',
    'https://api.partnero.com.evil.example',
    'https://evil.example',
    'https://api.partnero.com@evil.example',
    'https://user:password@api.partnero.com',
    'https://evil.example#api.partnero.com',
    'https://api.partnero.com/v1',
    'https://api.partnero.com/?a=1',
    'https://api.partnero.com/#a',
    'https://api.partnero.com//',
    'https:\\\\api.partnero.com',
    'https:api.partnero.com',
    ' https://api.partnero.com',
    'https://api.part\tnero.com',
    'https://аpi.partnero.com',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'http://127.0.0.1:65536',
    'http://127.0.0.1:80a',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://evil.localhost',
    'http://localhost.',
    'http://user@localhost',
    'http://localhost/path',
    'http://0.0.0.0:80',
    'http://128.0.0.1',
    'http://10.0.0.1',
    'http://[::2]',
    'http://[::ffff:7f00:1]',
    'http://[',
  ])('%s is refused', (text) => {
    expect(parseOrigin(text)).toEqual({ ok: false, error: { kind: 'origin-refused' } });
  });
});
