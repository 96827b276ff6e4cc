import type { EditionFiles } from '#cli/static-edition/edition-files.ts'
import type { EditionSource } from '#cli/static-edition/edition-source.ts'
import type { Db } from '#db/engine/open.ts'
import { haveTagsChanged } from '#db/static-edition/edition-addresses.ts'
import type { EditionManifest } from '#db/static-edition/edition-manifest.ts'
import { leftOutText } from '#domain/static-edition/left-out.ts'
import {
  type FormerAddress,
  type GoneAddress,
  nginxLocation,
  nginxMaps,
  nginxServer,
} from '#domain/static-edition/nginx-rules.ts'
import { type Typed, typeRules } from '#domain/static-edition/type-rules.ts'

export type EditionCounts = {
  pages: number
  files: number
  moved: number
  gone: number
  written: number
  deleted: number
}

type Removing = { db: Db; manifest: EditionManifest; files: EditionFiles; source: EditionSource }

/**
 * Deletes what must not be shown any more, before anything is made: it needs look-ups alone. Returns how many files.
 */
export function removeGone({ db, manifest, files, source }: Removing): number {
  let removed = 0
  for (const { address, file, tags, seq } of manifest.entries('placed')) {
    if (file === null) continue
    const isOld = tags !== null && (!manifest.isContinued || haveTagsChanged(db, tags, seq))
    if (!source.isPictureGone(file) && !(isOld && source.isGone(address))) continue
    files.remove(file)
    manifest.drop(address)
    removed++
  }
  return removed
}

type Placing = {
  dir: string
  siteUrl: string
  /** True if addresses of another system lead here. */
  hasFormer: boolean
  manifest: EditionManifest
  files: EditionFiles
  /** Number of files that were deleted before. */
  early: number
}

/** Puts an edition in place: first deletes what is not in it any more, then writes what changed. */
export function placeEdition({ dir, siteUrl, hasFormer, manifest, files, early }: Placing): EditionCounts {
  const [typed, moved, gone]: [Typed[], FormerAddress[], GoneAddress[]] = [[], [], []]
  for (const { address, status, file, type, target } of manifest.entries('made')) {
    const key = address.replace(/^former:/, '')
    if (status === 200 && file !== null) typed.push({ file, type })
    else if (target !== null && status < 400) moved.push({ key, status, to: target })
    else if (target !== null) gone.push({ key, page: target })
  }
  const left = manifest.leftFiles()
  for (const file of left) files.remove(file)
  manifest.announce()
  const written = files.place((file) => manifest.ownerOf(file) !== null)
  files.writeBeside('nginx/maps.conf', nginxMaps(byKey(moved), byKey(gone)))
  files.writeBeside('nginx/server.conf', nginxServer(dir, typeRules(typed)))
  files.writeBeside('nginx/rules.conf', nginxLocation())
  files.writeBeside('LEFT-OUT.md', leftOutText({ siteUrl, hasFormer }))
  manifest.commit()
  const pages = typed.filter(({ type }) => type.startsWith('text/html')).length
  const counts = { pages, files: typed.length - pages, moved: byKey(moved).length, gone: byKey(gone).length }
  return { ...counts, written, deleted: early + left.length }
}

/** Each address once: one that a page leads to was found by the crawl too. */
const byKey = <T extends { key: string }>(ones: readonly T[]): T[] => [
  ...new Map(ones.map((one) => [one.key, one])).values(),
]
