import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['*.test.ts', '{domain,db,components,app,server,cli,bench}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    // Vitest leaves one core idle by default, which on a machine of two is half of it.
    maxWorkers: '100%',
    setupFiles: './property-seed.ts',
    globalSetup: './db/testing/template.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A limit for what hangs; one second is too little for a process that starts beside another worker.
    expect: { poll: { timeout: 10_000 } },
  },
})
