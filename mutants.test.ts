import fs from 'node:fs'
import { expect, test } from 'vitest'
import { parseAst } from 'vitest/node'
import { drawMutants, mutantsOf, ROOMS, shares, sourcesIn } from '#tools/mutants/choose.ts'
import { changesOf, OPERATORS } from '#tools/mutants/operators.ts'
import { importersOf, testsOf } from '#tools/mutants/related.ts'
import { tableOf } from '#tools/mutants/report.ts'

const changed = (source: string) =>
  changesOf(source, 'tsx').map(({ operator, start, end, text }) => [
    operator,
    source.slice(0, start) + text + source.slice(end),
  ])

const cases: [operator: string, source: string, mutant: string][] = [
  ['flip comparison', 'f((a ?? b) >= c)', 'f((a ?? b) > c)'],
  ['swap && and ||', 'f(a && b)', 'f(((a) || (b)))'],
  ['negate condition', 'if (a) b', 'if (!(a)) b'],
  ['swap branches', 'f(a ? b : c)', 'f(a ? (c) : (b))'],
  ['drop statement', 'f(a)', ';'],
  ['drop await', 'x = await y', 'x = (y)'],
  ['return early', 'const f = () => { a() }', 'const f = () => {}'],
  ['off by one', 'x = y[0]', 'x = y[(1)]'],
  ['flip boolean', 'x = true', 'x = false'],
  ['empty string', "x = 'y'", "x = ''"],
  ['take fallback', 'x = y ?? z', 'x = (z)'],
  ['drop method', 'x = (y as string[]).filter(f)', 'x = (y as string[])'],
  ['drop attribute', 'x = <a onClick={f}>b</a>', 'x = <a >b</a>'],
]
test.each(cases)('an operator changes one place: %s', (operator, source, mutant) => {
  expect(changed(source)).toContainEqual([operator, mutant])
})

test('each operator has an example', () => {
  expect(cases.map(([operator]) => operator)).toEqual(OPERATORS)
})

test.each([
  "type A = 'b' | 1",
  "import a from 'b'",
  "export * from 'b'",
  "'use client'",
  "x = { 'b': y }",
  'x = <a className="b" key={c} />',
  'function f() { return g }',
])('nothing is changed in %s', (source) => {
  expect(changed(source)).toEqual([])
})

test('what comes out parses', () => {
  const files = ['db/commands/article/publish-article.ts', 'components/desk/story-list/story-row.tsx']
  const mutants = files.flatMap(mutantsOf)
  expect(mutants.length).toBeGreaterThan(60)
  for (const { file, source } of mutants)
    expect(() => parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' })).not.toThrow()
})

test('rooms share by their lines, and none has fewer than ten', () => {
  const share = shares(
    new Map([
      ['domain', 60_000],
      ['db', 30_000],
      ['cli', 100],
    ]),
    150,
  )
  expect([...share]).toEqual([
    ['domain', 91],
    ['db', 49],
    ['cli', 10],
  ])
})

test('a draw is the same for the same seed, of every operator, and another for another', () => {
  const draw = (seed: number) => drawMutants({ within: ['components/desk/story-list'], count: 30, seed })
  const [first, again, other] = [draw(1), draw(1), draw(2)]
  expect(first).toHaveLength(30)
  expect(first).toEqual(again)
  expect(first).not.toEqual(other)
  expect(new Set(first.map(({ operator }) => operator)).size).toBeGreaterThan(9)
})

test('a pattern chooses files by name, without their tests', () => {
  const isChosen = /(?:\.tsx|\/use-[^/]+\.ts)$/
  const chosen = sourcesIn(['components/desk/**/{*.tsx,use-*.ts}'])
  expect(chosen.length).toBeGreaterThan(300)
  expect(chosen.toSorted()).toEqual(
    sourcesIn(['components/desk'])
      .filter((file) => isChosen.test(file))
      .toSorted(),
  )
})

test('the tests of a file begin with its own', () => {
  const importers = importersOf(fs.globSync(`{${ROOMS.join(',')}}/**/*.{ts,tsx}`))
  expect(testsOf('domain/urls/slug.ts', importers)[0]).toBe('domain/urls/slug.test.ts')
  expect(testsOf('components/desk/story-list/row-time.ts', importers)).toContain(
    'components/desk/story-list/story-row.test.tsx',
  )
})

test('a mutant that no test reaches is not killed', () => {
  const [mutant] = mutantsOf('domain/urls/slug.ts')
  if (!mutant) throw new Error('There is no mutant.')
  const judged = (['killed', 'no test', 'survived', 'undecided'] as const).map((verdict) => ({
    ...mutant,
    verdict,
    why: '',
  }))
  expect(tableOf(judged).split('\n').at(-1)).toBe('| all | 4 | 1 | 1 | 1 | 1 | 0 | 33 % |')
})

test('each row of equivalent mutants names a place that is there', () => {
  const rows = fs.readFileSync('tools/mutants/equivalent.txt', 'utf8').split('\n')
  const sources = new Set(sourcesIn([]))
  for (const row of rows.filter((one) => one !== '' && !one.startsWith('#'))) {
    const [file = '', operator, ...text] = row.split(' | ')
    expect(sources).toContain(file)
    expect(mutantsOf(file)).toContainEqual(expect.objectContaining({ operator, text: text.join(' | ') }))
  }
})
