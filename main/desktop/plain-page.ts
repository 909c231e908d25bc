import type { WebContents } from 'electron';
import type { Tongue } from '../domain/words/tongue.js';

/**
 * What takes the place of a page that keeps ending: of nothing that could end, and without any script. Its link leads
 * nowhere; main makes a new window of the page when it is followed.
 */
export const plainPage = ({ language, words }: Pick<Tongue, 'language' | 'words'>): string => `<!doctype html>
<html lang="${language}" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>${words.names.product}</title>
    <link rel="stylesheet" href="index.css" />
  </head>
  <body>
    <div class="popover ordinary">
      <div class="frame-top">
        <header class="head"><h1>${words.plain.title}</h1></header>
      </div>
      <main>
        <div class="content">
          <p>${words.plain.what}</p>
          <p>${words.plain.wayOut}</p>
        </div>
      </main>
      <footer class="bar-foot"><a class="button first" href="index.html" autofocus>${words.plain.again}</a></footer>
    </div>
  </body>
</html>
`;

/** What it can do without a script: its link, and Escape. */
export function listenToPlainPage(
  contents: Pick<WebContents, 'on'>,
  { again, hide }: { readonly again: () => void; readonly hide: () => void },
): void {
  contents.on('will-navigate', again);
  contents.on('before-input-event', (_event, { type, key }) => {
    if (type === 'keyDown' && key === 'Escape') hide();
  });
}
