import type { Finding } from '#e2e/web/check.ts'
import type { Score } from '#e2e/web/lighthouse.ts'

const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
const table = (head: string[], rows: (string | number)[][]) =>
  [row(head), row(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n')

/**
 * Formats the number of findings for each kind (rows) and validator (columns); empty if it does not check that kind.
 */
export function checkTable(columns: Map<string, { checked: string[]; findings: Finding[] }>): string {
  const kinds = [...new Set([...columns.values()].flatMap(({ checked }) => checked))]
  const rows = kinds.map((kind) => [
    kind,
    ...[...columns.values()].map(({ checked, findings }) =>
      checked.includes(kind) ? findings.filter(({ of }) => of === kind || kind.startsWith(`${of},`)).length : '',
    ),
  ])
  return `${table(['', ...columns.keys()], rows)}\n`
}

export function scoreTable(scores: Score[]): string {
  const names = Object.keys(scores[0]?.scores ?? {})
  const rows = scores.map(({ kind, scores: of, lcpMs, tbtMs, cls }) => [
    kind,
    ...names.map((name) => of[name] ?? ''),
    `${(lcpMs / 1_000).toFixed(2)} s`,
    `${Math.round(tbtMs)} ms`,
    Number(cls.toFixed(3)),
  ])
  return `${table(['Lighthouse, mobile', ...names, 'LCP', 'TBT', 'CLS'], rows)}\n`
}
