import type { Mutant } from '#tools/mutants/choose.ts'

export type Verdict = 'killed' | 'survived' | 'no test' | 'undecided' | 'equivalent'
/** `why` is the test that killed a mutant, or the reason why it is undecided. */
export type Judged = Mutant & { verdict: Verdict; why: string }

const VERDICTS: Verdict[] = ['killed', 'survived', 'no test', 'undecided', 'equivalent']

function row(name: string, judged: readonly Judged[]): string {
  const counts = VERDICTS.map((verdict) => judged.filter((one) => one.verdict === verdict).length)
  const [killed = 0, survived = 0, untested = 0] = counts
  const decided = killed + survived + untested
  const share = decided === 0 ? '–' : `${Math.round((100 * killed) / decided)} %`
  return `| ${[name, judged.length, ...counts, share].join(' | ')} |`
}

/** The table by room; of a single room, the table by folder. */
export function tableOf(judged: readonly Judged[]): string {
  const byRoom = Map.groupBy(judged, ({ room }) => room)
  const head = `| room | mutants | ${VERDICTS.join(' | ')} | killed of killed, survived and no test |\n|---|${'--:|'.repeat(7)}`
  const rows = [...byRoom].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, ones]) => row(`\`${name}\``, ones))
  return [head, ...rows, row('all', judged)].join('\n')
}

const short = (text: string) => {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 70 ? `${line.slice(0, 69)}…` : line
}
export const lineOf = (one: Mutant): string =>
  `${one.file}:${one.line} ${one.operator}: ${short(one.before)} → ${short(one.after) || '(nothing)'}`

/** The table, and below it every mutant that was not killed. */
export function reportOf(judged: readonly Judged[]): string {
  const lists = VERDICTS.slice(1).flatMap((verdict) => {
    const ones = judged.filter((one) => one.verdict === verdict)
    return ones.length === 0
      ? []
      : [`\n${verdict}:`, ...ones.map((one) => `  ${lineOf(one)}${one.why && ` (${one.why})`}`)]
  })
  return [tableOf(judged), ...lists].join('\n')
}
