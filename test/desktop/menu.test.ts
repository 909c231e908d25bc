import { describe, expect, it } from 'vitest';
import { applicationMenu } from '../../main/desktop/menu.js';

describe('the application menu', () => {
  it.each(['linux', 'win32'] as const)('does not exist on %s', (platform) => {
    expect(applicationMenu(platform, 'Glance')).toBeNull();
  });

  it('carries what the keyboard needs on macOS, and no reload and no developer tools', () => {
    const items = applicationMenu('darwin', 'Glance')?.flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu : [],
    );
    const roles = items?.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['quit', 'undo', 'cut', 'copy', 'paste', 'selectAll']));
    for (const role of ['reload', 'forceReload', 'toggleDevTools']) expect(roles).not.toContain(role);
  });
});
