import fs from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

// Half of the time of a test of the database went into reading its modules. Workers, and the processes that tests start,
// read them as those of the server do.
process.env['NODE_OPTIONS'] =
  `${process.env['NODE_OPTIONS'] ?? ''} --import=${path.resolve('server/process/compile-cache.ts')}`.trim()
// The folder of that file's cache: so it is itself read from there.
process.env['NODE_COMPILE_CACHE'] = path.resolve('node_modules/.cache/broadsheet')

const filesOf = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`)

/** They import every route of the API by `import.meta.glob`, which only Vite knows. */
const READ_ROUTES = [
  'server/http/pages/described-refusals.test.ts',
  'app/api/openapi/openapi.test.ts',
  ...['clean-text', 'hostile-requests', 'permissions', 'routes'].map((name) => `app/api/http/${name}.test.ts`),
]

/** A file with one of these changes what it would share with others. */
const CHANGES_PROCESS =
  /\bvi\.(mock|doMock|stub\w+|useFake\w+)\(|process\.(chdir|on|once)\(|process\.env\S+ = |globalThis\.\w+ = /

/** Half of what such a file costs would be its process and its modules, so that they share one. */
const TOGETHER = fs
  .globSync(filesOf('db/commands', 'db/queries'))
  .filter((file) => !CHANGES_PROCESS.test(fs.readFileSync(file, 'utf8')))

/** Decisions of the components, without a page. */
const LOGIC = 'components/**/*.test.ts'

/** Renders hooks and rows of the desk (`components/desk/testing/page.tsx`). */
const ON_A_PAGE = 'components/desk/**/*.test.tsx'

const shared = {
  setupFiles: './property-seed.ts',
  // Limits for what hangs; one second is too little for a process that starts beside another worker.
  testTimeout: 30_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 10_000 } },
}
/** Node runs TypeScript as it is, but no JSX. Vite's loader would transform each module again in each worker. */
const byNode = { experimental: { viteModuleRunner: false } }

export default defineConfig({
  test: {
    globalSetup: './db/testing/template.ts',
    // Vitest leaves one core idle by default, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...shared,
          ...byNode,
          name: 'domain',
          include: filesOf('domain'),
          // All files share a thread's modules: `rooms.test.ts` refuses what one would do to another.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'logic',
          include: [LOGIC],
          // As above.
          pool: 'threads',
          isolate: false,
          restoreMocks: true,
          unstubGlobals: true,
        },
      },
      {
        test: {
          ...shared,
          ...byNode,
          name: 'node',
          include: ['*.test.ts', ...filesOf('db', 'server', 'cli', 'bench', 'app/api')],
          exclude: [...READ_ROUTES, ...TOGETHER],
          pool: 'forks',
        },
      },
      {
        test: {
          ...shared,
          ...byNode,
          name: 'together',
          include: TOGETHER,
          // After a crash the gate runs what waited for the process again (`.ci/steps.ts`).
          pool: 'forks',
          isolate: false,
          restoreMocks: true,
        },
      },
      {
        test: {
          ...shared,
          name: 'react',
          include: [...filesOf('app/!(api)', 'components'), 'app/*.test.ts', ...READ_ROUTES],
          exclude: [LOGIC, ON_A_PAGE],
          pool: 'forks',
        },
      },
      {
        test: {
          ...shared,
          name: 'page',
          include: [ON_A_PAGE],
          // Radix and the forms look for a document when they are read, as React does.
          setupFiles: ['./property-seed.ts', './components/desk/testing/page.tsx'],
          // A worker reads happy-dom, React and the desk once: `rooms.test.ts` refuses what one file would do to another.
          pool: 'forks',
          isolate: false,
          restoreMocks: true,
        },
      },
    ],
  },
})
