/** One line of the table: what was measured, and the result for one size of newsroom. */
export type Figure = { what: string; text: string }

export type Bench = {
  dataDir: string
  stories: number
  /** Folder for the files that a measurement writes. */
  scratch: string
  say: (what: string) => void
}
/** One measurement. It starts the processes that it needs and ends them. */
export type Measure = (bench: Bench) => Promise<Figure[]>

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)
/** Returns the quantile: the value below which `share` of the numbers lie. */
export const quantile = (numbers: readonly number[], share: number): number =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? Number.NaN

export const whole = (n: number): string => Math.round(n).toLocaleString('en')
export const tenth = (n: number): string => (n >= 100 ? whole(n) : n.toFixed(1))
export const twoDecimals = (n: number): string => n.toFixed(2)
export const ratio = (n: number, of: number): string => twoDecimals(n / of)
