import { createHash } from 'node:crypto'
import path from 'node:path'
import { hashFiles } from '#server/shared/hash-files.ts'

/** Files that Node runs as they are. A release has only some of them. */
const INPUTS = 'package.json package-lock.json release.json next.config.ts env.ts domain db server public'.split(' ')
/** Within the folder of a build: its name, which no other build has, and the digest of its inputs. */
const OF_BUILD = ['BUILD_ID', 'broadsheet-digest']

/**
 * Digest of everything that a reader's page is made by, beside the database: the program with the code that strips,
 * compresses and frames pages, the build, the runtime with its time zones, and the settings of the environment that
 * pages show. Pages of another digest are not served.
 */
export function programDigest(root: string, { siteUrl, distDir }: { siteUrl: string; distDir: string }): string {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions()
  const built = path.relative(root, path.resolve(root, distDir))
  const files = hashFiles(root, [...INPUTS, ...OF_BUILD.map((name) => path.join(built, name))])
  const { node, icu = '', tz = '' } = process.versions
  return createHash('sha256')
    .update(JSON.stringify([files, siteUrl, node, icu, tz, timeZone, locale]))
    .digest('base64url')
    .slice(0, 22)
}
