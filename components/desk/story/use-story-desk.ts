import { useEffect, useRef, useState } from 'react'
import { api } from '#components/desk/api.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { journal, type Kept, tellKept } from '#components/desk/saving/journal.ts'
import { SaveRunner } from '#components/desk/saving/save-runner.ts'
import { StoryPlace } from '#components/desk/saving/story-place.ts'
import { useSaving } from '#components/desk/saving/use-saving.ts'
import { allFieldsOf, fieldsOf, type StoryChange, withFields } from '#components/desk/story/local-story.ts'
import { isEmpty, unlike, useKeptTexts } from '#components/desk/story/use-kept-texts.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleFields } from '#domain/article/fields.ts'
import { can } from '#domain/permissions/can.ts'

/** A story that the server has not seen: what it will be made with, and whom to tell when it is. */
export type Unmade = { key: string; onCreated: (id: number) => void; kept: Kept | null }

/** What is on the page of a story, how it is saved, and the ways to change it. */
function useStoryPage(article: DeskArticle, unmade: Unmade | null) {
  const { me } = useNewsroom()
  // Its document is that of the last pause in writing. The editor reads it once: another number mounts it anew with another.
  const [story, setStory] = useState(() => (unmade?.kept ? withFields(article, unmade.kept.fields) : article))
  const [textNumber, setTextNumber] = useState(0)
  const saving = useSaving(() => {
    const place = new StoryPlace(unmade?.key ?? article.id, (id) => {
      setStory((s) => ({ ...s, id }))
      unmade?.onCreated(id)
    })
    return new SaveRunner(place, me.id, article, allFieldsOf(article), ({ slug }) =>
      setStory((s) => ({ ...s, ...(slug && { slug }), hasChangesNotOut: true, savedBy: { id: me.id, name: me.name } })),
    )
  })
  const { runner } = saving
  const settle = useSettling(() => setStory((s) => ({ ...s, document: runner.text().document ?? s.document })))
  const change = (what: StoryChange) => {
    runner.edit(fieldsOf(what))
    const { document, ...rest } = what
    if (document) settle()
    if (Object.keys(rest).length > 0) setStory((s) => ({ ...s, ...rest }))
  }
  const show = (next: DeskArticle) => {
    setStory(next)
    setTextNumber((n) => n + 1)
  }
  /** What publishing and the like changed, without touching what is being written. */
  const refresh = async () => {
    const { article: fresh } = await api.get<{ article: DeskArticle }>(`/api/articles/${runner.place.key}`)
    const { status, path, publishedAt, modifiedAt, hasChangesNotOut, withdrawal } = fresh
    const { assignedTo, dueAt, returned, missed } = fresh
    const workflow = { status, assignedTo, dueAt, returned, missed }
    setStory((s) => ({ ...s, ...workflow, path, publishedAt, modifiedAt, hasChangesNotOut, withdrawal }))
  }
  return { story, textNumber, saving, isEditable: can(me, 'article.edit', story), change, show, refresh }
}

/** An opened story: what is on the page, what the server has of it, and what to do where the two part. */
export function useStoryDesk(article: DeskArticle, unmade: Unmade | null = null) {
  const { minutes } = useNewsroom()
  const { show, ...page } = useStoryPage(article, unmade)
  const { story, saving } = page
  const { runner } = saving
  const { kept, keptWords, setAside } = useKeptTexts(article, runner.place.key)
  useFirstWords(runner, unmade?.kept ?? null)

  /**
   * Takes a kept text into the one on the page, as it was merged; what gives way is put aside. It is let go once all of it
   * is kept in its new place.
   */
  const takeIn = async (text: Kept, merged: ArticleFields, isWhole = isEmpty(unlike(text.fields, merged))) => {
    const before = unlike(pick(runner.text(), merged), merged)
    const label = `The text before you took in that of ${minutes(text.at)}`
    if (!isEmpty(before) && !(await setAside(label, before, story.headline))) return
    show(withFields(story, { ...runner.text(), ...merged }))
    runner.edit(merged)
    if (isWhole && (await runner.keep())) await journal.drop(text.key).then(tellKept)
  }
  /** Ends a conflict with what the two texts became. What of mine gave way stays in this browser; theirs is in the history. */
  const merge = async (theirs: DeskArticle, merged: ArticleFields) => {
    const gaveWay = unlike(runner.unsaved(), merged)
    if (!isEmpty(gaveWay) && !(await setAside('Your text, before it was joined with another', gaveWay, story.headline)))
      return
    const foreign = allFieldsOf(theirs)
    show(withFields(theirs, merged, story))
    if (isEmpty(unlike(merged, foreign))) runner.takeTheirs(foreign)
    else runner.saveMerged(merged, foreign)
  }
  return { ...page, kept, keptWords, takeIn, merge }
}

const QUIET_MS = 300

/** Does it when its writer pauses: a letter on the page never waits for what is drawn beside it. */
function useSettling(act: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(act, QUIET_MS)
  }
}

/** What was kept of a story that was never made is on its page from the start, and on its way. */
function useFirstWords(runner: SaveRunner, kept: Kept | null): void {
  useEffect(() => {
    if (!kept) return
    runner.edit(kept.fields)
    const move = async () => {
      if (await runner.keep()) await journal.drop(kept.key).then(tellKept)
    }
    void move()
  }, [runner, kept])
}

/** Those values of `from` that `names` has too. */
function pick<T extends object>(from: T, names: ArticleFields): Partial<T> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name in names)) as Partial<T>
}

export type StoryDeskState = ReturnType<typeof useStoryDesk>
