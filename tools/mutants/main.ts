import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { drawMutants, type Mutant, ROOMS } from '#tools/mutants/choose.ts'
import { copyProject, removeCopy, runTests, typeErrors, withSource } from '#tools/mutants/copy.ts'
import { importersOf, testsOf } from '#tools/mutants/related.ts'
import { type Judged, lineOf, reportOf } from '#tools/mutants/report.ts'

/**
 * `npm run mutants`: breaks the program in one place at a time, and says which of these mutants no unit test notices.
 * Each is run in a copy of the project against the tests that lead to its file. Unlike `bench/mutations.ts`, which takes
 * tags away from queries and asks one property about all of them in one run, this takes any line and any test.
 *
 * Usage: npm run mutants -- [--count 150] [--seed 1] [--room components/desk] [--room FILE]
 *          [--minutes 50] [--list] [--log FILE]
 *
 * After so many minutes the rest is not run. `--list` only draws. `--log` keeps each verdict in a file, with which a run
 * that was stopped goes on.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    room: { type: 'string', multiple: true, default: [] },
    minutes: { type: 'string', default: '50' },
    list: { type: 'boolean', default: false },
    log: { type: 'string', default: '' },
  },
})

/** The nearest tests run first; others only if those let the mutant live. */
const STAGES = [
  { from: 0, to: 2, seconds: 120 },
  { from: 2, to: 5, seconds: 120 },
]
const EQUIVALENT = fs
  .readFileSync('tools/mutants/equivalent.txt', 'utf8')
  .split('\n')
  .filter((row) => row !== '' && !row.startsWith('#'))

async function judge(mutant: Mutant, tests: readonly string[], dir: string): Promise<Judged> {
  if (EQUIVALENT.includes([mutant.file, mutant.operator, mutant.text].join(' | ')))
    return { ...mutant, verdict: 'equivalent', why: '' }
  if (tests.length === 0) return { ...mutant, verdict: 'no test', why: '' }
  return await withSource(path.join(dir, mutant.file), mutant.source, async () => {
    for (const { from, to, seconds } of STAGES) {
      const files = tests.slice(from, to)
      if (files.length === 0) break
      const { result, red } = await runTests(dir, files, seconds, '--bail=1')
      if (result === 'failed') return { ...mutant, verdict: 'killed', why: red[0] ?? files.join(' ') }
      if (result === 'time out') return { ...mutant, verdict: 'undecided', why: `no end within ${seconds} s` }
    }
    return { ...mutant, verdict: 'survived', why: '' }
  })
}

/** Mutants that the compiler refuses are undecided: the gate finds them, but no test does. */
async function withTypes(judged: readonly Judged[], dir: string): Promise<Judged[]> {
  const refused = new Set<Judged>()
  let left = judged.filter(({ verdict }) => verdict === 'survived' || verdict === 'no test')
  while (left.length > 0) {
    // One mutant a file at a time, so that an error belongs to it.
    const round = [...Map.groupBy(left, ({ file }) => file).values()].flatMap((ones) => ones.slice(0, 1))
    const compile = round.reduce<() => Promise<string[]>>(
      (next, { file, source }) =>
        () =>
          withSource(path.join(dir, file), source, next),
      async () => typeErrors(dir),
    )
    const errors = await compile()
    for (const one of round) if (errors.some((line) => line.startsWith(`${one.file}(`))) refused.add(one)
    left = left.filter((one) => !round.includes(one))
  }
  return judged.map((one) => (refused.has(one) ? { ...one, verdict: 'undecided', why: 'type error' } : one))
}

/** A test that fails without its mutant, too, has killed nothing. */
async function withoutFalseKills(judged: readonly Judged[], dir: string): Promise<Judged[]> {
  const killers = new Set(judged.filter(({ verdict }) => verdict === 'killed').flatMap(({ why }) => why.split(' ')))
  if (killers.size === 0) return [...judged]
  const { red } = await runTests(dir, [...killers], 1_200)
  const isFalse = ({ verdict, why }: Judged) =>
    verdict === 'killed' && why.split(' ').some((test) => red.includes(test))
  return judged.map((one) =>
    isFalse(one) ? { ...one, verdict: 'undecided', why: `${one.why} fails without it, too` } : one,
  )
}

const drawn = drawMutants({ within: values.room, count: Number(values.count), seed: Number(values.seed) })
if (values.list) {
  console.log(drawn.map(lineOf).join('\n'))
  process.exit()
}
const importers = importersOf(fs.globSync(`{${ROOMS.join(',')},bench}/**/*.{ts,tsx}`))
const dir = copyProject()
process.once('exit', () => removeCopy(dir))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const isKept = values.log !== '' && fs.existsSync(values.log)
const kept = isKept ? fs.readFileSync(values.log, 'utf8').split('\n').filter(Boolean) : []
const known = new Map(kept.map((line) => JSON.parse(line) as [string, Pick<Judged, 'verdict' | 'why'>]))
const end = Date.now() + Number(values.minutes) * 60_000
const judged: Judged[] = []
for (const mutant of drawn) {
  const before = known.get(lineOf(mutant))
  if (before || Date.now() > end) {
    judged.push({ ...mutant, verdict: 'undecided', why: 'no time left', ...before })
    continue
  }
  const one = await judge(mutant, testsOf(mutant.file, importers), dir)
  judged.push(one)
  const { verdict, why } = one
  console.error(`${judged.length}/${drawn.length} ${verdict}: ${lineOf(one)}${why && ` (${why})`}`)
  if (values.log !== '') fs.appendFileSync(values.log, `${JSON.stringify([lineOf(one), { verdict, why }])}\n`)
}
console.log(reportOf(await withoutFalseKills(await withTypes(judged, dir), dir)))
