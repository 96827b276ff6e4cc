import { addPerson } from '#db/commands/people/add-person.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { AUTHOR, createTerm, SOURCE, TOPIC } from '#db/commands/taxonomy/term.ts'
import { updateSource } from '#db/commands/taxonomy/update-source.ts'
import type { Db } from '#db/engine/open.ts'
import { must } from '#db/sample/must.ts'
import { authors, newsroom, people, sections, sources } from '#db/sample/sample-newsroom.ts'
import { topics } from '#db/sample/stories.ts'
import { accentFor } from '#domain/article/fields/accents.ts'
import { type Actor, SYSTEM } from '#domain/permissions/can.ts'

export type Cast = {
  editor: Actor
  /** The account of a byline's owner, for bylines that have one. */
  byAuthor: ReadonlyMap<string, Actor>
  sectionId: (slug: string) => number
}

/**
 * Creates the paper before its first story: settings, people with their sign-in, sections, bylines, topics and
 * sources.
 */
export function loadCast(db: Db, mediaIdOf: (file: string) => string, at: number): Cast {
  must(saveSettings(db, SYSTEM, newsroom, at))
  const actors = people.map(({ author, ...person }): { actor: Actor; author: string | null } => {
    const { id } = must(addPerson(db, SYSTEM, person, at))
    return { actor: { id, name: person.name, role: person.role }, author }
  })
  const sectionIds = new Map(
    sections.map(({ accent, ...section }, position) => {
      const known = accentFor(accent, position)
      return [section.slug, must(createSection(db, SYSTEM, { ...section, accent: known }, at)).id]
    }),
  )
  for (const { portrait, ...author } of authors) {
    const owner = actors.find((one) => one.author === author.slug)?.actor.id
    const facts = { ...(portrait ? { portrait: mediaIdOf(portrait) } : {}), ...(owner ? { personId: owner } : {}) }
    must(createTerm(db, SYSTEM, AUTHOR, { ...author, ...facts }, at))
  }
  for (const topic of topics) must(createTerm(db, SYSTEM, TOPIC, { name: topic }, at))
  for (const { terms, ...source } of sources) {
    const { id } = must(createTerm(db, SYSTEM, SOURCE, source, at))
    if (terms) must(updateSource(db, SYSTEM, { ...terms, id }, at))
  }

  const editor = actors.find(({ actor }) => actor.role === 'editor')?.actor ?? SYSTEM
  const byAuthor = new Map(actors.flatMap(({ actor, author }) => (author === null ? [] : [[author, actor] as const])))
  const sectionId = (slug: string) => sectionIds.get(slug) ?? missing(slug)
  return { editor, byAuthor, sectionId }
}

function missing(slug: string): never {
  throw new Error(`The sample has no section ${slug}.`)
}
