import { spokenTag } from '#domain/messages/spoken.ts'
import { t } from '#domain/messages/t.ts'

const KB = 1024
const MB = 1024 * KB
const GB = 1024 * MB

const amount = (n: number, digits: number) =>
  new Intl.NumberFormat(spokenTag(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(n)

/** Formats a size: `412 KB`, `5.1 MB`, `3.2 GB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000 * KB) return t('{size} KB', { size: amount(Math.max(1, bytes / KB), 0) })
  if (bytes < 1_000 * MB) return t('{size} MB', { size: amount(bytes / MB, 1) })
  return t('{size} GB', { size: amount(bytes / GB, 1) })
}

/** Formats a progress: `5.1 of 8.0 MB`, `120 of 412 KB`, `412 KB of 8.0 MB`. */
export function sizeProgress(received: number, size: number): string {
  const is = (unit: number) => received === 0 || (received >= 1_000 * (unit / KB) && received < 1_000 * unit)
  if (size < 1_000 * KB)
    return t('{part} of {whole} KB', { part: amount(received / KB, 0), whole: amount(Math.max(1, size / KB), 0) })
  if (size < 1_000 * MB && is(MB))
    return t('{part} of {whole} MB', { part: shortly(received / MB), whole: amount(size / MB, 1) })
  if (size >= 1_000 * MB && is(GB))
    return t('{part} of {whole} GB', { part: shortly(received / GB), whole: amount(size / GB, 1) })
  return t('{part} of {whole}', { part: fileSize(received), whole: fileSize(size) })
}
const shortly = (n: number) => amount(n, n === 0 ? 0 : 1)
