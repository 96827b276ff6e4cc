import fs from 'node:fs'
import { defineConfig, type OxlintOverride } from 'oxlint'

const { dependencies, devDependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Record<string, object>
const NEXT = ['headers', 'cache', 'image', 'link', 'script', 'font', 'og', 'server', 'dynamic', 'error', 'navigation']

/**
 * Every possible import, by the beginning of its name. The linter's patterns have no look-ahead, so a restriction lists
 * all names.
 */
const EVERYTHING = [
  '#domain/urls/',
  '#domain/(article|document|permissions|problem|seo|syndication|words|workflow)/',
  '#domain/[a-z-]+.ts',
  '#db/sample/',
  '#db/(commands|import|media|queries|schema)/',
  '#db/[a-z-]+.(testing.)?ts',
  '#components/',
  '#app/[(]site[)]/',
  '#app/[(]embed[)]/',
  '#app/(api|desk|[(]preview[)])/',
  '#server/',
  '#cli/',
  '#e2e/',
  '#bench/',
  '#env.ts',
  'node:',
  ...Object.keys({ ...dependencies, ...devDependencies }).flatMap((name) =>
    name === 'next' ? ['next$', ...NEXT.map((part) => `next/${part}`)] : [`${name}$`, `${name}/`],
  ),
  '../',
  './',
]

/**
 * Restricts the imports of a layer: only names that begin with an entry of `may`, without those in `banned`. Files
 * import each other through the alias `#` only.
 */
function floor(folder: string, may: string[], banned: string[] = []): OxlintOverride {
  const walled = [...EVERYTHING.filter((name) => !may.some((allowed) => name.startsWith(allowed))), ...banned]
  const regex = `^(${walled.map((name) => name.replaceAll('.', '\\.')).join('|')})`
  const message = `${folder} may not import this: see the floors in ARCHITECTURE.md.`
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    excludeFiles: ['**/*.test.{ts,tsx}', '**/*.testing.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
  }
}

const REACT = ['react', 'react-dom']
const DESK = [
  '@tanstack/',
  '@dnd-kit/',
  '@tiptap/',
  'marked',
  'radix-ui',
  'lucide-react',
  'sonner',
  'react-hook-form',
  '@hookform/',
  'qr',
  'next/navigation',
]

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise', 'vitest'],
  categories: { correctness: 'error' },
  ignorePatterns: ['.next*/**', 'data/**', 'public/**', 'next-env.d.ts'],
  rules: {
    'typescript/no-floating-promises': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/ban-ts-comment': 'error',
    'import/no-cycle': 'error',
    'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true, IIFEs: true }],
    'no-restricted-imports': [
      'error',
      { patterns: [{ regex: '^\\.\\.?/', message: 'The alias # is the road between files.' }] },
    ],
    'typescript/restrict-template-expressions': 'off',
    'typescript/no-misused-spread': 'off',
    'typescript/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
    // Long lists of literals are more readable as rows, each spread into the list.
    'unicorn/no-useless-spread': 'off',
    // A <fieldset> or an <output> is not always equivalent to the role.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'vitest/require-to-throw-message': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/no-focused-tests': 'error',
    'vitest/no-disabled-tests': 'error',
  },
  overrides: [
    floor('domain', ['#domain/', 'zod', 'parse5', 'diff', 'transliteration', '@orama/stemmers', 'opencc-js']),
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
    floor('db', [
      '#domain/',
      '#db/',
      '#env.ts',
      'drizzle-orm',
      'better-sqlite3',
      'better-auth',
      '@node-rs/argon2',
      'otpauth',
      'sharp',
      'exifreader',
      'harfbuzzjs',
      'woff2-encoder',
      'bidi-js',
      'eld/',
      'node:',
    ]),
    floor('components', ['#domain/', '#components/', ...REACT], ['#components/desk/']),
    floor('components/desk', ['#domain/', '#components/', ...REACT, ...DESK, 'zod']),
    floor('app', [
      '#domain/',
      '#db/',
      '#components/',
      '#app/',
      '#env.ts',
      ...REACT,
      'next',
      'zod',
      'better-auth',
      'node:',
    ]),
    ...['app/(site)', 'app/(embed)'].map((folder) =>
      floor(
        folder,
        [
          '#domain/',
          '#db/',
          '#components/',
          '#app/[(]site[)]/',
          `#${folder.replace('(', '[(]').replace(')', '[)]')}/`,
          '#env.ts',
          ...REACT,
          'next',
        ],
        [
          '#db/commands',
          '#db/write',
          '#db/import',
          '#db/sample',
          '#components/desk/',
          ...NEXT.slice(0, 6).map((part) => `next/${part}`),
        ],
      ),
    ),
    floor('server', [
      '#domain/',
      '#db/',
      '#env.ts',
      '#server/',
      'next',
      'htmlparser2',
      'robots-parser',
      'isbot',
      'nodemailer',
      'prom-client',
      'zod',
      'node:',
    ]),
    floor('cli', ['#domain/', '#db/', '#env.ts', '#cli/', '#server/', 'zod', 'node:']),
    // Benchmarks test from outside: they start the program and look into its database.
    floor('bench', [
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
    floor('e2e', [
      '#domain/urls/',
      '#db/sample/',
      '#cli/',
      '#e2e/',
      '@playwright/',
      '@axe-core/',
      'html-validate',
      'otpauth',
      'ajv/',
      'robots-parser',
      // Generates the pictures to upload.
      'sharp',
      'node:',
    ]),
    floor('e2e/web', [
      '#e2e/',
      '@adobe/structured-data-validator',
      '@marbec/web-auto-extractor',
      'chrome-launcher',
      'html-validate',
      'lighthouse',
      'linkinator',
      'open-graph-scraper',
      'playwright',
      'node:',
    ]),
    {
      files: ['**/*.test.{ts,tsx}', 'e2e/**', '**/*.testing.ts'],
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
