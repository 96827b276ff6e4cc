import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import {
  addresses,
  articleAuthors,
  articles,
  articleSections,
  articleTopics,
  authors,
  feedDepartures,
  fronts,
  frontVersions,
  jobs,
  media,
  menuLinks,
  menus,
  merged,
  pageAddresses,
  pageRevisions,
  pages,
  plannedFronts,
  publications,
  publicPages,
  published,
  redirects,
  revisions,
  sectionLeads,
  sections,
  settings,
  sources,
  topics,
  undonePublications,
  withdrawals,
} from '#db/schema/tables.ts'

/** Exported tables other than those of stories: each table after those that it references, its rows in this order. */
export const PAPER: readonly { table: SQLiteTable; where?: string; order: string }[] = [
  { table: settings, where: `key not in ('today', 'importing', 'outside-scripts')`, order: 'key' },
  { table: media, where: 'deleted_at is null', order: 'sha256' },
  { table: sections, order: 'parent_id is not null, id' },
  { table: topics, order: 'id' },
  { table: authors, order: 'id' },
  { table: sources, order: 'id' },
  { table: merged, order: 'noun, id' },
  { table: redirects, order: 'path' },
  { table: pages, order: 'id' },
  { table: pageRevisions, order: 'page_id, number' },
  { table: publicPages, order: 'page_id' },
  { table: pageAddresses, order: 'slug' },
  { table: menus, order: 'name' },
  { table: menuLinks, order: 'menu, position' },
  { table: fronts, order: 'id' },
  { table: frontVersions, order: 'version' },
  { table: plannedFronts, order: 'id' },
]

/** Exported tables of a story: `where` finds their rows by the story's id. */
export const STORY: readonly { table: SQLiteTable; where: string; order: string }[] = [
  { table: articles, where: 'id = ?', order: 'id' },
  { table: articleSections, where: 'article_id = ?', order: 'position' },
  { table: articleTopics, where: 'article_id = ?', order: 'position' },
  { table: articleAuthors, where: 'article_id = ?', order: 'position' },
  { table: revisions, where: 'article_id = ?', order: 'number' },
  { table: publications, where: 'article_id = ?', order: 'id' },
  { table: published, where: 'article_id = ?', order: 'article_id' },
  { table: addresses, where: 'article_id = ?', order: 'slug' },
  { table: withdrawals, where: 'article_id = ?', order: 'article_id' },
  { table: undonePublications, where: 'article_id = ?', order: 'article_id' },
  { table: feedDepartures, where: 'article_id = ?', order: 'article_id' },
  { table: sectionLeads, where: 'article_id = ?', order: 'section_id' },
  { table: jobs, where: `kind = 'publish:' || cast(? as integer) and done_at is null`, order: 'id' },
]

const PERSON = 'a person: accounts are no content'
/** Columns of those tables that are not exported, each with the reason. */
export const LEFT_OUT_COLUMNS: Readonly<Record<string, string>> = {
  'authors.person_id': PERSON,
  'media.uploaded_by': PERSON,
  'articles.created_by': PERSON,
  'revisions.created_by': PERSON,
  'publications.published_by': PERSON,
  'withdrawals.withdrawn_by': PERSON,
  'undone_publications.undone_by': PERSON,
  'section_leads.pinned_by': PERSON,
  'pages.created_by': PERSON,
  'pages.saved_by': PERSON,
  'page_revisions.created_by': PERSON,
  'fronts.saved_by': PERSON,
  'front_versions.saved_by': PERSON,
  'planned_fronts.planned_by': PERSON,
  'published.first_lines': 'made anew from the public text',
  'redirects.batch_id': 'an import is undone where it was made',
  'jobs.id': 'a number of one database: nothing names it',
}
/** Columns for which the export says only whether they are set: an import does not overwrite what a person wrote. */
export const SOMEBODY = 'somebody'
export const PRESENCE_ONLY_COLUMNS: readonly string[] = ['articles.saved_by']
/** Columns that are exported only with a value: an export of a story without one has the bytes that it had before. */
export const OMITTED_WHEN_EMPTY: readonly string[] = [
  'articles.short_headline',
  'articles.long_read',
  'published.short_headline',
  'published.long_read',
]
/** Keys that are removed from JSON for the same reason. */
export const WITHOUT_KEY: Readonly<Record<string, string>> = { 'jobs.payload': 'by' }

const DERIVED = 'made anew from what is public'
const WORK = 'who works on what: people are accounts, and no content'
const HERE = 'what goes on in one newsroom at one time'
const IMPORT = 'an import of one newsroom is undone and merged there'
const SECRET = 'who may come in, and how'
/** Every other table, with the reason why it is not exported. A test compares the lists with the schema. */
export const LEFT_OUT_TABLES: Readonly<Record<string, string>> = {
  listings: DERIVED,
  quotes: DERIVED,
  search_backlog: DERIVED,
  index_due: 'what the desk’s search is still to read',
  story_links: DERIVED,
  picture_uses: 'made anew from what shows pictures',
  media_files: 'made anew from the pictures',
  media_likenesses: 'made anew from the pictures',
  assignments: WORK,
  notes: WORK,
  presence: WORK,
  bulk_acts: WORK,
  front_draft: WORK,
  discarded_fronts: WORK,
  notifications: WORK,
  letters_off: WORK,
  own_views: WORK,
  uploads: WORK,
  events: 'the trail of one newsroom: `news events` prints it',
  changes: HERE,
  epoch: HERE,
  outbox: HERE,
  due_failures: HERE,
  clock: HERE,
  indexnow_paths: HERE,
  read_hours: 'how often what is read fades within days',
  most_read: 'the same',
  sitemap_parts: 'a memory of what the sitemaps tell',
  receipts: HERE,
  banner: HERE,
  idempotency: HERE,
  link_targets: 'what came of asking for addresses: it is asked again',
  missing_paths: HERE,
  upkeep_runs: HERE,
  alerts: HERE,
  known_networks: HERE,
  import_batches: IMPORT,
  import_changes: IMPORT,
  import_conflicts: IMPORT,
  import_records: 'an import elsewhere compares the stories themselves',
  people: SECRET,
  sessions: SECRET,
  accounts: SECRET,
  links: SECRET,
  failures: SECRET,
  second_factors: SECRET,
  recovery_codes: SECRET,
  second_steps: SECRET,
  api_keys: SECRET,
  webhooks: 'addresses and secrets of one house',
  partners: 'contracts of one house, with tokens',
  partner_sections: 'the same',
  partner_sources: 'the same',
  partner_days: 'the same',
  preview_links: SECRET,
}
