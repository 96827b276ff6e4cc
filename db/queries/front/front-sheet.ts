import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { chosenIds } from '#db/queries/front/front-plan.ts'
import { drawnFront } from '#db/queries/front/front-view.ts'
import { savedFront } from '#db/queries/front/saved-front.ts'
import { site } from '#db/queries/settings/site.ts'
import { frontAt } from '#domain/article/front-places.ts'
import { emptyFront, type FrontSlots } from '#domain/article/front-slots.ts'
import type { FrontSheet, FrontStory, SectionLead } from '#domain/article/front-views.ts'

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
  const { view, frame, standing } = drawnFront(db, slots)
  return {
    front: view,
    site: site(db),
    standing: [...standing].map(([story, { place, chosen }]) => ({ place, story, isByHand: chosen !== null })),
    stories: storiesOf(db, [...standing.keys(), ...chosenIds(named)]),
    frame,
  }
}

function storiesOf(db: Readable, ids: number[]): FrontStory[] {
  const rows = statement<Omit<FrontStory, 'hasPicture'> & { hasPicture: number }>(
    db,
    `select a.id, coalesce(p.slug, a.slug) slug,
       coalesce(nullif(p.short_headline, ''), p.headline, nullif(a.short_headline, ''), a.headline) headline,
       coalesce(p.standfirst, a.standfirst) standfirst, s.name section, p.published_at publishedAt,
       case when p.article_id is null then a.lead else p.lead end is not null hasPicture,
       case when p.article_id is not null then 'out' when a.status = 'withdrawn' then 'withdrawn' else 'not-out' end state
     from articles a left join published p on p.article_id = a.id
     left join sections s on s.id = json_extract(p.section_ids, '$[0]')
     where a.id in (select value from json_each(?)) and a.deleted_at is null`,
  ).all(JSON.stringify(ids))
  return rows.map((row) => ({ ...row, hasPicture: row.hasPicture === 1 }))
}

/** The stories pinned to the top of section pages. */
export function sectionLeads(db: Readable): SectionLead[] {
  const rows = statement<{
    section: number
    name: string
    article: number
    headline: string
    isOut: number
    until: number | null
  }>(
    db,
    `select s.id section, s.name, a.id article, coalesce(p.headline, a.headline) headline,
       p.article_id is not null isOut, l.leaves_at until
     from section_leads l join sections s on s.id = l.section_id join articles a on a.id = l.article_id
     left join published p on p.article_id = a.id order by s.position, s.id`,
  ).all()
  return rows.map(({ section, name, article, headline, isOut, until }) => ({
    section: { id: section, name },
    article: { id: article, headline, isOut: isOut === 1 },
    until,
  }))
}
