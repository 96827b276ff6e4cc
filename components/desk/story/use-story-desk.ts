import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { Aside } from '#components/desk/saving/journal.ts'
import { unsavedFields } from '#components/desk/saving/save-machine.ts'
import { useSaving } from '#components/desk/saving/use-saving.ts'
import { fieldsOf, type StoryChange, withFields } from '#components/desk/story/local-story.ts'
import { useAsides } from '#components/desk/story/use-asides.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleFields } from '#domain/article/fields.ts'
import { can } from '#domain/permissions/can.ts'

/** An opened story: what is on the page, what the server has of it, and what to do where the two part. */
export function useStoryDesk(article: DeskArticle) {
  const { me, minutes } = useNewsroom()
  const [story, setStory] = useState(article)
  // The editor reads its document once: another number mounts it anew with another text.
  const [textNumber, setTextNumber] = useState(0)
  const saving = useSaving(article, ({ slug }) =>
    setStory((s) => ({ ...s, ...(slug && { slug }), hasChangesNotOut: true, savedBy: { id: me.id, name: me.name } })),
  )
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
  const takeIn = (aside: Aside) => {
    add(`The text before you took in that of ${minutes(aside.at)}`, pick(fieldsOf(story), aside.fields))
    show(withFields(story, aside.fields))
    runner.edit(aside.fields)
    drop(aside)
  }
  const keepMine = (theirs: DeskArticle) => {
    const mine = unsavedFields(state)
    add(
      `The text that ${theirs.savedBy?.name ?? 'the terminal'} saved ${minutes(theirs.savedAt)}`,
      pick(fieldsOf(theirs), mine),
    )
    show({ ...theirs, ...pick(story, mine) })
    runner.keepMine()
  }
  const takeTheirs = (theirs: DeskArticle) => {
    const mine = unsavedFields(state)
    if (Object.keys(mine).length > 0) add('Your text, which gave way to another', mine)
    show(theirs)
    runner.takeTheirs()
  }
  /** What publishing and the like changed, without touching what is being written. */
  const refresh = async () => {
    const { article: fresh } = await api.get<{ article: DeskArticle }>(`/api/articles/${article.id}`)
    const { status, path, publishedAt, modifiedAt, hasChangesNotOut, withdrawal } = fresh
    setStory((s) => ({ ...s, status, path, publishedAt, modifiedAt, hasChangesNotOut, withdrawal }))
  }

  const isEditable = can(me, 'article.edit', story)
  return { story, textNumber, saving, asides, isEditable, change, takeIn, drop, keepMine, takeTheirs, refresh }
}

/** Those values of `from` that `names` has too. */
function pick<T extends object>(from: T, names: ArticleFields): Partial<T> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name in names)) as Partial<T>
}

export type StoryDeskState = ReturnType<typeof useStoryDesk>
