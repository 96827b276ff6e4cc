import { eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { inList, listOf, prepared } from '#db/engine/prepared.ts'
import { articles, published, sections } from '#db/schema/tables.ts'
import { changesBetween, everySlot, partsOf } from '#domain/article/front/front-places.ts'
import { chosenIn, type FrontSlots, mostReadIn, newestIn, type Slot } from '#domain/article/front/front-slots.ts'
import type { FrontChange } from '#domain/article/front/front-views.ts'
import { placeLabel } from '#domain/article/front/place-label.ts'

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
  return { headline: (id) => headlines.get(id) ?? 'a story that is gone', section: (id) => names.get(id) }
}

/** The differences between two fronts, in words. */
export function frontChanges(before: FrontSlots, after: FrontSlots, names: Names): FrontChange[] {
  const layouts = { place: 'Layout', was: before.layout, is: after.layout }
  const bands = { place: 'Bands', was: bandsIn(before, names), is: bandsIn(after, names) }
  const slots = changesBetween(before, after).map(({ place, was, is }) => ({
    place: placeLabel(place, place.startsWith('bands') && !after.bands.length ? before : after, names.section),
    was: slotIn(was, names),
    is: slotIn(is, names),
  }))
  return [layouts, bands].filter((one) => one.was !== one.is).concat(slots as (typeof layouts)[])
}

function slotIn(slot: Slot, names: Names): string | null {
  const section = newestIn(slot)
  if (section !== null) return `newest in ${names.section(section) ?? 'a closed section'}`
  const length = mostReadIn(slot)
  if (length !== null) return `most read within ${length}`
  const chosen = chosenIn(slot)
  return chosen && (chosen.headline ?? names.headline(chosen.story))
}

function bandsIn({ bands }: FrontSlots, names: Names): string {
  if (bands.length === 0) return 'by rule'
  const named = bands.map((band) =>
    partsOf(band).map((part) => (part.section === null ? 'feature' : names.section(part.section))),
  )
  return named.map((parts) => parts.join(' and ')).join(', ')
}
