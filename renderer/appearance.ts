import { computed, effect } from '@preact/signals-core';
import type { Model } from './model.js';

/** What the whole page has of its state: language, direction and the size of its text. Each is written when it changes. */
export function keepAppearance(root: HTMLElement, { state, words }: Pick<Model, 'state' | 'words'>): void {
  const textPercent = computed(() => state.value?.settings.textPercent ?? 100);
  const lang = computed(() => words.value?.lang ?? root.lang);
  const dir = computed(() => words.value?.dir ?? root.dir);
  effect(() => root.style.setProperty('--zoom', String(textPercent.value / 100)));
  effect(() => {
    root.lang = lang.value;
    root.dir = dir.value;
  });
}
