import type { ReadyDocument } from '#db/commands/article/steps/ready-document.ts'
import { sectionsAbove } from '#db/commands/taxonomy/steps/sections-above.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { IN_NEWS_MS, OLD_AFTER_MS } from '#domain/article/ages.ts'
import type { RevisionFields } from '#domain/article/revision-fields.ts'
import type { PublicFacts } from '#domain/article/tags.ts'

type Saved = {
  articleId: number
  revisionId: number
  fields: RevisionFields
  ready: ReadyDocument
  dates: { publishedAt: number; modifiedAt: number }
  now: number
}

/** Writes the narrow public row of a story. Returns its new public facts. */
export function savePublished(tx: Tx, { articleId, revisionId, fields, ready, dates, now }: Saved): PublicFacts {
  const age = now - dates.publishedAt
  statement(
    tx,
    `insert into published (article_id, revision_id, slug, headline, standfirst, kicker, language, section_ids,
       topic_ids, author_ids, source_id, source_url, lead, seo, word_count, published_at, modified_at, in_news, is_old, live,
       source_policy, licence_until, genre, short_headline, long_read, first_lines)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (article_id) do update set revision_id = excluded.revision_id, slug = excluded.slug,
       headline = excluded.headline, standfirst = excluded.standfirst, kicker = excluded.kicker,
       language = excluded.language, section_ids = excluded.section_ids, topic_ids = excluded.topic_ids,
       author_ids = excluded.author_ids, source_id = excluded.source_id, source_url = excluded.source_url,
       lead = excluded.lead, seo = excluded.seo, word_count = excluded.word_count,
       published_at = excluded.published_at, modified_at = excluded.modified_at, in_news = excluded.in_news,
       is_old = excluded.is_old, live = excluded.live, source_policy = excluded.source_policy,
       licence_until = excluded.licence_until, genre = excluded.genre,
       short_headline = excluded.short_headline, long_read = excluded.long_read,
       first_lines = excluded.first_lines`,
  ).run(
    ...[articleId, revisionId, fields.slug, fields.headline, fields.standfirst, fields.kicker, fields.language],
    ...[JSON.stringify(fields.sectionIds), JSON.stringify(fields.topicIds), JSON.stringify(fields.authorIds)],
    ...[fields.sourceId, fields.sourceUrl, fields.lead && JSON.stringify(fields.lead), JSON.stringify(fields.seo)],
    ...[ready.words, dates.publishedAt, dates.modifiedAt],
    ...[age < IN_NEWS_MS ? 1 : 0, age >= OLD_AFTER_MS ? 1 : 0, fields.live ?? null],
    ...[fields.sourcePolicy ?? null, fields.licenceUntil ?? null, fields.genre ?? null],
    ...[fields.shortHeadline ?? '', fields.longRead ?? null, ready.firstLines],
  )
  const { slug, sectionIds, topicIds, authorIds, sourceId } = fields
  const about = { picture: fields.lead?.mediaId ?? null, sourcePolicy: fields.sourcePolicy ?? null }
  const parentIds = sectionsAbove(tx, sectionIds)
  return { id: articleId, slug, sectionIds, parentIds, topicIds, authorIds, sourceId, ...about, ...dates }
}
