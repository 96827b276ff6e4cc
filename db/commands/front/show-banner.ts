import { eq } from 'drizzle-orm'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { deskBanner } from '#db/queries/front/banner-view.ts'
import { banner, published } from '#db/schema/tables.ts'
import { BANNER_BYTES, type BannerFields, bannerLength, type DeskBanner } from '#domain/paper/banner-fields.ts'
import { type Actor, can, SYSTEM } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { articlePath } from '#domain/urls/paths.ts'

/**
 * Shows a banner to readers until `endsAt` (ms UTC), in place of the one before. One about a story links to the address
 * that the story has now, which stays valid. Refused: a time that has passed, a story that is not public, and more than
 * `/banner.json` holds.
 */
export const showBanner = commandFor(
  'front.edit',
  (tx, { endsAt, ...fields }: BannerFields & { endsAt: number }, { actor, now }) => {
    if (endsAt <= now) return refuse('time-is-past', { field: 'endsAt' })
    const slug = fields.article === null ? null : publicSlug(tx, fields.article)
    if (slug === undefined) return refuse('story-not-public', { field: 'article' })
    const { text, level } = fields
    const view = { text, level, href: slug === null ? fields.href : articlePath(slug), beganAt: now }
    if (bannerLength(view) > BANNER_BYTES) return refuse('banner-too-long', { field: 'text' })
    const row = { ...view, articleId: fields.article, endsAt, begunBy: actor.id }
    tx.insert(banner)
      .values({ id: 1, ...row })
      .onConflictDoUpdate({ target: banner.id, set: row })
      .run()
    const of = fields.article === null ? {} : { articleId: fields.article }
    record(tx, { what: 'banner.shown', actor, now, ...of, details: { text, level, endsAt } })
    changed(tx, ['banner'], now)
    return ok({ banner: deskBanner(tx) })
  },
)

const publicSlug = (tx: Tx, id: number): string | undefined =>
  tx.select({ slug: published.slug }).from(published).where(eq(published.articleId, id)).get()?.slug

/** Ends the banner at once. Refused if there is none. */
export function endBanner(db: Db, actor: Actor, now: number): Result<null, 'not-allowed' | 'not-found'> {
  return write(db, (tx) => {
    if (!can(actor, 'front.edit')) return refuse('not-allowed')
    const before = deskBanner(tx)
    if (!before) return refuse('not-found')
    remove(tx, before, actor, now)
    return ok(null)
  })
}

/** Removes the banner whose time is up, for the scheduler. */
export function expireBanner(db: Db, now: number): void {
  const due = deskBanner(db)
  if (!due || due.endsAt > now) return
  write(db, (tx) => {
    const before = deskBanner(tx)
    if (before && before.endsAt <= now) remove(tx, before, SYSTEM, now)
    return ok(null)
  })
}

function remove(tx: Tx, { article, text }: DeskBanner, actor: Actor, now: number): void {
  tx.delete(banner).run()
  const of = article === null ? {} : { articleId: article }
  record(tx, { what: 'banner.ended', actor, now, ...of, details: { text } })
  changed(tx, ['banner'], now)
}
