import { sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { type DeskListInput, deskTerms } from '#db/queries/taxonomy/desk-terms.ts'
import { listings, sources } from '#db/schema/tables.ts'
import type { DeskPage, DeskSource } from '#domain/article/desk-views.ts'

const COLUMNS = {
  ...columns(sources, 'id', 'slug', 'name', 'homepage', 'policy', 'logo'),
  hasLicence: sql`${sources.licence} <> ''`.mapWith(Boolean),
  licenceUntil: sources.licenceUntil,
  out: sql<number>`(select count(*) from ${listings} where ${listings.list} = 'source:' || ${sources.id})`,
}

/**
 * Sources for the desk and the API, by address, with the number of public stories of each; `q` matches a part of the
 * name.
 */
export const deskSources = (db: Readable, input: DeskListInput = {}): DeskPage<DeskSource> =>
  deskTerms('source', input, (where) => db.select(COLUMNS).from(sources).where(where))
