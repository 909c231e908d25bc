// First file of a package built on the fallback: the later APIs, then the app as it is.
require('./later-apis.js');
require('../out/main/index.js');
