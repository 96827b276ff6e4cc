import { useState } from 'react'
import { type Aside, journal } from '#components/desk/saving/journal.ts'
import { allFieldsOf } from '#components/desk/story/local-story.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleFields } from '#domain/article/fields.ts'

/** Of some fields only those that others have otherwise. */
export function unlike(fields: ArticleFields, others: ArticleFields): ArticleFields {
  const saved: Record<string, unknown> = others
  const isOther = ([name, value]: [string, unknown]) => JSON.stringify(value) !== JSON.stringify(saved[name])
  return Object.fromEntries(Object.entries(fields).filter(isOther))
}

/** Words of an earlier visit that never reached the server, put with the other texts that this browser keeps aside. */
function recover(article: DeskArticle): Aside[] {
  const kept = journal.kept(article.id)
  if (kept) {
    const fields = unlike(kept.fields, allFieldsOf(article))
    const aside = { label: 'This browser kept words that never reached the server', at: kept.at, fields }
    if (Object.keys(fields).length === 0 || journal.setAside(article.id, aside)) journal.clear(article.id)
  }
  return journal.asides(article.id)
}

/** Texts of a story that gave way to others, until they are taken in or thrown away. */
export function useAsides(article: DeskArticle) {
  const [asides, setAsides] = useState(() => recover(article))
  const id = article.id
  return {
    asides,
    add: (label: string, fields: ArticleFields) => {
      journal.setAside(id, { label, at: Date.now(), fields })
      setAsides(journal.asides(id))
    },
    drop: (aside: Aside) => {
      // By what the browser keeps, not by what was on the page: another text may have been put aside since.
      journal.dropAside(id, aside)
      setAsides(journal.asides(id))
    },
  }
}
