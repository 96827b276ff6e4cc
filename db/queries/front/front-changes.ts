import { eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { inList, listOf, prepared } from '#db/engine/prepared.ts'
import { articles, published, sections } from '#db/schema/tables.ts'
import { LAYOUT_NAMES, MOST_READ_NAMES } from '#domain/article/front/front-names.ts'
import { changesBetween, everySlot, partsOf } from '#domain/article/front/front-places.ts'
import { chosenIn, type FrontSlots, mostReadIn, newestIn, type Slot } from '#domain/article/front/front-slots.ts'
import type { FrontChange } from '#domain/article/front/front-views.ts'
import { placeLabel } from '#domain/article/front/place-label.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

type Names = { headline: (id: number) => string; section: (id: number) => string | undefined }

const HEADLINES = prepared({ ids: listOf(articles.id) }, (db, { ids }) =>
  db
    .select({
      id: articles.id,
      headline: sql`coalesce(${published.headline}, ${articles.headline})`.mapWith(articles.headline),
    })
    .from(articles)
    .leftJoin(published, eq(published.articleId, articles.id))
    .where(inList(articles.id, ids)),
)
const NAMES = prepared({}, (db) => db.select({ id: sections.id, name: sections.name }).from(sections))

/** The names of all sections, and the headlines of the stories in these fronts: two queries. */
export function namesIn(db: Readable, fronts: FrontSlots[]): Names {
  const ids = new Set(fronts.flatMap((slots) => everySlot(slots).flatMap(({ slot }) => chosenIn(slot)?.story ?? [])))
  const headlines = new Map(HEADLINES.all(db, { ids: [...ids] }).map((one) => [one.id, one.headline]))
  const names = new Map(NAMES.all(db).map((one) => [one.id, one.name]))
  return { headline: (id) => headlines.get(id) ?? t('a story that is gone'), section: (id) => names.get(id) }
}

/** The differences between two fronts, in words. */
export function frontChanges(before: FrontSlots, after: FrontSlots, names: Names): FrontChange[] {
  const layouts = { place: t('Layout'), was: t(LAYOUT_NAMES[before.layout]), is: t(LAYOUT_NAMES[after.layout]) }
  const bands = { place: t('Bands'), was: bandsIn(before, names), is: bandsIn(after, names) }
  const slots = changesBetween(before, after).map(({ place, was, is }) => ({
    place: placeLabel(place, place.startsWith('bands') && !after.bands.length ? before : after, names.section),
    was: slotIn(was, names),
    is: slotIn(is, names),
  }))
  return [layouts, bands].filter((one) => one.was !== one.is).concat(slots as (typeof layouts)[])
}

function slotIn(slot: Slot, names: Names): string | null {
  const section = newestIn(slot)
  if (section !== null) {
    const name = names.section(section)
    return name === undefined ? t('newest in a closed section') : t('newest in {section}', { section: name })
  }
  const length = mostReadIn(slot)
  if (length !== null) return t(MOST_READ_NAMES[length])
  const chosen = chosenIn(slot)
  return chosen && (chosen.headline ?? names.headline(chosen.story))
}

function bandsIn({ bands }: FrontSlots, names: Names): string {
  if (bands.length === 0) return t('by rule')
  const named = bands.map((band) =>
    partsOf(band).map((part) => (part.section === null ? t('feature') : names.section(part.section))),
  )
  return saidList(
    named.map((parts) => saidList(parts.filter((part) => part !== undefined))),
    'commas',
  )
}
