import fs from 'node:fs'
import { defineConfig, type OxlintOverride } from 'oxlint'

const packages = ['package.json', ...fs.globSync('tools/*/package.json')].flatMap((file) => {
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, object>
  return Object.keys({ ...manifest['dependencies'], ...manifest['devDependencies'] })
})
const NEXT = ['headers', 'cache', 'image', 'link', 'script', 'font', 'og', 'server', 'dynamic', 'error', 'navigation']

/** Rooms and files of a folder, as imports name them: `#db/commands/`, `#domain/views.ts`. */
const roomsOf = (folder: string): string[] =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || /\.tsx?$/.test(entry.name))
    .map((entry) => `#${folder}/${entry.name}${entry.isDirectory() ? '/' : ''}`)

const FLOORS = ['domain', 'db', 'components', 'app', 'server', 'cli', 'e2e', 'bench']
const OTHERS = [
  '#env.ts',
  'node:',
  ...packages.flatMap((name) =>
    name === 'next' ? ['next$', ...NEXT.map((part) => `next/${part}`)] : [`${name}$`, `${name}/`],
  ),
  '../',
  './',
]
const escaped = (name: string) => name.replaceAll(/[.()[\]]/g, String.raw`\$&`)

/** Sentences in the language of whoever works at the desk: readers' pages have the words of the paper's language. */
const DESK_SENTENCES = '#domain/messages/'

/**
 * Restricts the imports of a folder: only names that begin with an entry of `may`, without those in `banned`, and no
 * test's helper. Files import each other through the alias `#` only. The linter's patterns have no look-ahead, so a
 * restriction lists everything that it refuses: whole floors, and the rooms on disk of those that it allows in part.
 */
function wall(folder: string, may: string[], banned: string[] = []): OxlintOverride {
  const namesOf = (floor: string) =>
    may.some((name) => name.startsWith(`#${floor}/`)) ? roomsOf(floor) : [`#${floor}/`]
  const isAllowed = (name: string) => may.some((allowed) => name.startsWith(allowed))
  const refused = [...[...FLOORS.flatMap(namesOf), ...OTHERS].filter((name) => !isAllowed(name)), ...banned]
  const helpers = folder === 'bench' || folder === 'e2e' ? '' : '|^#.*/testing/'
  const regex = `^(${refused.map(escaped).join('|')})${helpers}`
  const message = `${folder} may not import this: see the floors in ARCHITECTURE.md.`
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    excludeFiles: ['**/*.test.{ts,tsx}', '**/testing/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
  }
}

const LIBRARIES_OF_DB = [
  'drizzle-orm',
  'better-sqlite3',
  '@node-rs/argon2',
  'otpauth',
  'sharp',
  'exifreader',
  'harfbuzzjs',
  'woff2-encoder',
  'bidi-js',
  'eld/',
  'yaml',
  'yauzl',
  'yazl',
  '@bradenmacdonald/s3-lite-client',
  'age-encryption',
  'sax',
]
/** Readers of what other systems export: pure functions of a text. */
const IMPORTED = ['marked', 'marked-footnote', 'js-yaml', 'yaml', 'smol-toml', 'csv-parse/']
const DB = ['#domain/', '#db/', '#env.ts', ...LIBRARIES_OF_DB, 'node:']
const SERVER = [
  'next',
  'htmlparser2',
  'postcss',
  'postcss-selector-parser',
  'robots-parser',
  'isbot',
  'nodemailer',
  'postal-mime',
  'prom-client',
  'negotiator',
  'zod',
  'node:',
]
/** Imports of a room of `db`: these rooms, and everything from outside that the floor may import. */
const roomOfDb = (...rooms: string[]) => [
  ...DB.filter((name) => name !== '#db/'),
  ...rooms.map((room) => `#db/${room}/`),
]
const roomOfServer = (...rooms: string[]) => [
  '#domain/',
  '#db/',
  '#env.ts',
  ...SERVER,
  ...rooms.map((room) => `#server/${room}/`),
]
const REACT = ['react', 'react-dom']
const DESK = [
  '@tanstack/',
  '@tiptap/',
  'marked',
  '@radix-ui/',
  'lucide-react',
  'sonner',
  'react-hook-form',
  '@hookform/',
  'qr',
  'next/navigation',
  'next/error',
]

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise', 'vitest'],
  categories: { correctness: 'error' },
  ignorePatterns: ['.next*/**', 'data/**', 'public/**', 'next-env.d.ts'],
  rules: {
    'typescript/no-floating-promises': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/ban-ts-comment': 'error',
    // Circles of types, too: they join rooms as much as values do.
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true, IIFEs: true }],
    'no-restricted-imports': [
      'error',
      { patterns: [{ regex: '^\\.\\.?/', message: 'The alias # is the road between files.' }] },
    ],
    'typescript/restrict-template-expressions': 'off',
    'typescript/no-misused-spread': 'off',
    'typescript/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
    // A <fieldset> or an <output> is not always equivalent to the role.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'vitest/require-to-throw-message': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/no-focused-tests': 'error',
    'vitest/no-disabled-tests': 'error',
  },
  overrides: [
    wall('domain', [
      '#domain/',
      'zod',
      'parse5',
      'diff',
      'transliteration',
      '@orama/stemmers',
      'opencc-js',
      'intl-messageformat',
      ...IMPORTED,
      'php-serialize',
    ]),
    {
      files: ['domain/**/*.ts'],
      excludeFiles: ['**/*.test.ts'],
      rules: {
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: 'The domain has no clock: take `now` as an argument.' },
        ],
        'no-restricted-globals': ['error', 'process'],
      },
    },
    wall('db', DB),
    // Downwards only: commands read through queries, both use the engine, and none of them knows import or backup.
    wall('db/engine', roomOfDb('engine', 'schema')),
    wall('db/secrets', roomOfDb('secrets', 'engine')),
    wall('db/queries', roomOfDb('queries', 'secrets', 'engine', 'schema', 'media')),
    wall('db/commands', roomOfDb('commands', 'queries', 'secrets', 'engine', 'schema', 'media', 'uploads')),
    wall('db/sample', ['#domain/', '#db/', 'zod', 'node:']),
    wall('components', ['#domain/', '#components/', ...REACT], ['#components/desk/', DESK_SENTENCES]),
    wall('components/desk', ['#domain/', '#components/', ...REACT, ...DESK, 'zod']),
    wall('components/desk/drag', ['@dnd-kit/', 'react']),
    wall('app', ['#domain/', '#db/', '#components/', '#app/', '#env.ts', ...REACT, 'next', 'zod', 'node:']),
    ...['app/(site)', 'app/(embed)'].map((folder) =>
      wall(
        folder,
        ['#domain/', '#db/', '#components/', '#app/(site)/', `#${folder}/`, '#env.ts', ...REACT, 'next'],
        [
          '#db/commands/',
          '#db/engine/write.ts',
          '#db/import/',
          '#db/export/',
          '#db/backup/',
          '#db/sample/',
          '#components/desk/',
          DESK_SENTENCES,
          ...NEXT.slice(0, 6).map((part) => `next/${part}`),
        ],
      ),
    ),
    wall('server', ['#domain/', '#db/', '#env.ts', '#server/', ...SERVER]),
    // Downwards only; what answers requests and what renders pages know each other through sockets alone.
    wall('server/shared', roomOfServer('shared')),
    wall('server/outgoing', roomOfServer('outgoing', 'shared')),
    wall('server/http', roomOfServer('http', 'shared')),
    wall('server/render', roomOfServer('render', 'shared')),
    wall('server/jobs', roomOfServer('jobs', 'outgoing', 'shared')),
    wall('server/process', roomOfServer('process', 'jobs', 'render', 'http', 'outgoing', 'shared')),
    wall('cli', [
      '#domain/',
      '#db/',
      '#env.ts',
      '#cli/',
      '#server/',
      'zod',
      'terser',
      'gettext-parser',
      'intl-messageformat',
      'node:',
    ]),
    // Benchmarks test from outside: they start the program and look into its database.
    wall('bench', [
      '#bench/',
      '#db/',
      '#domain/',
      '#env.ts',
      '#cli/',
      '#server/',
      '#e2e/',
      'better-sqlite3',
      'fast-check',
      'playwright',
      'sharp',
      'node:',
    ]),
    wall('e2e', [
      '#domain/urls/',
      '#db/sample/',
      '#cli/',
      '#e2e/',
      'playwright',
      '@axe-core/',
      'html-validate',
      'otpauth',
      'ajv/',
      'robots-parser',
      // Receives the letters.
      'smtp-server',
      // Generates the pictures to upload.
      'sharp',
      'node:',
    ]),
    wall('e2e/web', ['#e2e/', 'html-validate', 'playwright', 'node:']),
    {
      files: ['**/*.test.{ts,tsx}', 'e2e/**', '**/testing/**'],
      rules: {
        'max-lines-per-function': 'off',
        'typescript/require-array-sort-compare': 'off',
        'typescript/await-thenable': 'off',
      },
    },
    { files: ['e2e/**'], rules: { 'no-empty-pattern': 'off' } },
    // CI scripts have no import alias, because the name of their folder begins with a dot.
    { files: ['.ci/**'], rules: { 'no-restricted-imports': 'off' } },
    { files: ['db/sample/**', 'db/migrations/**'], rules: { 'max-lines': 'off' } },
    { files: ['app/**/page.tsx'], rules: { 'max-lines': ['error', { max: 60 }] } },
    { files: ['components/**/*.tsx', 'app/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 90 }] } },
  ],
})
