'use client'
import { usePathname, useRouter } from 'next/navigation'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { toast } from 'sonner'
import { api, problemOf } from '#components/desk/api.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { Kept } from '#components/desk/saving/journal.ts'
import { NEW_STORY } from '#components/desk/saving/story-place.ts'
import { blankStory } from '#components/desk/shell/blank-story.ts'
import { NewStoryContext } from '#components/desk/shell/use-new-story.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'

const loadDesk = () => import('#components/desk/editor-page/story-desk.tsx')
const loadOpen = () => import('#components/desk/editor-page/open-story.tsx')
const StoryDesk = lazy(() => loadDesk().then((file) => ({ default: file.StoryDesk })))
const OpenStory = lazy(() => loadOpen().then((file) => ({ default: file.OpenStory })))
const EARLY_MS = 2_000

const NEW = '/desk/articles/new'
const addressOf = (id: number) => `/desk/articles/${id}`

/**
 * A story created in this browser: its id once the server has created it, and `isLeft` once the person has navigated
 * away.
 */
type Unmade = { key: string; kept: Kept | null; article: DeskArticle; id: number | null; isLeft: boolean }
const isAt = ({ id }: Unmade, path: string) => path === (id === null ? NEW : addressOf(id)) || path === NEW

/**
 * Creates stories. Without a connection the editor opens in place of `page`, and the story is created on the server
 * later.
 */
export function NewStoryProvider({ page, children }: { page: ReactNode; children: (page: ReactNode) => ReactNode }) {
  const { unmade, open, onCreated } = useUnmade()
  const { isBusy, begin } = useBegin((key) => open(key, null))
  const value = {
    isBusy,
    begin,
    // Texts of a deleted story need a new key: for the old one the server would return the deleted story.
    goOn: (kept: Kept) => open(typeof kept.story === 'string' ? kept.story : crypto.randomUUID(), kept),
  }
  return (
    <NewStoryContext value={value}>
      {children(
        unmade ? (
          <Suspense>
            {unmade.isLeft && unmade.id !== null ? (
              <OpenStory key={unmade.id} id={unmade.id} />
            ) : (
              <StoryDesk
                key={unmade.key}
                article={unmade.article}
                unmade={{ ...unmade, onCreated: (id) => onCreated(unmade.key, id) }}
              />
            )}
          </Suspense>
        ) : (
          page
        ),
      )}
    </NewStoryContext>
  )
}

/** The new story shown in place of the page, or null. Its address changes once the server has created it. */
function useUnmade() {
  const { me, paper } = useNewsroom()
  const pathname = usePathname()
  const [unmade, setUnmade] = useState<Unmade | null>(null)
  useEffect(() => {
    // Preloads the editor while the connection is up, because nothing can be loaded without it.
    const early = setTimeout(() => void Promise.all([loadDesk(), loadOpen()]).catch(() => undefined), EARLY_MS)
    return () => clearTimeout(early)
  }, [])
  const [before, setBefore] = useState(pathname)
  if (before !== pathname) {
    setBefore(pathname)
    if (unmade && !isAt(unmade, pathname)) setUnmade(unmade.id === null ? null : { ...unmade, isLeft: true })
  }
  const madeId = unmade?.id ?? null
  useEffect(() => {
    if (madeId !== null && window.location.pathname === NEW) window.history.replaceState(null, '', addressOf(madeId))
  }, [madeId])
  return {
    unmade: unmade && isAt(unmade, pathname) ? unmade : null,
    open: (key: string, kept: Kept | null) => {
      setUnmade({ key, kept, article: blankStory(me, paper.language), id: null, isLeft: false })
      window.history.pushState(null, '', NEW)
    },
    onCreated: (key: string, id: number) => setUnmade((now) => (now?.key === key ? { ...now, id } : now)),
  }
}

/** Creates a story on the server and opens it; calls `instead` with its key if the server cannot be reached. */
function useBegin(instead: (key: string) => void) {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const begin = async () => {
    if (isBusy) return
    const key = crypto.randomUUID()
    setBusy(true)
    try {
      const story = await api.send<{ id: number }>('POST', '/api/articles', NEW_STORY, key)
      router.push(addressOf(story.id) as never)
    } catch (error) {
      const { status, title } = problemOf(error)
      if (status === 403) toast.error(t('The story was not created. {why}', { why: title }))
      else instead(key)
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, begin: () => void begin() }
}
