import { spokenTag } from '#domain/messages/spoken.ts'

type Unit = 'second' | 'minute' | 'hour' | 'day'

/** Says a number of a unit of time in the language that is spoken here: `41 minutes`. */
export const amountOf = (n: number, unit: Unit): string =>
  formatOf({ style: 'unit', unit, unitDisplay: 'long' }).format(n)

const formats = new Map<string, Intl.NumberFormat>()

/** The format of numbers of the language that is spoken here, made once: it costs a hundred times what a number does. */
function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([spokenTag(), options])
  const format = formats.get(key) ?? new Intl.NumberFormat(spokenTag(), options)
  formats.set(key, format)
  return format
}

/** Says a duration (ms) in its largest unit of which there are two: `90 seconds`, `26 hours`, `9 days`. */
export function durationWords(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  if (seconds < 120) return amountOf(seconds, 'second')
  const minutes = Math.round(seconds / 60)
  if (minutes < 120) return amountOf(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  return hours < 48 ? amountOf(hours, 'hour') : amountOf(Math.round(hours / 24), 'day')
}

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte']

/** Says a size (bytes) in the language that is spoken here: `1.5 kB`, `64 MB`. */
export function sizeWords(bytes: number): string {
  const power = Math.min(SIZES.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)))
  const value = bytes / 1024 ** power
  const digits = value < 10 && power > 0 ? 1 : 0
  return new Intl.NumberFormat(spokenTag(), {
    style: 'unit',
    unit: SIZES[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value)
}
