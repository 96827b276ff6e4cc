import { Transform } from 'node:stream'
import type { Db } from '#db/engine/open.ts'
import type { ArchiveFiles } from '#db/import/archive/archive-files.ts'
import type { ReadableFormat, ReadOptions } from '#db/import/archive/read-archive.ts'
import { MARKDOWN_PASSES } from '#db/import/archive/read-markdown.ts'
import { WORDPRESS_PASSES } from '#db/import/archive/wordpress-archive.ts'
import { BATCH_FILES, lineFile, writeBatchFile } from '#db/import/batch/batch-folder.ts'
import { type ExportFiles, exportItems } from '#db/import/stage/export-items.ts'
import { newSlugs } from '#db/import/stage/new-slugs.ts'
import type { ArchiveItem, ArchivePicture, ArchiveStory } from '#domain/import/archive-item.ts'
import type { ArchiveFacts } from '#domain/import/stage/archive-facts.ts'
import { FactsCollector } from '#domain/import/stage/facts-collector.ts'
import { kindIn } from '#domain/import/stage/kind-in.ts'
import { pictureTexts } from '#domain/import/stage/picture-texts.ts'
import { newPath, type StagedPicture, type StagedStory } from '#domain/import/stage/staged-story.ts'
import { isSlug } from '#domain/urls/is-slug.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

type Source = { source: ExportFiles; format: ReadableFormat } & ReadOptions
type Progress = (done: number, share: number) => void

/**
 * Reads an export into the folder of its batch: stories with the slugs that they get here, pictures, the new path of
 * every old address, and the facts. Nothing depends on a map yet. Only names, addresses and pictures' texts are held in
 * memory.
 */
export async function readIntoFolder(
  db: Db,
  folder: string,
  { source, format, ...options }: Source,
  onProgress: Progress,
): Promise<ArchiveFacts> {
  const facts = new FactsCollector(format, options.site)
  const out = writers(folder)
  const staging = stagingOf(db, format, facts, out)
  const size = Math.max(1, bytesOf(source.files)) * (PASSES[format] ?? 1)
  let bytes = 0
  let done = 0
  try {
    const files = countedFiles(source.files, (more) => {
      bytes += more
      onProgress(done, bytes / size)
    })
    for await (const item of exportItems({ ...source, files }, format, options)) {
      if (staging(item)) done++
    }
    for (const one of Object.values(out)) one.finish()
  } catch (error) {
    for (const one of Object.values(out)) one.abandon()
    throw error
  }
  const all = facts.facts()
  writeBatchFile(folder, BATCH_FILES.facts, JSON.stringify(all))
  return all
}

const PASSES: Partial<Record<ReadableFormat, number>> = { wordpress: WORDPRESS_PASSES, markdown: MARKDOWN_PASSES }

const MEDIA = /\.(?:jpe?g|png|gif|webp|avif|mp[34]|mov|webm|pdf)$/i
const bytesOf = (files: ArchiveFiles): number =>
  files.names.reduce((sum, name) => sum + (MEDIA.test(name) ? 0 : (files.sizeOf(name) ?? 0)), 0)

const writers = (folder: string) => ({
  archive: lineFile(folder, BATCH_FILES.archive),
  pictures: lineFile(folder, BATCH_FILES.pictures),
  links: lineFile(folder, BATCH_FILES.links),
})

/** Takes one item; true for a story or page. */
function stagingOf(db: Db, format: ReadableFormat, facts: FactsCollector, out: ReturnType<typeof writers>) {
  const slugs = newSlugs(db)
  const byId = new Map<string, StagedPicture>()
  const byUrl = new Map<string, StagedPicture>()
  const seen = new Set<string>()

  function addPicture({ id, url, alt, caption, credit }: ArchivePicture): void {
    const picture = { url, alt, caption, credit }
    byId.set(id, picture)
    if (alt !== '' || credit !== '') byUrl.set(url, picture)
  }

  function addStory(story: ArchiveStory): void {
    const importId = `${format}:${facts.host}:${story.id}`
    const isLeft = kindIn(story, {}) === null
    const { slug, wanted } = isLeft ? { slug: '', wanted: '' } : slugs.choose(story, importId)
    if (slug !== wanted) facts.slugs.add(`${wanted} → ${slug}`, story.title)
    const { notes: _notes, written: _written, lead, ...rest } = story
    const picture = lead === null ? null : (byId.get(lead) ?? { url: lead, alt: '', caption: '', credit: '' })
    const texts = pictureTexts(story.html, (url) => byUrl.get(url))
    out.archive.add({ ...rest, importId, newSlug: slug, lead: picture, texts } satisfies StagedStory)
    if (isLeft) return
    const path = newPath(story.kind, slug)
    for (const address of [story.link, ...story.otherLinks]) {
      const key = address === null ? null : oldAddressKey(address)
      // The first thing that an address led to is what it leads to.
      if (key === null || key === '/' || seen.has(key)) continue
      seen.add(key)
      out.links.add([key, path])
    }
  }

  return (item: ArchiveItem): boolean => {
    facts.add(item)
    if (item.kind === 'picture') {
      addPicture(item)
      out.pictures.add(item)
    } else if (item.kind === 'redirect') out.archive.add(item)
    else if (item.kind === 'term' && item.taxonomy === 'category' && isSlug(item.slug)) slugs.reserve(item.slug)
    else if (item.kind === 'story' || item.kind === 'page') {
      addStory(item)
      return true
    }
    return false
  }
}

/** The same files; `onBytes` receives how much of them was read. */
function countedFiles(files: ArchiveFiles, onBytes: (bytes: number) => void): ArchiveFiles {
  return {
    ...files,
    open: async (name) => {
      const stream = await files.open(name)
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          onBytes(chunk.length)
          done(null, chunk)
        },
      })
      stream.on('error', (error) => counted.destroy(error))
      counted.on('close', () => stream.destroy())
      return stream.pipe(counted)
    },
  }
}
