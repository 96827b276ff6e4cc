import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { chosenIds } from '#db/queries/front/front-plan.ts'
import { composedFront } from '#db/queries/front/front-view.ts'
import { savedFront } from '#db/queries/front/saved-front.ts'
import { site } from '#db/queries/settings/site.ts'
import { articles, published, sectionLeads as leads, sections } from '#db/schema/tables.ts'
import { frontAt } from '#domain/article/front/front-places.ts'
import { emptyFront, type FrontSlots } from '#domain/article/front/front-slots.ts'
import type { FrontSheet, FrontStory, SectionLead } from '#domain/article/front/front-views.ts'

/** The present front as the desk shows it to everybody: public stories only. */
export function publicSheet(db: Readable): FrontSheet {
  const { slots, judgedAt } = savedFront(db)
  return sheetOf(db, frontAt(slots, judgedAt), emptyFront())
}

/**
 * The front that these slots would make at `now` (ms UTC), with the facts that the desk needs of every chosen story.
 * For editors.
 */
export const frontSheet = (db: Readable, { slots, now }: { slots: FrontSlots; now: number }): FrontSheet =>
  sheetOf(db, frontAt(slots, now), slots)

function sheetOf(db: Readable, slots: FrontSlots, named: FrontSlots): FrontSheet {
  const { view, frame, standing } = composedFront(db, slots)
  return {
    front: view,
    site: site(db),
    standing: [...standing].map(([story, { place, chosen }]) => ({ place, story, isByHand: chosen !== null })),
    stories: STORIES.all(db, { ids: [...standing.keys(), ...chosenIds(named)] }),
    frame,
  }
}

const isOut = sql`${published.articleId} is not null`.mapWith(Boolean)
const STORIES = prepared({ ids: listOf(articles.id) }, (db, { ids }) =>
  db
    .select({
      id: articles.id,
      slug: sql`coalesce(${published.slug}, ${articles.slug})`.mapWith(articles.slug),
      headline: sql`coalesce(nullif(${published.shortHeadline}, ''), ${published.headline},
        nullif(${articles.shortHeadline}, ''), ${articles.headline})`.mapWith(articles.headline),
      standfirst: sql`coalesce(${published.standfirst}, ${articles.standfirst})`.mapWith(articles.standfirst),
      section: sections.name,
      publishedAt: published.publishedAt,
      hasPicture: sql`iif(${isOut}, ${published.lead}, ${articles.lead}) is not null`.mapWith(Boolean),
      state: sql<
        FrontStory['state']
      >`iif(${isOut}, 'out', iif(${articles.status} = 'withdrawn', 'withdrawn', 'not-out'))`,
    })
    .from(articles)
    .leftJoin(published, eq(published.articleId, articles.id))
    .leftJoin(sections, eq(sections.id, sql`json_extract(${published.sectionIds}, '$[0]')`))
    .where(and(inList(articles.id, ids), isNull(articles.deletedAt))),
)
const LEADS = prepared({}, (db) =>
  db
    .select({
      section: columns(sections, 'id', 'name'),
      article: {
        id: articles.id,
        headline: sql`coalesce(${published.headline}, ${articles.headline})`.mapWith(articles.headline),
        isOut,
      },
      until: leads.leavesAt,
    })
    .from(leads)
    .innerJoin(sections, eq(sections.id, leads.sectionId))
    .innerJoin(articles, eq(articles.id, leads.articleId))
    .leftJoin(published, eq(published.articleId, articles.id))
    .orderBy(sections.position, sections.id),
)

/** The stories pinned to the top of section pages. */
export const sectionLeads = (db: Readable): SectionLead[] => LEADS.all(db)
