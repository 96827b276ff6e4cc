import { useEffect, useMemo } from 'react'
import { toast } from 'sonner'
import { allFieldsOf } from '#components/desk/editor-page/local-story.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { journal, type Kept, type SetAside, type StoryKey, tellKept } from '#components/desk/saving/journal.ts'
import { useLeft } from '#components/desk/saving/use-left.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { newWords } from '#domain/article/history/new-words.ts'
import { t } from '#domain/messages/t.ts'

/** Returns the fields whose value differs in `others`. */
export function unlike(fields: ArticleFields, others: ArticleFields): ArticleFields {
  const saved: Record<string, unknown> = others
  const isOther = ([name, value]: [string, unknown]) => JSON.stringify(value) !== JSON.stringify(saved[name])
  return Object.fromEntries(Object.entries(fields).filter(isOther))
}

export const isEmpty = (fields: ArticleFields) => Object.keys(fields).length === 0

/** The stored texts of a story beside the one on the page, until they are merged or deleted. */
export function useKeptTexts(article: DeskArticle, story: StoryKey) {
  const { me } = useNewsroom()
  const left = useLeft()
  const onServer = useMemo(() => allFieldsOf(article), [article])
  const isHere = (kept: Kept) => kept.label === null && isEmpty(unlike(kept.fields, onServer))
  const ours = left.filter((kept) => kept.story === story)
  // Only the response was lost: the server has everything, so the stored text is dropped.
  const known = ours
    .filter(isHere)
    .map(({ key }) => key)
    .join()
  useEffect(() => {
    for (const key of known.split(',').filter(Boolean)) void journal.drop(key).then(tellKept)
  }, [known])
  const kept = ours.filter((one) => !isHere(one))
  const [first] = kept
  return {
    kept,
    /** Counts the words of the first one that the server did not have when the story was opened. */
    keptWords: useMemo(() => (first ? newWords(onServer, first.fields) : 0), [first, onServer]),
    /**
     * Stores a text that is about to be replaced. False, with a toast, if the browser has no room; then the text must
     * not be replaced.
     */
    setAside: async (label: SetAside, fields: ArticleFields, headline: string): Promise<boolean> => {
      const at = Date.now()
      const text = { key: crypto.randomUUID(), story, personId: me.id, label, since: at, at, headline, fields }
      const isKept = await journal.keep(text, null)
      if (!isKept)
        toast.error(t('This browser has no space left to keep the text that would be replaced. Nothing was changed.'))
      tellKept()
      return isKept
    },
  }
}
