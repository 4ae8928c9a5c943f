/** Runs the tests of the crawl alone, in the Chromium of the system. */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '..',
  testMatch: 'crawl.spec.ts',
  outputDir: '../../../artefacts/crawl',
  workers: 1,
  reporter: 'list',
  use: {
    viewport: { width: 1920, height: 240 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
