/** Builds the page, the station and the Electron entry into dist/, and runs the tests of Node's side. */

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Self-contained files for Node 24, so that what is shipped needs no node_modules; each entry keeps its place. */
const forNode = (input: Record<string, string>, outDir: string) => ({
  consumer: 'server' as const,
  resolve: { noExternal: true as const, external: ['electron'] },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input,
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})

export default defineConfig({
  plugins: [react()],
  root: 'renderer',
  publicDir: false,
  cacheDir: '../node_modules/.vite',
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  environments: {
    station: forNode(
      {
        main: 'electron/station/main.ts',
        'backup/worker': 'electron/station/backup/worker.ts',
        'sync/worker': 'electron/station/sync/worker.ts',
        'publish/worker': 'electron/station/publish/worker.ts',
      },
      '../dist/station',
    ),
    shell: forNode({ main: 'electron/main.ts' }, '../dist/shell'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment)
      }
    },
  },
  test: {
    root: '.',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
})
