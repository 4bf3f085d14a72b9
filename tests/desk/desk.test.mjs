// What an analyst does on the page, on the real app and a real emulator of storage.
import './suites/search.mjs';
import './suites/article.mjs';
import './suites/overview.mjs';
import './suites/export.mjs';
import './suites/uploads.mjs';
import './suites/stories.mjs';
import './suites/corrections.mjs';
import './suites/hostile.mjs';
import './suites/pages.mjs';
import './suites/settings.mjs';
import './suites/keyboard.mjs';
import './suites/everybody.mjs';
import './suites/firstView.mjs';
import './suites/access.mjs';
