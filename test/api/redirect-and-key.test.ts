import { describe, expect, it } from 'vitest';
import { Secret } from '../../main/domain/secret.js';
import { type Answer, affiliate, redirect, type Wire } from '../demo-api/answers.js';
import { clientOf, errorOf, key, never, reading, start } from './asking.js';

describe('a redirect', () => {
  const redirected = { kind: 'unreadable', where: 'answered with a redirect' };

  it.each([301, 302, 303, 307, 308])(
    'by %d to another server is refused, and the key stays',
    async (status) => {
      const target = await start({ programs: { [key]: affiliate() } });
      for (const to of [`${target.origin}/v1/program`, target.origin.replace('127.0.0.1', 'localhost')]) {
        expect(await errorOf(redirect(to, status))).toEqual(redirected);
      }
      expect(target.requests).toHaveLength(0);
    },
  );

  it.each([
    '/v1/program',
    'file:///etc/passwd',
    'https://user:password@localhost/',
    'javascript:1',
    '//evil.example',
    '',
  ])('to %j is refused', async (to) => {
    const { api, result } = await reading(redirect(to));
    expect(result).toEqual({ ok: false, error: redirected });
    expect(api.requests).toHaveLength(1);
  });

  it('from the older address is refused as well', async () => {
    const target = await start({ programs: { [key]: affiliate() } });
    expect(await errorOf({ overview: redirect(target.origin) })).toEqual(redirected);
    expect(target.requests).toHaveLength(0);
  });

  it('that a fetch reports instead of failing is refused', async () => {
    const opaque = Object.defineProperty(new Response(null), 'status', { value: 0 });
    const client = clientOf('http://127.0.0.1:1', { fetch: async () => opaque });
    expect(await client.read(new Secret(key), never)).toEqual({ ok: false, error: redirected });
  });
});

describe('the key', () => {
  const said = `Key ${key} is odd, Bearer ${key}`;
  const echoes: [string, Answer][] = [
    ['a message', { status: 422, json: { message: said } }],
    ['errors', { status: 400, json: { errors: { [key]: [said] } } }],
    ['a refusal with 200', { json: { status: 0, message: said } }],
    ['a long message', { status: 422, json: { message: `${'x'.repeat(190)} ${said}` } }],
    ['the name of the program', affiliate({ name: said })],
    ['a web page', { body: `<p>${said}` }],
    ['a header', { status: 429, headers: { 'retry-after': key } }],
    ['a redirect', redirect(`/${key}`)],
  ];

  it.each(echoes)('comes out of nothing, even where a server repeats it in %s', async (_, answer) => {
    const { result } = await reading(answer);
    expect(JSON.stringify(result)).not.toContain('marker-key');
  });

  it('comes out of nothing where JSON writes it otherwise than a header does', async () => {
    const quoted = 'marker-key"7f3a\\9c51/e0b2';
    const api = await start({ programs: { [quoted]: affiliate({ name: `My ${quoted}` }) } });
    const result = await clientOf(api.origin).read(new Secret(quoted), never);
    expect(result).toMatchObject({ ok: true, value: { identity: { name: 'My ***' } } });
  });

  it('comes out of nothing where a server escapes each of its characters', async () => {
    const escaped = [...key].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    const { json } = affiliate({ name: `My ${key}` }) as { json: unknown };
    const { result } = await reading({ body: JSON.stringify(json).replaceAll(key, escaped) });
    expect(result).toMatchObject({ ok: true, value: { identity: { name: 'My ***' } } });
  });

  const between = (one: string) => [...key].join(one);
  const disguises: [string, string][] = [
    ...[
      '\u200b',
      '\u00ad',
      '\u2060',
      '\ufeff',
      '\u200d',
      '\ufe0f',
      '\u061c',
      '\u202e',
      '\u2067',
      '\u034f',
    ].map((one): [string, string] => [`${JSON.stringify(one)} between its letters`, between(one)]),
    ['one of them in its middle', `${key.slice(0, 9)}\u200b${key.slice(9)}`],
    ['more of them than a name is long', between('\u200b'.repeat(300))],
    ['line breaks between its letters', between('\n')],
    ['accents over its letters', between('\u0301')],
    ['halves of characters between its letters', between('\ud83d')],
    ['capitals', key.toUpperCase()],
    ['wide letters', [...key].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('')],
  ];
  /** What an eye would read of it: letters alone, in one width and case. */
  const letters = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^\x21-\x7e]/g, '')
      .toLowerCase();

  it.each(disguises)('is not put together by cleaning: %s', async (_, disguised) => {
    const odd = affiliate({ name: `${'x'.repeat(185)} ${disguised}` }) as { json: { data: Wire } };
    const { data } = odd.json;
    data.program.website = `https://example.com/${disguised}`;
    data.program_settings.commission_description = disguised;
    data.program_settings.currency = disguised;
    data.portal_settings.partner_portal_url = `https://acme.partneroapp.com/${disguised}`;
    data.stats.total_revenue = { usd: disguised, [disguised]: '$1' };
    const answers = await Promise.all([
      reading(odd),
      reading({ status: 422, json: { message: disguised } }),
      reading({ status: 422, json: { errors: { key: [disguised.slice(0, 9), disguised.slice(9)] } } }),
      reading({ json: { status: 0, error: disguised } }),
    ]);
    for (const { result } of answers) {
      // Its first letters too: what is cut at a length would end in them.
      expect(letters(JSON.stringify(result))).not.toContain('marker-key');
    }
    const name = `${'x'.repeat(185)} ***`;
    expect(answers[0].result).toMatchObject({ ok: true, value: { identity: { name } } });
  });

  it.each(['pklive123456', '123456789012'])('is no currency, no number and no id: %s', async (plain) => {
    const odd = affiliate() as { json: { data: Wire } };
    const { data } = odd.json;
    data.program.public_id = Number(plain) || plain.toUpperCase();
    data.stats.total_revenue = { [plain.toUpperCase()]: '$1', usd: Number(plain), eur: '€2' };
    data.stats.total_partners = Number(plain);
    const api = await start({ programs: { [plain]: odd } });
    const result = await clientOf(api.origin).read(new Secret(plain), never);
    expect(result).toMatchObject({ ok: true, value: { identity: { publicId: null } } });
    expect(result).toMatchObject({ value: { figures: { 'total-revenue': { value: { eur: '€2' } } } } });
    expect(JSON.stringify(result)).not.toContain(plain);
  });

  it('comes out of no failed request', async () => {
    const faults = ['truncated', 'reset', 'silence'] as const;
    const results = await Promise.all(faults.map((fault) => reading({ fault })));
    expect(JSON.stringify(results.map(({ result }) => result))).not.toContain('marker-key');
  });
});
