import { is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as banner from '#db/schema/banner-table.ts'
import * as due from '#db/schema/due.ts'
import * as fronts from '#db/schema/fronts.ts'
import * as imports from '#db/schema/imports.ts'
import * as telling from '#db/schema/index-now.ts'
import * as links from '#db/schema/links.ts'
import * as merged from '#db/schema/merged.ts'
import * as newsroom from '#db/schema/newsroom-tables.ts'
import * as notifications from '#db/schema/notifications-tables.ts'
import * as ownViews from '#db/schema/own-views-table.ts'
import * as pages from '#db/schema/pages-tables.ts'
import * as partners from '#db/schema/partners.ts'
import * as people from '#db/schema/people-tables.ts'
import * as pictures from '#db/schema/pictures-tables.ts'
import * as previews from '#db/schema/preview-links.ts'
import * as quotes from '#db/schema/quotes.ts'
import * as reads from '#db/schema/reads-tables.ts'
import * as receipts from '#db/schema/receipts.ts'
import * as search from '#db/schema/search-tables.ts'
import * as sitemaps from '#db/schema/sitemap-parts.ts'
import * as sources from '#db/schema/sources.ts'
import * as upkeep from '#db/schema/upkeep-tables.ts'
import * as uploads from '#db/schema/uploads-table.ts'
import * as working from '#db/schema/working-index.ts'

/** Every table that Drizzle knows. */
export const everyTable = Object.values({
  ...banner,
  ...newsroom,
  ...fronts,
  ...imports,
  ...merged,
  ...pages,
  ...partners,
  ...people,
  ...pictures,
  ...previews,
  ...quotes,
  ...sitemaps,
  ...sources,
  ...receipts,
  ...links,
  ...reads,
  ...search,
  ...telling,
  ...due,
  ...upkeep,
  ...uploads,
  ...notifications,
  ...ownViews,
  ...working,
}).filter((value) => is(value, SQLiteTable)) as SQLiteTable[]
