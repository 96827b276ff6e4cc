import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const FLOORS = ['app', 'cli', 'components', 'db', 'domain', 'server']
/** Names that Next or Node expects, and that therefore stand more than once. */
const BY_CONVENTION = /^(page|layout|route|error|global-error|not-found|loading|main)$/

const sourcesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !/(^|\/)testing\//.test(file))
    .map((file) => `${folder}/${file}`)

test('no two floors have a file of one name, so that a name leads to one place', () => {
  const files = FLOORS.flatMap(sourcesIn)
  const byName = Map.groupBy(files, (file) => path.parse(file).name)
  expect(byName.size).toBeGreaterThan(1_000)
  const twice = [...byName].filter(
    ([name, ones]) => !BY_CONVENTION.test(name) && new Set(ones.map((file) => file.split('/')[0])).size > 1,
  )
  expect(twice).toEqual([])
})

/** Folders that are larger yet; a number here can only fall. */
const LARGER: Record<string, number> = { 'components/desk/queries': 41, 'db/proofs/testing/schemas/rows': 47 }

test('no folder has more than forty files, migrations and tests aside', () => {
  const files = [...FLOORS, 'bench'].flatMap((floor) =>
    fs
      .readdirSync(floor, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((one) => one.isFile() && !/\.test\.tsx?$/.test(one.name)),
  )
  const byFolder = Map.groupBy(files, (file) => path.relative('.', file.parentPath))
  byFolder.delete('db/migrations')
  expect(byFolder.size).toBeGreaterThan(200)
  const large = [...byFolder].filter(([, ones]) => ones.length > 40).map(([folder, ones]) => [folder, ones.length])
  expect(Object.fromEntries(large)).toEqual(LARGER)
})

test('a command opens its transaction, and a step runs in that of its command (P-118)', () => {
  const files = sourcesIn('db/commands').filter((file) => !file.startsWith('db/commands/shared/'))
  const opens = (file: string) => /\b(write|retryWhileBusy|commandFor|commandOn)\(/.test(fs.readFileSync(file, 'utf8'))
  const [steps, commands] = [true, false].map((isStep) => files.filter((file) => file.includes('/steps/') === isStep))
  expect(steps?.length).toBeGreaterThan(40)
  expect(steps?.filter(opens)).toEqual([])
  expect(commands?.filter((file) => !opens(file))).toEqual([])
})

/** Files whose tests share the modules of a worker, how many there are at least, and what one would do to another. */
const SHARED: [files: string, least: number, leaves: RegExp][] = [
  [
    'domain/**/*.ts',
    400,
    /process\.(env|chdir|on)\b|globalThis\.\w+ =|\bvi\b|node:(net|http|https|child_process|worker_threads)|#db\//,
  ],
  // After each test Vitest takes spies and stubs of globals away.
  ['components/**/*.test.ts', 50, /process\.|globalThis\.\w+ =|vi\.(mock|doMock|stubEnv)\(|#db\/|#server\//],
  [
    'components/desk/**/*.test.tsx',
    10,
    /process\.(env|chdir|on)\b|\bvi\.(mock|doMock|stub\w+)\b|(globalThis|window|document)(\.\w+ = |, \{)/,
  ],
]
// How far a property goes is the same for the whole run.
const LENGTH = /= Number\(process\.env\['[A-Z_]+'\] \?\? [\d_]+\)/g
test.each(SHARED)('%s: no test leaves anything behind for others in its worker', (pattern, least, leaves) => {
  const files = fs.globSync(pattern)
  expect(files.length).toBeGreaterThan(least)
  const stopsClock = (text: string) => text.includes('useFakeTimers') && !text.includes('useRealTimers')
  const texts = files.map((file) => [file, fs.readFileSync(file, 'utf8').replaceAll(LENGTH, '')] as const)
  expect(texts.filter(([, text]) => leaves.test(text) || stopsClock(text)).map(([file]) => file)).toEqual([])
})
