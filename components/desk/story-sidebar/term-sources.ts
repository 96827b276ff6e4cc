import { api } from '#components/desk/api.ts'
import type { FinderSource } from '#components/desk/story-sidebar/finder.tsx'
import type { BylineRef, DeskAuthor, DeskPage, DeskSection, DeskSource, DeskTopic } from '#domain/article/desk-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import type { SectionRef, TopicRef } from '#domain/views.ts'

async function find<T>(path: string, q: string): Promise<T[]> {
  const page = await api.get<DeskPage<T>>(`${path}${q === '' ? '' : `?q=${encodeURIComponent(q)}`}`)
  return page.items
}

type Made = { id: number; slug: string }
const make = (path: string) => async (name: string) => ({ name, ...(await api.send<Made>('POST', path, { name })) })

/** Finds sections, topics, bylines and sources for the panel, and creates missing ones. */
export const termSources = {
  sections: {
    key: 'sections',
    find: (q) => find<DeskSection>('/api/sections', q),
    create: async (name: string) => {
      const { id } = await make('/api/sections')(name)
      const made = (await find<DeskSection>('/api/sections', name)).find((section) => section.id === id)
      if (!made) throw new Error('The new section is not in the list.')
      return made
    },
  } satisfies FinderSource<SectionRef>,
  topics: {
    key: 'topics',
    find: (q) => find<DeskTopic>('/api/topics', q),
    create: make('/api/topics'),
  } satisfies FinderSource<TopicRef>,
  authors: {
    key: 'authors',
    find: (q) => find<DeskAuthor>('/api/authors', q),
    create: make('/api/authors'),
  } satisfies FinderSource<BylineRef>,
  /** A new source is created by saving the story that names it. */
  sources: {
    key: 'sources',
    find: (q) => find<DeskSource>('/api/sources', q),
    create: async (name: string) => ({ name, slug: name }),
  } satisfies FinderSource<{ slug: string; name: string }>,
}

/** One of them, as far as this person may create a missing term: sections and bylines are an editor's. */
export function sourceFor<S extends 'sections' | 'topics' | 'authors'>(actor: Actor, of: S) {
  const source: Omit<(typeof termSources)[S], 'create'> = termSources[of]
  return of === 'topics' || can(actor, 'taxonomy.edit') ? source : { ...source, create: undefined }
}
