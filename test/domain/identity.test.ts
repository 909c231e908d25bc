import { describe, expect, it } from 'vitest';
import { contradicts, isSameProgram } from '../../main/domain/identity.js';
import type { ProgramIdentity } from '../../main/domain/snapshot.js';

const shop: ProgramIdentity = {
  type: 'affiliate',
  name: 'Shop',
  publicId: 'SHOP0001',
  createdAt: '2025-01-02',
};
const noId = { ...shop, publicId: null };

describe('the same program', () => {
  it.each<[string, ProgramIdentity, ProgramIdentity, boolean]>([
    ['has the same id, even renamed', shop, { ...shop, name: 'Shop two' }, true],
    ['is not one of the same name with another id', shop, { ...shop, publicId: 'SHOP0002' }, false],
    ['without ids has the same type, name and date', noId, { ...noId }, true],
    ['without ids is not one of another date', noId, { ...noId, createdAt: '2025-01-03' }, false],
    ['is known by its date when only one answer tells an id', shop, noId, true],
    ['is not known by its name alone', { ...shop, createdAt: null }, { ...noId, createdAt: null }, false],
  ])('%s', (_, a, b, same) => {
    expect(isSameProgram(a, b)).toBe(same);
    expect(isSameProgram(b, a)).toBe(same);
  });
});

describe('an answer to a program’s own key', () => {
  it.each<[string, ProgramIdentity, boolean]>([
    ['may have another name', { ...shop, name: 'Renamed' }, false],
    ['may tell no id', noId, false],
    ['may not have another id', { ...shop, publicId: 'SHOP0002' }, true],
    ['may not be of another type without ids', { ...noId, type: 'newsletter' }, true],
    ['may not be of another date without ids', { ...noId, createdAt: '2020-01-01' }, true],
  ])('%s', (_, answered, refused) => {
    expect(contradicts(shop, answered)).toBe(refused);
  });
});
