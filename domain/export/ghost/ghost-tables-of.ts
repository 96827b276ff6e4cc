import { cut, ghostId } from '#domain/export/ghost/ghost-post.ts'
import type { OutgoingPaper } from '#domain/export/outgoing.ts'

/** Tables of Ghost that hold names: tags for sections and topics, users for bylines, settings of the site. */
export function ghostNames(paper: OutgoingPaper) {
  const tags = new Map<string, { id: string; slug: string }>()
  const slugs = new Set<string>()
  const add = (kind: 'section' | 'topic', { slug, name, description }: OutgoingPaper['topics'][number]) => {
    // A tag has one slug: a topic that is called like a section gets another.
    let own = slug
    for (let n = 2; slugs.has(own); n++) own = `${slug}-${n}`
    slugs.add(own)
    const words = { name: cut(name, 191), description: cut(description, 500), visibility: 'public' }
    tags.set(`${kind} ${slug}`, { id: ghostId('tag', tags.size + 1), slug: own, ...words })
  }
  for (const section of paper.sections) add('section', section)
  for (const topic of paper.topics) add('topic', topic)
  const users = new Map(
    paper.authors.map((author) => {
      const id = ghostId('user', author.id)
      // Ghost demands an address: one that no letter reaches.
      const email = `${author.slug}@authors.invalid`
      const bio = author.bio === '' ? null : cut(author.bio, 250)
      return [author.slug, { id, name: cut(author.name, 191), slug: author.slug, email, bio, status: 'active' }]
    }),
  )
  const settings = [
    ['title', paper.name],
    ['locale', paper.language],
    ['timezone', paper.zone],
  ].map(([key, value]) => ({ key, value }))
  return {
    tables: { tags: [...tags.values()], users: [...users.values()], settings },
    tagId: (kind: 'section' | 'topic', slug: string): string => tags.get(`${kind} ${slug}`)?.id ?? '',
    userId: (slug: string): string => users.get(slug)?.id ?? '',
  }
}

/** Keeps the paper's addresses of stories, topics and authors; to be uploaded under Settings, Labs. */
export const GHOST_ROUTES = `routes:

collections:
  /:
    permalink: /article/{slug}/
    template: index

taxonomies:
  tag: /topics/{slug}/
  author: /authors/{slug}/
`

/** Files stand in Ghost's own folder: their former addresses lead there. */
export const GHOST_FILES = { from: String.raw`^\/files\/(.*)$`, to: '/content/files/$1', permanent: true }

/** Rules for `redirects.yaml`, whose sources are regular expressions. Ghost knows no 410: those are left to the CSV. */
export function ghostRedirect({ from, to, status }: { from: string; to: string; status: number }): object[] {
  if (to === '') return []
  const exact = from.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
  return [{ from: `^${exact}\\/?$`, to, permanent: status === 301 || status === 308 }]
}
