import type { Readable } from '#db/engine/open.ts'
import { type DeskListInput, deskTerms } from '#db/queries/taxonomy/desk-terms.ts'
import type { DeskPage, DeskSource } from '#domain/article/desk-views.ts'

const COLUMNS = `id, slug, name, homepage, policy, logo, licence <> '' hasLicence, licence_until licenceUntil,
  (select count(*) from listings where list = 'source:' || t.id) out`
type Row = Omit<DeskSource, 'hasLicence'> & { hasLicence: number }

/**
 * Sources for the desk and the API, by address, with the number of public stories of each; `q` matches a part of the
 * name.
 */
export function deskSources(db: Readable, input: DeskListInput = {}): DeskPage<DeskSource> {
  const { items, next } = deskTerms<Row>(db, 'sources', COLUMNS, input)
  return { items: items.map((row) => ({ ...row, hasLicence: row.hasLicence === 1 })), next }
}
