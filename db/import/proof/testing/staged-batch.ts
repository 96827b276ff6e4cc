import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { importNdjson } from '#db/import/ndjson.ts'
import { sourceItems } from '#db/import/proof/source-items.ts'
import type { ArchiveStory } from '#domain/import/archive-item.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'
import { articlePath } from '#domain/urls/paths.ts'

const NOW = Date.UTC(2026, 10, 24)
type Batch = { db: Db; dir: string; format: string; paths: string[]; media?: string | null }

export async function stagedBatch({ db, dir, format, paths, media = null }: Batch): Promise<number> {
  const options = { paths, site: null, permalink: null }
  const done = db.$client
    .prepare(
      "insert into import_batches (format, name, state, options, created_at) values (?, 'old', 'imported', ?, ?)",
    )
    .run(format, JSON.stringify(options), NOW)
  const batchId = Number(done.lastInsertRowid)
  const folder = path.join(dir, 'imports', String(batchId))
  fs.mkdirSync(folder, { recursive: true })
  const stories: ArchiveStory[] = []
  const authors = new Map<string, string>()
  const terms = new Map<string, string>()
  const pictures = new Map<string, string>()
  for await (const item of sourceItems({ format, ...options })) {
    if (item.kind === 'author') authors.set(item.id, item.name)
    if (item.kind === 'term') terms.set(item.id, item.name)
    if (item.kind === 'picture') pictures.set(item.id, item.url)
    if (item.kind === 'story' || item.kind === 'page') stories.push(item)
  }
  const records = stories.map((story) => ({
    id: `${format}:old.example:${story.id}`,
    slug: story.slug,
    headline: story.title || 'Untitled',
    standfirst: story.standfirst,
    body_html: stories.reduce((html, { link, slug }) => {
      const path = link === null ? '' : new URL(link).pathname
      return path.length < 2
        ? html
        : html.replaceAll(`"${link}"`, `"/article/${slug}"`).replaceAll(`"${path}"`, `"/article/${slug}"`)
    }, story.html),
    sections: story.categories.length > 0 ? story.categories.map((id) => terms.get(id)) : ['News'],
    authors: story.authors.map((id) => authors.get(id)),
    published_at: new Date(story.publishedAt ?? 0).toISOString(),
    image: story.lead === null ? null : (pictures.get(story.lead) ?? null),
    state: story.state === 'public' ? 'public' : 'draft',
    old_addresses: [...(story.link === null ? [] : [story.link]), ...story.otherLinks],
  }))
  const file = path.join(folder, 'records.ndjson')
  fs.writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'))
  const lines: string[] = []
  const reporter = {
    refused: (line: number, what: string) => void lines.push(`${line} ${what}`),
    warned: () => {},
  }
  await importNdjson(db, dir, { file, media }, reporter, NOW)
  if (lines.length > 0) console.log(lines.slice(0, 10))
  const redirect = db.$client.prepare(
    'insert or ignore into redirects (path, target, batch_id, created_at) values (?, ?, ?, ?)',
  )
  const slugOf = db.$client.prepare('select slug from articles where import_id = ?').pluck()
  for (const { id, state } of records)
    if (state === 'draft') {
      const articleId = db.$client.prepare('select id from articles where import_id = ?').pluck().get(id)
      for (const sql of [
        "update articles set status = 'draft', published_revision_id = null where id = ?",
        'delete from published where article_id = ?',
        'delete from listings where article_id = ?',
        'delete from addresses where article_id = ?',
      ])
        db.$client.prepare(sql).run(articleId)
    }
  for (const { id, old_addresses } of records) {
    const slug = slugOf.get(id) as string | undefined
    if (slug === undefined) continue
    for (const address of old_addresses) {
      const key = oldAddressKey(address)
      if (key !== null && key !== '/') redirect.run(key, articlePath(slug), batchId, NOW)
    }
  }
  const file_ = db.$client.prepare('select file from media where name = ?').pluck()
  for (const url of pictures.values()) {
    const file = file_.get(path.basename(url)) as string | undefined
    if (file !== undefined) redirect.run(oldAddressKey(url), `/media/${file}-60.jpg`, batchId, NOW)
  }
  return batchId
}
