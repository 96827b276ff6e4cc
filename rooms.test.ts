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
  // A file of the desk's words is named like the folder of its screen.
  const files = FLOORS.flatMap(sourcesIn).filter((file) => !file.startsWith('components/desk/words/'))
  const byName = Map.groupBy(files, (file) => path.parse(file).name)
  expect(byName.size).toBeGreaterThan(1_000)
  const twice = [...byName].filter(
    ([name, ones]) => !BY_CONVENTION.test(name) && new Set(ones.map((file) => file.split('/')[0])).size > 1,
  )
  expect(twice).toEqual([])
})

test('a command opens its transaction, and a step runs in that of its command (P-118)', () => {
  const files = sourcesIn('db/commands').filter((file) => !file.startsWith('db/commands/shared/'))
  const opens = (file: string) => /\b(write|retryWhileBusy)\(/.test(fs.readFileSync(file, 'utf8'))
  const [steps, commands] = [true, false].map((isStep) => files.filter((file) => file.includes('/steps/') === isStep))
  expect(steps?.length).toBeGreaterThan(40)
  expect(steps?.filter(opens)).toEqual([])
  expect(commands?.filter((file) => !opens(file))).toEqual([])
})

test('files of domain and their tests leave nothing behind for others in their thread', () => {
  // How far a property goes is the same for the whole run.
  const length = /= Number\(process\.env\['[A-Z_]+'\] \?\? [\d_]+\)/g
  const shared =
    /process\.(env|chdir|on)\b|globalThis\.\w+ =|\bvi\b|node:(net|http|https|child_process|worker_threads)|#db\//
  const files = fs.globSync('domain/**/*.ts')
  expect(files.length).toBeGreaterThan(400)
  expect(files.filter((file) => shared.test(fs.readFileSync(file, 'utf8').replaceAll(length, '')))).toEqual([])
})

test('tests on a page of the desk leave nothing behind for others in their worker', () => {
  // Spies are taken away before each test (`restoreMocks`).
  const shared = /process\.(env|chdir|on)\b|\bvi\.(mock|doMock|stub\w+)\b|(globalThis|window|document)(\.\w+ = |, \{)/
  const files = fs.globSync('components/desk/**/*.test.tsx')
  expect(files.length).toBeGreaterThan(10)
  const leaves = (text: string) =>
    shared.test(text) || (text.includes('vi.useFakeTimers(') && !text.includes('vi.useRealTimers()'))
  expect(files.filter((file) => leaves(fs.readFileSync(file, 'utf8')))).toEqual([])
})

test('files of components without JSX leave nothing behind for others in their thread', () => {
  const files = fs.globSync('components/**/*.test.ts')
  expect(files.length).toBeGreaterThan(50)
  const texts = files.map((file) => [file, fs.readFileSync(file, 'utf8')] as const)
  // After each test Vitest undoes `vi.spyOn` and `vi.stubGlobal`.
  const shared = /process\.|globalThis\.\w+ =|vi\.(mock|doMock|stubEnv)\(|#db\/|#server\//
  expect(texts.filter(([, text]) => shared.test(text)).map(([file]) => file)).toEqual([])
  const stopsClock = (text: string) => text.includes('useFakeTimers') && !text.includes('useRealTimers')
  expect(texts.filter(([, text]) => stopsClock(text)).map(([file]) => file)).toEqual([])
})
