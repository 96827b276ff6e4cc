import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openArchive } from '#db/import/archive/open-archive.ts'
import { readArchive } from '#db/import/archive/read-archive.ts'
import type { ArchiveItem, ArchiveStory } from '#domain/import/archive-item.ts'

const NAMESPACES =
  'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"'

export const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** A whole export around these records. */
export const wxr = (...records: string[]) =>
  `<?xml version="1.0" encoding="UTF-8" ?>\n<!-- generator="WordPress/6.6" -->\n<rss version="2.0" ${NAMESPACES}>\n<channel>\n` +
  '<title>Old Paper</title>\n<link>https://old.example</link>\n<language>en-GB</language>\n<image><title>Logo</title><link>https://logo.example</link></image>\n' +
  `<wp:wxr_version>1.2</wp:wxr_version>\n<wp:base_site_url>https://old.example</wp:base_site_url>\n${records.join('\n')}\n</channel>\n</rss>\n`

const element = (name: string, value: string) => `<${name}>${cdata(value)}</${name}>`

export const author = (id: string, login: string, name: string) =>
  `<wp:author>${element('wp:author_id', id)}${element('wp:author_login', login)}${element('wp:author_email', `${login}@old.example`)}${element('wp:author_display_name', name)}</wp:author>`

export const category = (id: string, slug: string, name: string, parent = '') =>
  `<wp:category><wp:term_id>${id}</wp:term_id>${element('wp:category_nicename', slug)}${element('wp:category_parent', parent)}${element('wp:cat_name', name)}</wp:category>`

type Item = {
  id: string
  values?: Record<string, string>
  meta?: [key: string, value: string][]
  terms?: [domain: string, slug: string, label: string][]
  more?: string
}

/** An `<item>`: a published post with the slug `story-ID`, unless the values say otherwise. */
export function item({ id, values = {}, meta = [], terms = [], more = '' }: Item): string {
  const slug = values['wp:post_name'] ?? `story-${id}`
  const all = {
    title: `Story ${id}`,
    link: `https://old.example/2024/03/${slug}/`,
    'dc:creator': 'ana',
    guid: `https://old.example/?p=${id}`,
    'content:encoded': '<p>Words</p>',
    'excerpt:encoded': '',
    'wp:post_id': id,
    'wp:post_date': '2024-03-01 09:00:00',
    'wp:post_date_gmt': '2024-03-01 08:00:00',
    'wp:post_modified': '2024-03-02 09:00:00',
    'wp:post_modified_gmt': '2024-03-02 08:00:00',
    'wp:post_name': slug,
    'wp:status': 'publish',
    'wp:post_parent': '0',
    'wp:menu_order': '0',
    'wp:post_type': 'post',
    'wp:post_password': '',
    'wp:is_sticky': '0',
    ...values,
  }
  const named = terms.map(
    ([domain, nicename, label]) => `<category domain="${domain}" nicename="${nicename}">${cdata(label)}</category>`,
  )
  const fields = meta.map(
    ([key, value]) => `<wp:postmeta>${element('wp:meta_key', key)}${element('wp:meta_value', value)}</wp:postmeta>`,
  )
  return `<item>${Object.entries(all)
    .map(([name, value]) => element(name, value))
    .join('\n')}${named.join('')}${fields.join('')}${more}</item>`
}

/** An attachment of a post. */
export const attachment = (
  id: string,
  url: string,
  values: Record<string, string> = {},
  meta: [string, string][] = [],
) =>
  item({
    id,
    meta,
    values: { 'wp:post_type': 'attachment', 'wp:status': 'inherit', 'wp:attachment_url': url, ...values },
  })

/** Everything that files with these contents yield, read from disk as an import does. */
export async function itemsOf(...files: (string | Buffer)[]): Promise<ArchiveItem[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wxr-'))
  try {
    const names = files.map((content, at) => {
      const name = path.join(folder, `export-${at + 1}.xml`)
      fs.writeFileSync(name, content)
      return name
    })
    return await itemsIn(names)
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

/** Everything that the files of one WordPress export yield. */
export async function itemsIn(paths: string[]): Promise<ArchiveItem[]> {
  const files = await openArchive(paths)
  const items: ArchiveItem[] = []
  for await (const one of readArchive(files, 'wordpress', { site: null, permalink: null })) items.push(one)
  await files.close()
  return items
}

type Of<T, K> = T extends { kind: infer Kinds } ? (K extends Kinds ? T : never) : never
type OfKind<K> = Of<ArchiveItem, K>
export const ofKind = <K extends ArchiveItem['kind']>(items: ArchiveItem[], kind: K): OfKind<K>[] =>
  items.filter((one): one is OfKind<K> => one.kind === kind)

/** The first story or page of an export with these records. */
export async function storyFrom(...records: string[]): Promise<ArchiveStory> {
  const items = await itemsOf(wxr(author('7', 'ana', 'Ana Brekken'), ...records))
  const [story] = [...ofKind(items, 'story'), ...ofKind(items, 'page')]
  if (!story) throw new Error('the export has no story')
  return story
}
