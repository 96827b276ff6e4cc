import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { Aside } from '#components/desk/saving/journal.ts'
import { unsavedFields } from '#components/desk/saving/save-machine.ts'
import { useSaving } from '#components/desk/saving/use-saving.ts'
import { allFieldsOf, fieldsOf, type StoryChange, withFields } from '#components/desk/story/local-story.ts'
import { unlike, useAsides } from '#components/desk/story/use-asides.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleFields } from '#domain/article/fields.ts'
import { can } from '#domain/permissions/can.ts'

/** An opened story: what is on the page, what the server has of it, and what to do where the two part. */
export function useStoryDesk(article: DeskArticle) {
  const { me, minutes } = useNewsroom()
  const [story, setStory] = useState(article)
  // The editor reads its document once: another number mounts it anew with another text.
  const [textNumber, setTextNumber] = useState(0)
  // The last text that this page and the server agreed on: what two texts that part began with.
  const [base, setBase] = useState(() => allFieldsOf(article))
  const saving = useSaving(article, ({ slug }, fields) => {
    setStory((s) => ({ ...s, ...(slug && { slug }), hasChangesNotOut: true, savedBy: { id: me.id, name: me.name } }))
    setBase((before) => ({ ...before, ...fields, ...(slug && { slug }) }))
  })
  const { asides, add, drop } = useAsides(article)
  const { runner, state } = saving

  const change = (what: StoryChange) => {
    setStory((s) => ({ ...s, ...what }))
    runner.edit(fieldsOf(what))
  }
  const show = (next: DeskArticle) => {
    setStory(next)
    setTextNumber((n) => n + 1)
  }
  /** Takes a text that was put aside into the one on the page, whole or as it was merged; what is left of it stays aside. */
  const takeIn = (aside: Aside, merged: ArticleFields = aside.fields) => {
    const before = unlike(pick(allFieldsOf(story), merged), merged)
    if (!isEmpty(before)) add(`The text before you took in that of ${minutes(aside.at)}`, before)
    show(withFields(story, merged))
    runner.edit(merged)
    if (isEmpty(unlike(aside.fields, merged))) drop(aside)
  }
  /** Ends a conflict with what the two texts became. What of mine gave way stays in this browser; theirs is in the history. */
  const merge = (theirs: DeskArticle, merged: ArticleFields) => {
    const gaveWay = unlike(unsavedFields(state), merged)
    if (!isEmpty(gaveWay)) add('Your text, before it was joined with another', gaveWay)
    setBase(allFieldsOf(theirs))
    show(withFields(theirs, merged, story))
    if (isEmpty(unlike(merged, allFieldsOf(theirs)))) runner.takeTheirs()
    else runner.saveMerged(merged)
  }
  /** What publishing and the like changed, without touching what is being written. */
  const refresh = async () => {
    const { article: fresh } = await api.get<{ article: DeskArticle }>(`/api/articles/${article.id}`)
    const { status, path, publishedAt, modifiedAt, hasChangesNotOut, withdrawal } = fresh
    setStory((s) => ({ ...s, status, path, publishedAt, modifiedAt, hasChangesNotOut, withdrawal }))
  }

  const isEditable = can(me, 'article.edit', story)
  return { story, base, textNumber, saving, asides, isEditable, change, takeIn, drop, merge, refresh }
}

const isEmpty = (fields: ArticleFields) => Object.keys(fields).length === 0

/** Those values of `from` that `names` has too. */
function pick<T extends object>(from: T, names: ArticleFields): Partial<T> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name in names)) as Partial<T>
}

export type StoryDeskState = ReturnType<typeof useStoryDesk>
