import { createHash } from 'node:crypto'
import { eq, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { asText, prepared } from '#db/engine/prepared.ts'
import { statement } from '#db/engine/statement.ts'
import { articles, fronts, plannedFronts, sections } from '#db/schema/tables.ts'

/**
 * Everything that counts as content, one select for each kind. Stories go by their address and import id and everything
 * else by its slug, because row ids differ from one database to the next.
 */
const CONTENT: readonly string[] = [
  `select 'setting', key, value from settings where key not in ('today', 'outside-scripts', 'replaced-since', 'unchecked-since')`,
  `select 'section', s.slug, s.name, s.strapline,
     case when s.colour_light is null then s.accent end, s.colour_light, s.colour_dark, s.voice, p.slug, s.position
   from sections s left join sections p on p.id = s.parent_id`,
  `select 'topic', slug, name, description, follow_up_at, follow_up_note from topics`,
  `select 'author', slug, name, role, bio, portrait, links from authors`,
  `select 'source', slug, name, homepage, policy, logo, about, usage, feed, licence, contact, licence_until,
     canonical_original, in_feeds from sources`,
  `select 'media', sha256, content, name, width, height, widths, focus, alt, is_decorative, caption, credit, rights,
     expires_at, expired_at is null from media where deleted_at is null`,
  `select 'article', a.slug, a.status, a.headline, a.standfirst, a.kicker, a.language, s.slug, a.source_url, a.lead, a.seo,
     a.embargo_until, a.import_id, a.first_published_at, a.has_changes_not_out, a.live, a.source_policy,
     a.licence_until, a.genre, a.document,
     (select group_concat(t.slug) from (select x.slug from article_sections r join sections x on x.id = r.section_id
        where r.article_id = a.id order by r.position) t),
     (select group_concat(t.slug) from (select x.slug from article_topics r join topics x on x.id = r.topic_id
        where r.article_id = a.id order by r.position) t),
     (select group_concat(t.slug) from (select x.slug from article_authors r join authors x on x.id = r.author_id
        where r.article_id = a.id order by r.position) t)
   from articles a left join sources s on s.id = a.source_id where a.deleted_at is null`,
  `select 'published', p.slug, p.headline, p.standfirst, p.kicker, p.language, p.source_url, p.lead, p.seo, p.published_at,
     p.modified_at, p.source_policy, p.licence_until, p.genre, r.document from published p join revisions r on r.id = p.revision_id`,
  // Rows of their own, so that a newsroom without such values has the hash that it had before these columns.
  `select 'short headline', slug, short_headline from articles where short_headline <> '' and deleted_at is null`,
  `select 'public short headline', slug, short_headline from published where short_headline <> ''`,
  `select 'long read', slug, long_read from articles where long_read is not null and deleted_at is null`,
  `select 'public long read', slug, long_read from published where long_read is not null`,
  `select 'made by', slug, made_with from articles where made_with is not null and deleted_at is null`,
  `select 'public made by', slug, made_with from published where made_with is not null`,
  `select 'source of a picture', sha256, source_type, is_source_chosen, has_credentials from media
   where (source_type is not null or has_credentials) and deleted_at is null`,
  `select 'publication', a.slug, p.kind, p.note, p.published_at from publications p join articles a on a.id = p.article_id`,
  `select 'withdrawal', a.slug, w.withdrawn_at, w.reason, w.legal, w.licence_ended
   from withdrawals w join articles a on a.id = w.article_id`,
  `select 'withdrawal notice', a.slug, w.notice
   from withdrawals w join articles a on a.id = w.article_id where w.notice <> ''`,
  `select 'silent withdrawal', a.slug from withdrawals w join articles a on a.id = w.article_id where w.silent`,
  `select 'undone publication', a.slug, u.undone_at
   from undone_publications u join articles a on a.id = u.article_id`,
  `select 'address', x.slug, a.slug from addresses x join articles a on a.id = x.article_id`,
  `select 'redirect', path, target from redirects where status = 301`,
  `select 'redirect', path, target, status from redirects where status <> 301`,
  `select 'section lead', s.slug, a.slug, l.leaves_at
   from section_leads l join sections s on s.id = l.section_id join articles a on a.id = l.article_id`,
  `select 'page', slug, kind, title, standfirst, state, has_changes_not_out, document from pages`,
  `select 'public page', p.slug, p.kind, p.title, p.standfirst, p.published_at, p.modified_at, p.document from public_pages p`,
  `select 'page address', a.slug, p.slug from page_addresses a join pages p on p.id = a.page_id`,
  `select 'menu link', l.menu, l.position, l.name, l.href, s.slug, p.slug, t.slug from menu_links l
   left join sections s on s.id = l.section_id left join pages p on p.id = l.page_id
   left join topics t on t.id = l.topic_id`,
  `select 'newsletter', slug, name, sender_name, sender_address, language, description, cadence, postal, rule,
     second_person, closed_at is null from newsletter_lists`,
  // Equal before and after a restore, which stops what was under way.
  `select 'edition', l.slug, e.subject, e.document, e.automatic, e.slug, e.filled, e.frozen_at,
     e.state in ('draft', 'scheduled') from editions e join newsletter_lists l on l.id = e.list_id`,
  `select 'edition story', l.slug, e.slug, a.slug from edition_stories s join editions e on e.id = s.edition_id
     join newsletter_lists l on l.id = e.list_id join articles a on a.id = s.article_id where a.deleted_at is null`,
]

/**
 * A hash of all content that does not depend on the order of rows or on their ids: equal before and after a backup is
 * restored, and after an import that changes nothing.
 */
export function newsHash(db: Readable): string {
  // A sum of hashes is the same in any order, and unlike a XOR does not cancel duplicates.
  const sum = new Uint32Array(8)
  const add = (row: unknown) => {
    const digest = createHash('sha256').update(JSON.stringify(row)).digest()
    for (let n = 0; n < 8; n++) sum[n] = (sum[n] ?? 0) + digest.readUInt32BE(n * 4)
  }
  for (const sql of CONTENT) {
    for (const row of statement<unknown[]>(db, sql).raw().iterate() as Iterable<unknown[]>) add(row)
  }
  for (const { at, slots } of FRONTS.all(db)) add(['front', at, bySlug(db, slots)])
  return [...sum].map((part) => part.toString(16).padStart(8, '0')).join('')
}

/** The present front, and those that are planned for a time (ms UTC). */
const FRONTS = prepared({}, (db) => {
  const planned = db.select({ at: plannedFronts.dueAt, slots: asText(plannedFronts.slots) }).from(plannedFronts)
  return db
    .select({ at: sql<number | null>`null`, slots: asText(fronts.slots) })
    .from(fronts)
    .unionAll(planned.where(isNull(plannedFronts.doneAt)))
})
const SLUGS = {
  sections: prepared({ id: sections.id }, (db, { id }) =>
    db.select({ slug: sections.slug }).from(sections).where(eq(sections.id, id)),
  ),
  articles: prepared({ id: articles.id }, (db, { id }) =>
    db.select({ slug: articles.slug }).from(articles).where(eq(articles.id, id)),
  ),
}

/** The table that the numbers under a key are ids of; under any other key they are ids of stories. */
const NAMED: Record<string, 'sections' | 'nothing'> = { section: 'sections', newestIn: 'sections', until: 'nothing' }

/** Slots with slugs in place of ids. */
function bySlug(db: Readable, slots: string): unknown {
  return JSON.parse(slots, (key, value: unknown) => {
    const table = NAMED[key] ?? 'articles'
    return typeof value === 'number' && table !== 'nothing'
      ? (SLUGS[table].get(db, { id: value })?.slug ?? null)
      : value
  })
}
