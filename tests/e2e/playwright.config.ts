/** The tests in a real browser: the stories at each size of screen, the rest once. */
import { defineConfig } from '@playwright/test'

/** Drawn on each size of screen; every other spec draws by itself on the sizes that it needs, once. */
const STORIES = ['order.spec.ts', 'caption.spec.ts', 'show.spec.ts']

/** Reads through every page, which takes its time; on each size of screen too. */
const ACCESS = 'access.spec.ts'
/** Draws every size by itself. */
const LAYOUT = 'keyboard.layout.spec.ts'

/** Each page of the console from end to end, and what takes its time; `npm run test:all`. */
const BREADTH = [
  'alerts.spec.ts',
  'audit.spec.ts',
  'backup.spec.ts',
  'captionSheet.spec.ts',
  'catalogue.spec.ts',
  'coming.spec.ts',
  'cycle.spec.ts',
  'desk.spec.ts',
  'gapless.spec.ts',
  'health.spec.ts',
  'keyboard.kiosk.spec.ts',
  'keys.spec.ts',
  'lan.spec.ts',
  'notice.spec.ts',
  'paste.spec.ts',
  'player.spec.ts',
  'plays.spec.ts',
  'programme.spec.ts',
  'progress.spec.ts',
  'proof.spec.ts',
  'publish.spec.ts',
  'reader.spec.ts',
  'readiness.spec.ts',
  'receipts.spec.ts',
  'safety.spec.ts',
  'settings.spec.ts',
  'stage.spec.ts',
  'sync.spec.ts',
  'wall.spec.ts',
  'warning.spec.ts',
  'words.spec.ts',
]

const SIZES = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
  compact: { width: 1024, height: 768 },
}

const browser = process.env.DIANTAI_BROWSER
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: '.',
  outputDir: '../../artefacts/e2e',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  use: {
    hasTouch: true,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: [
        // Chromium refuses its sandbox to root; only tests ever run as root.
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
  projects: [
    { name: 'once', testIgnore: [...STORIES, ACCESS, LAYOUT, ...BREADTH] },
    { name: 'breadth', testMatch: BREADTH },
    { name: 'portrait', testMatch: STORIES, use: { viewport: SIZES.portrait } },
    { name: 'access', testMatch: ACCESS, use: { viewport: SIZES.portrait } },
    { name: 'layout', testMatch: LAYOUT },
    ...(['landscape', 'compact'] as const).map(name => ({
      name,
      testMatch: [...STORIES, ACCESS],
      use: { viewport: SIZES[name] },
    })),
  ],
})
