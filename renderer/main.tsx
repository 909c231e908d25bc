import './shared.js';
import { computed, effect } from '@preact/signals-core';
import { render } from 'preact';
import { languageOf } from '../main/domain/language.js';
import { App } from './app.js';
import { keepAppearance } from './appearance.js';
import { keepEarlyKeys } from './early-keys.js';
import { createLoading } from './loading.js';
import { createModel } from './model.js';
import { pageOf } from './page.js';
import { partOf } from './view.js';
import { wordsIn } from './words.js';

/** A window that is hidden or busy has no idle moment; what is behind one step comes all the same. */
const soonMs = 500;

const root = document.getElementById('page');
if (root === null) throw new Error('index.html has no element for the page');
// The state tells the language; most often it is this one, and then its words are there with the state.
void wordsIn.page(languageOf('system', navigator.languages));
const model = createModel(window.bridge, pageOf(document));
const { views, later, has, ask, askForAll } = createLoading(model);

const takeEarlyKeys = keepEarlyKeys(document);
const isWhole = computed(() => later.value !== null);
/** From here on keys are acted on, those first that were pressed before, and what changes is told to those who do not see it. */
effect(() => {
  if (!isWhole.value) return;
  document.documentElement.dataset['whole'] = '';
  return later.peek()?.views.listenToKeys(model, takeEarlyKeys());
});
effect(() => {
  const change = model.change.value;
  if (!isWhole.value || change === null) return;
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
  const part = shown.value && partOf(shown.value);
  if (part && !has(part)) return ask(part);
  if (now.value !== null && later.value === null) requestIdleCallback(askForAll, { timeout: soonMs });
  const page = (
    <App
      model={model}
      state={state.value}
      shown={shown.value}
      now={now.value}
      told={told.value}
      views={views.value}
      later={later.value}
    />
  );
  // Not at once: the change may come out of a part that is just being drawn.
  queueMicrotask(() => render(page, root));
});
