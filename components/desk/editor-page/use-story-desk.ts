import { useEffect, useRef, useState } from 'react'
import { api } from '#components/desk/api.ts'
import { allFieldsOf, fieldsOf, type StoryChange, withFields } from '#components/desk/editor-page/local-story.ts'
import { isEmpty, unlike, useKeptTexts } from '#components/desk/editor-page/use-kept-texts.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { journal, type Kept, tellKept } from '#components/desk/saving/journal.ts'
import { SaveRunner } from '#components/desk/saving/save-runner.ts'
import { StoryPlace } from '#components/desk/saving/story-place.ts'
import { useSaving } from '#components/desk/saving/use-saving.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { can } from '#domain/permissions/can.ts'

/** A story not yet on the server: its key, and the callback for its id. */
export type Unmade = { key: string; onCreated: (id: number) => void; kept: Kept | null }

/** State of a story's page: its content, its autosave, and the functions that change it. */
function useStoryPage(article: DeskArticle, unmade: Unmade | null) {
  const { me } = useNewsroom()
  // `story.document` lags until a pause in typing. The editor reads it on mount only; a new `textNumber` remounts it.
  const [story, setStory] = useState(() => (unmade?.kept ? withFields(article, unmade.kept.fields) : article))
  const [textNumber, setTextNumber] = useState(0)
  const saving = useSaving(() => {
    const place = new StoryPlace(unmade?.key ?? article.id, (id) => {
      setStory((s) => ({ ...s, id }))
      unmade?.onCreated(id)
    })
    return new SaveRunner(place, me.id, article, allFieldsOf(article), ({ slug, changesNotScheduled = 0 }) => {
      const savedBy = { id: me.id, name: me.name }
      setStory((s) => ({ ...s, ...(slug && { slug }), changesNotScheduled, hasChangesNotOut: true, savedBy }))
    })
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
  /** Reads the fields that workflow actions change, without touching the text being edited. */
  const refresh = async () => {
    const { article: fresh } = await api.get<{ article: DeskArticle }>(`/api/articles/${runner.place.key}`)
    const { status, path, publishedAt, modifiedAt, hasChangesNotOut, withdrawal } = fresh
    const { assignedTo, dueAt, changesNotScheduled, returned, missed, undoUntil, undoneAt } = fresh
    const workflow = { status, assignedTo, dueAt, changesNotScheduled, returned, missed, undoUntil, undoneAt }
    setStory((s) => ({ ...s, ...workflow, path, publishedAt, modifiedAt, hasChangesNotOut, withdrawal }))
  }
  return { story, textNumber, saving, isEditable: can(me, 'article.edit', story), change, show, refresh }
}

/** State of an open story: the content of the page, the server's version, and the merges between them. */
export function useStoryDesk(article: DeskArticle, unmade: Unmade | null = null) {
  const { show, ...page } = useStoryPage(article, unmade)
  const { story, saving } = page
  const { runner } = saving
  const { kept, keptWords, setAside } = useKeptTexts(article, runner.place.key)
  useFirstWords(runner, unmade?.kept ?? null)

  /**
   * Applies a merge with a stored text; what it replaces is stored first. The old entry is dropped once all of its text
   * is stored under the new one.
   */
  const takeIn = async (text: Kept, merged: ArticleFields, isWhole = isEmpty(unlike(text.fields, merged))) => {
    const before = unlike(pick(runner.text(), merged), merged)
    if (!isEmpty(before) && !(await setAside({ mergedWith: text.at }, before, story.headline))) return
    show(withFields(story, { ...runner.text(), ...merged }))
    runner.edit(merged)
    if (isWhole && (await runner.keep())) await journal.drop(text.key).then(tellKept)
  }
  /**
   * Ends a conflict with the merged text. Replaced edits of mine stay stored in this browser; theirs are in the
   * history.
   */
  const merge = async (theirs: DeskArticle, merged: ArticleFields) => {
    const gaveWay = unlike(runner.unsaved(), merged)
    if (!isEmpty(gaveWay) && !(await setAside({ mergedWith: 'server' }, gaveWay, story.headline))) return
    const foreign = allFieldsOf(theirs)
    show(withFields(theirs, merged, story))
    if (isEmpty(unlike(merged, foreign))) runner.takeTheirs(foreign)
    else runner.saveMerged(merged, foreign)
  }
  return { ...page, kept, keptWords, takeIn, merge }
}

const QUIET_MS = 300

/** Debounces a callback, so that a keystroke never waits for rendering beside the text. */
function useSettling(act: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(act, QUIET_MS)
  }
}

/** A stored text of a story that was never created is on its page from the start, and is saved at once. */
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

/** Picks the fields of `from` that `names` has. */
function pick<T extends object>(from: T, names: ArticleFields): Partial<T> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name in names)) as Partial<T>
}

export type StoryDeskState = ReturnType<typeof useStoryDesk>
