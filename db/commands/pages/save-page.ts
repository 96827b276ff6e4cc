import { and, eq } from 'drizzle-orm'
import { type PictureRefusal, refusePicture } from '#db/commands/media/steps/refuse-picture.ts'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { keepPageHandover, workingPage } from '#db/commands/pages/steps/working-page.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { isFreeRoot } from '#db/commands/taxonomy/steps/free-root.ts'
import type { Tx } from '#db/engine/open.ts'
import { pageOwner, usesIn, usesOf } from '#db/queries/media/owner-pictures.ts'
import { pages } from '#db/schema/tables.ts'
import type { PageFields } from '#domain/paper/page-fields.ts'
import { ok, type Refusal, refuse } from '#domain/result.ts'
import { isReservedName } from '#domain/urls/reserved.ts'

/**
 * Saves the given fields of a page's working copy if `version` is still the one that the person saw. Never changes a
 * public byte. A picture that the save adds must be one that readers may see; one that was there before is refused only
 * when the page is published, so that its text can be saved meanwhile.
 */
export const savePage = commandFor(
  'page.edit',
  (tx, { id, version, fields }: { id: number; version: number; fields: PageFields }, { actor, now }) => {
    const page = workingPage(tx, id)
    if (!page) return refuse('not-found')
    if (page.version !== version) return refuse('changed-meanwhile', { details: { version: page.version } })
    const slug = fields.slug ?? page.slug
    if (slug !== page.slug && isReservedName(slug)) return refuse('slug-reserved', { field: 'slug' })
    if (slug !== page.slug && !isFreeRoot(tx, slug, id)) return refuse('slug-taken', { field: 'slug' })

    const shown = fields.document && usesOf(fields.document)
    const unshown = shown && refuseNew(tx, shown.text, usesIn(page.document).text, now)
    if (unshown) return unshown

    keepPageHandover(tx, page, actor.id, now)
    const { title, standfirst, kind, document } = { ...page, ...given(fields) }
    const saved = { slug, title, standfirst, kind, document, savedAt: now, savedBy: actor.id, hasChangesNotOut: true }
    const isSame = and(eq(pages.id, id), eq(pages.version, version))
    const next = { ...saved, version: version + 1 }
    tx.update(pages).set(next).where(isSame).run()
    if (shown) savePictureUses(tx, pageOwner(id), 'working', shown)
    const details = { id, slug, version: version + 1, fields: Object.keys(fields) }
    record(tx, { what: 'page.saved', actor, now, details })
    return ok({ version: version + 1, slug })
  },
)

function refuseNew(
  tx: Tx,
  ids: readonly string[],
  before: readonly string[],
  now: number,
): Refusal<PictureRefusal> | null {
  for (const id of ids) {
    const refused = before.includes(id) ? null : refusePicture(tx, id, 'document', now)
    if (refused) return refused
  }
  return null
}

function given(fields: PageFields): { [K in keyof PageFields]?: Exclude<PageFields[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
