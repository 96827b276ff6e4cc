import { z } from 'zod'

/** A plain version, `0.3.0`. Others, such as pre-releases, are not announced. */
const VERSION = /^\d{1,4}\.\d{1,4}\.\d{1,4}$/

/** One version in a releases file. Fields that are not named here are ignored. */
const release = z.object({
  version: z.string().max(40),
  /** Day on which it came out, `2026-11-27`. */
  date: z.iso.date(),
  /** Address of a page that says what is new. */
  notes: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
  /** True if it mends a weakness. */
  security: z.boolean().default(false),
})

/** The releases file that `RELEASES_URL` names (docs/operating.md). */
export const releasesFile = z.object({ releases: z.array(release).max(1_000) })
export type ReleasesFile = z.infer<typeof releasesFile>

export const newerVersionSchema = z.object({
  version: z.string().regex(VERSION),
  date: z.iso.date(),
  notes: z.url({ protocol: /^https$/ }).nullable(),
  /** True if it, or a version between it and the running one, mends a weakness. */
  isSecurity: z.boolean(),
})
/** A version that is newer than the running one. */
export type NewerVersion = z.infer<typeof newerVersionSchema>

const partsOf = (version: string) => version.split(/[.-]/, 3).map((part) => Number.parseInt(part, 10) || 0)

/** True if version `a` is newer than `b`. */
export function isNewer(a: string, b: string): boolean {
  const [left, right] = [partsOf(a), partsOf(b)]
  const at = [0, 1, 2].find((n) => left[n] !== right[n])
  return at !== undefined && (left[at] ?? 0) > (right[at] ?? 0)
}

/** The newest version of a file that is newer than `running`; null if there is none. */
export function newestRelease({ releases }: ReleasesFile, running: string): NewerVersion | null {
  const newer = releases.filter(({ version }) => VERSION.test(version) && isNewer(version, running))
  const [newest] = newer.toSorted((a, b) => (isNewer(a.version, b.version) ? -1 : 1))
  if (!newest) return null
  const { version, date, notes = null } = newest
  return { version, date, notes, isSecurity: newer.some(({ security }) => security) }
}
