import { eq } from 'drizzle-orm'
import { monthsOfList } from '#db/commands/feeds/steps/months-of-list.ts'
import { withFeedDepartures } from '#db/commands/feeds/steps/with-feed-departures.ts'
import { refusePicture } from '#db/commands/media/steps/refuse-picture.ts'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { planIndexNowOfSource } from '#db/commands/outbox/steps/plan-index-now.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { SOURCE, updateTerm } from '#db/commands/taxonomy/term.ts'
import type { Tx } from '#db/engine/open.ts'
import { sourceOwner } from '#db/queries/media/owner-pictures.ts'
import { sources } from '#db/schema/tables.ts'
import type { SourceChange } from '#domain/article/fields/source-views.ts'
import { ok, refuse } from '#domain/result.ts'
import { allowedBy } from '#domain/syndication/policy.ts'

type Terms = Omit<SourceChange, 'name' | 'slug' | 'homepage'>

/**
 * Changes a source's public facts and the terms of its licence. A new end withdraws nothing and republishes nothing by
 * itself: the scheduler withdraws at its minute, a person republishes. Refused if a new logo is no picture of the
 * library, or has expired.
 */
export const updateSource = commandFor(
  'taxonomy.edit',
  (tx, { id, name, slug, homepage, ...terms }: SourceChange & { id: number }, { actor, now }) => {
    const before = tx.select().from(sources).where(eq(sources.id, id)).get()
    if (!before) return refuse('not-found')
    const unshown = terms.logo && terms.logo !== before.logo ? refusePicture(tx, terms.logo, 'logo', now) : null
    if (unshown) return unshown
    const given = Object.entries(terms).filter(([, value]) => value !== undefined)
    if (given.length > 0) {
      const change = () => tx.update(sources).set(Object.fromEntries(given)).where(eq(sources.id, id)).run()
      withFeedDepartures(tx, id, change, now)
      if (terms.logo !== undefined) savePictureUses(tx, sourceOwner(id), 'public', { logo: terms.logo })
      const details = { slug: before.slug, fields: given.map(([field]) => field) }
      record(tx, { what: 'source.terms-changed', actor, now, details })
      const isSearch = (policy: typeof before.policy) => allowedBy(policy).search
      if (terms.policy && isSearch(terms.policy) !== isSearch(before.policy)) planIndexNowOfSource(tx, id, now)
      changed(tx, tagsOfTerms(tx, before, terms), now)
    }
    const isNamed = [name, slug, homepage].some((value) => value !== undefined)
    return isNamed ? updateTerm(tx, actor, SOURCE, { id, name, slug, homepage }, now) : ok({ id, slug: before.slug })
  },
)

/**
 * Tags of the terms that readers and machines see (machines are notified when a licence ends); nobody outside sees the rest
 * of the agreement.
 */
function tagsOfTerms(tx: Tx, before: Terms & { id: number }, terms: Terms): string[] {
  const differs = (name: keyof Terms) => terms[name] !== undefined && terms[name] !== before[name]
  const isSeen = (['policy', 'logo', 'about', 'usage', 'feed', 'canonicalOriginal', 'licenceUntil'] as const).some(
    differs,
  )
  const list = `source:${before.id}`
  return [
    ...(isSeen ? [list] : []),
    // Sitemaps and feeds decide by these whether a story is in them at all.
    ...(differs('policy') ? ['policies', 'months', ...monthsOfList(tx, list)] : differs('inFeeds') ? ['policies'] : []),
  ]
}
