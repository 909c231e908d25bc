import { describe, expect, it } from 'vitest';
import { createOpener, portalAddress } from '../../main/desktop/opener.js';

function browser() {
  const opened: string[] = [];
  return {
    opened,
    openExternal: async (address: string) => {
      opened.push(address);
    },
  };
}

describe('addresses from an answer that may be opened', () => {
  it.each([
    ['https://acme.partneroapp.com', 'https://acme.partneroapp.com/'],
    [
      'https://acme.partneroapp.site/login?next=%2Fhome#top',
      'https://acme.partneroapp.site/login?next=%2Fhome#top',
    ],
    ['https://refer.acme.referral.site/', 'https://refer.acme.referral.site/'],
    ['HTTPS://ACME.PartneroApp.com:443/A', 'https://acme.partneroapp.com/A'],
    ['https://acme.partneroapp.com/../../x', 'https://acme.partneroapp.com/x'],
  ])('%s', (address, href) => {
    expect(portalAddress(address)).toBe(href);
  });
});

describe('addresses from an answer that are never opened', () => {
  it.each([
    ['nothing', ''],
    ['words', 'not an address'],
    ['a path', '/login'],
    ['no scheme', 'acme.partneroapp.com'],
    ['no scheme but slashes', '//acme.partneroapp.com'],
    ['unencrypted', 'http://acme.partneroapp.com'],
    ['a script', 'javascript:alert(1)//acme.partneroapp.com'],
    ['a script with a host in it', 'javascript://acme.partneroapp.com/%0aalert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['a file on a host', 'file://acme.partneroapp.com/x'],
    ['a share', 'smb://acme.partneroapp.com/x'],
    ['a network path of Windows', '\\\\acme.partneroapp.com\\x'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['a blob', 'blob:https://acme.partneroapp.com/1'],
    ['a scheme of its own', 'ms-msdt:/id acme.partneroapp.com'],
    ['view-source', 'view-source:https://acme.partneroapp.com'],
    ['a web socket', 'wss://acme.partneroapp.com'],
    ['a user name', 'https://partnero@acme.partneroapp.com'],
    ['a password', 'https://:secret@acme.partneroapp.com'],
    ['our name as user name of another host', 'https://acme.partneroapp.com@evil.example'],
    ['the bare domain', 'https://partneroapp.com'],
    ['a longer name', 'https://evilpartneroapp.com'],
    ['our name as the beginning of another', 'https://acme.partneroapp.com.evil.example'],
    ['our name in the path', 'https://evil.example/.partneroapp.com'],
    ['our name in the query', 'https://evil.example?.partneroapp.com'],
    ['our name in the fragment', 'https://evil.example#.partneroapp.com'],
    ['a trailing dot', 'https://acme.partneroapp.com.'],
    ['a Cyrillic letter', 'https://acme.p\u0430rtneroapp.com'],
    ['a full stop of another script', 'https://evil.example\u3002partneroapp.co'],
    ['a soft hyphen that becomes another domain', 'https://acme.partneroapp.com\u00adx.example'],
    ['another port', 'https://acme.partneroapp.com:8443'],
    ['no host', 'https://.partneroapp.com:x'],
    ['a line end in the host', 'https://acme.partneroapp.com\r\nHost: evil.example'],
    ['a line feed that a parser would drop', 'https://acme.partnero\napp.com'],
    ['a tab that a parser would drop', 'java\tscript:alert(1)'],
    ['a leading blank', ' https://acme.partneroapp.com'],
    ['a NUL', 'https://acme.partneroapp.com/\u0000'],
    ['a back slash that a parser would turn', 'https://evil.example\\.partneroapp.com'],
    ['an address of a machine', 'https://127.0.0.1/.partneroapp.com'],
    ['more than 2,048 characters', `https://acme.partneroapp.com/${'x'.repeat(2_048)}`],
  ])('%s', async (_case, address) => {
    const shell = browser();
    expect(await createOpener(shell).open({ kind: 'portal', address })).toBe(false);
    expect(shell.opened).toEqual([]);
  });
});

describe('opening', () => {
  it('knows the places a page may name', async () => {
    const shell = browser();
    const opener = createOpener(shell);
    expect(await opener.open({ kind: 'dashboard' })).toBe(true);
    expect(await opener.open({ kind: 'key-help' })).toBe(true);
    expect(shell.opened).toEqual([
      'https://app.partnero.com',
      'https://help.partnero.com/article/50-how-to-find-my-api-key',
    ]);
  });

  it('opens the address as it was understood, not as it was written', async () => {
    const shell = browser();
    await createOpener(shell).open({ kind: 'portal', address: 'https://ACME.partneroapp.com/a/../b' });
    expect(shell.opened).toEqual(['https://acme.partneroapp.com/b']);
  });

  it('says so when nothing could open it', async () => {
    const opener = createOpener({ openExternal: () => Promise.reject(new Error('no browser')) });
    expect(await opener.open({ kind: 'dashboard' })).toBe(false);
  });
});
