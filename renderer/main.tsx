import { computed, effect } from '@preact/signals-core';
import { render } from 'preact';
import { languageOf } from '../main/domain/language.js';
import { App } from './app.js';
import { keepAppearance } from './appearance.js';
import type { Later } from './later.js';
import { lazily } from './lazily.js';
import { createModel } from './model.js';
import { pageOf } from './page.js';
import { isLater } from './view.js';
import { wordsIn } from './words.js';

const root = document.getElementById('page');
if (root === null) throw new Error('index.html has no element for the page');
// The state tells the language; most often it is this one, and then its words are there with the state.
void wordsIn(languageOf('system', navigator.languages));
const model = createModel(window.bridge, pageOf(document));

const list = lazily(() => import('./views/programs.js'));
const views = lazily(() => {
  void model.speakOfMore();
  return import('./views/later.js');
});
const later = computed((): Later | null => {
  const [loaded, now] = [views.loaded.value, model.laterNow.value];
  return loaded && now && { views: loaded, now };
});
/** For those who do not see what changes. */
const canTell = computed(() => later.value !== null);
effect(() => {
  const change = model.change.value;
  if (!canTell.value || change === null) return;
  const ready = later.peek();
  const news = ready?.views.whatToTell({ ...change, shown: model.shown.peek(), now: ready.now });
  if (news) model.tell(news);
});
/** It opens with what is worst in sight, however far down it was left. */
effect(() => {
  if (!model.visible.value) document.querySelector('main')?.scrollTo(0, 0);
});
keepAppearance(document.documentElement, model);
/** The page is a view of the model: whatever of it changes, it is drawn again, and only differences are written. */
effect(() => {
  const { state, shown, now, told } = model;
  // What is on screen stays until there is something to put in its place.
  if (shown.value?.at === 'list' && list.loaded.value === null) return list.ask();
  if (isLater(shown.value) && later.value === null) return views.ask();
  if (now.value !== null && later.value === null) requestIdleCallback(views.ask);
  const page = (
    <App
      model={model}
      state={state.value}
      shown={shown.value}
      now={now.value}
      told={told.value}
      Programs={list.loaded.value?.Programs}
      later={later.value}
    />
  );
  // Not at once: the change may come out of a part that is just being drawn.
  queueMicrotask(() => render(page, root));
});
