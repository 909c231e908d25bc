// What several of the files that are loaded apart need comes with the page's own, so that none of it is one more file.
import './parts/age.js';
import './parts/chart.js';
import './parts/initials.js';
import './parts/steps.js';
import './parts/head.js';
import './parts/values.js';
import './scene.js';
import './shown-figure.js';
import './shown-waiting.js';
import './type-of.js';
import './views/stage.js';
import '../main/domain/words/file-name.js';
import '../main/domain/words/plural.js';
