import { effect } from '@preact/signals-core';
import { render } from 'preact';
import { App } from './app.js';
import { createModel } from './model.js';
import { pageOf } from './page.js';

const root = document.getElementById('page');
if (root === null) throw new Error('index.html has no element for the page');
const model = createModel(window.bridge, pageOf(document));
/** The page is a view of the model: whatever of it changes, it is drawn again, and only differences are written. */
effect(() => {
  const { state, shown, now, told } = model;
  const page = (
    <App model={model} state={state.value} shown={shown.value} now={now.value} told={told.value} />
  );
  // Not at once: the change may come out of a part that is just being drawn.
  queueMicrotask(() => render(page, root));
});
