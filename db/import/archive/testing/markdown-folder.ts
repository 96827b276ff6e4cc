import fs from 'node:fs'
import path from 'node:path'
import { openArchive } from '#db/import/archive/open-archive.ts'
import { readArchive } from '#db/import/archive/read-archive.ts'
import type { ArchiveItem, ArchiveStory } from '#domain/import/archive-item.ts'

/** Reads a folder of these files. A text of one line is front matter in YAML, with the text of the story after ` | `. */
export async function markdownFolder(dir: string, files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.join(dir, path.dirname(name)), { recursive: true })
    fs.writeFileSync(path.join(dir, name), text.replace(/^%(.*?)(?: \| ([^]*))?$/, '---\n$1\n---\n$2'))
  }
  const opened = await openArchive([dir])
  const items: ArchiveItem[] = []
  for await (const item of readArchive(opened, 'markdown', { site: null, permalink: null })) items.push(item)
  await opened.close()
  const stories = items.filter((item): item is ArchiveStory => item.kind === 'story' || item.kind === 'page')
  return {
    items,
    stories: new Map(stories.map((one) => [one.id, one])),
    links: Object.fromEntries(stories.map(({ id, link }) => [id, link])),
    left: items.flatMap((item) => (item.kind === 'left' ? [`${item.what}: ${item.sample}`] : [])),
    problems: items.flatMap((item) => (item.kind === 'problem' ? [`${item.place}: ${item.what}`] : [])),
  }
}
