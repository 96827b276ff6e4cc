import { fileAt } from '#db/import/attachments/import-files.ts'
import { openPictureFiles } from '#db/import/pictures/picture-files.ts'
import { MAX_FILE_BYTES } from '#domain/files/file-kind.ts'
import { bareFileLink, isFileName } from '#domain/import/attachments/file-link.ts'
import { hostOf } from '#domain/import/pictures/picture-hosts.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'
import { SampledCounts } from '#domain/import/plan/sampled-counts.ts'

/**
 * Says how many files links of an import name, and which stay where they are, as far as names and sizes tell: what is in
 * a file may still refuse it. `paths` are folders and zips with files, and the export itself; from `hosts` files may be
 * fetched, so that none of theirs stays.
 */
export async function filesAtHand(
  links: Iterable<string>,
  { paths, hosts }: { paths: readonly string[]; hosts: readonly string[] },
): Promise<ImportPlan['files']> {
  const archive = await openPictureFiles(paths, isFileName)
  const named = new Set([...links].map(bareFileLink))
  const staying = new SampledCounts()
  for (const link of named) {
    const file = fileAt(archive, link)
    const host = /^\/(?!\/)/.test(link) ? hosts[0] : hostOf(link)
    if (typeof file === 'string' && hosts.includes(host ?? '')) continue
    if (typeof file === 'string') staying.add(file, link)
    else if (file.bytes > MAX_FILE_BYTES) staying.add('is larger than 200 MB', link)
  }
  await archive.close()
  const reasons = staying.list()
  return { used: named.size, staying: reasons.reduce((sum, { count }) => sum + count, 0), reasons }
}
