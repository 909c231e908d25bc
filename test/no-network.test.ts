import { describe, expect, it } from 'vitest';

describe('this test run', () => {
  it('reaches nothing but this machine', async () => {
    const asked = fetch('https://api.partnero.com/v1/program');
    await expect(asked).rejects.toMatchObject({
      cause: { message: 'A test tried to reach api.partnero.com. Tests use no network but loopback.' },
    });
  });
});
