'use client'
import { useQuery } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { StoryDesk } from '#components/desk/editor-page/story-desk.tsx'
import { Banner } from '#components/desk/parts/banner.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useLastList } from '#components/desk/parts/last-list.ts'
import { storyQueries } from '#components/desk/queries/story-queries.ts'
import { KeptList } from '#components/desk/saving/kept-list.tsx'
import { editorPageWords as words } from '#components/desk/words/editor-page.ts'

/** Reads a story and opens it; while it is open it is not refetched, which would overwrite edits. */
export function OpenStory({ id }: { id: number }) {
  const router = useRouter()
  const opened = useQuery(storyQueries.opened(id))
  const problem = opened.error instanceof ApiProblem ? opened.error : null
  const isSignedOut = problem?.status === 401
  useEffect(() => {
    if (isSignedOut) router.push('/desk/sign-in')
  }, [isSignedOut, router])

  if (opened.data) return <StoryDesk article={opened.data.article} />
  if (problem?.status === 404) return <NoStory id={id} />
  if (opened.error && !isSignedOut) {
    return (
      <Banner
        tone="bad"
        icon={CircleAlert}
        actions={
          <button type="button" className="btn s" onClick={() => void opened.refetch()}>
            {words.tryAgain}
          </button>
        }
      >
        <b>{words.opening.failed}</b> {words.opening.failedHint}
      </Banner>
    )
  }
  return <Loading />
}

function NoStory({ id }: { id: number }) {
  const list = useLastList()
  return (
    <>
      <KeptList story={id} />
      <div className="empty">
        <h1 className="display">{words.opening.missing}</h1>
        <p className="lede">{words.opening.missingHint}</p>
        <p>
          <DeskLink className="btn" href={list}>
            {words.opening.back}
          </DeskLink>
        </p>
      </div>
    </>
  )
}

const LINES = ['l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7', 'l8']

function Loading() {
  return (
    <article className="galley" aria-busy="true">
      <h1 className="hush">{words.opening.loading}</h1>
      <div className="stack">
        {LINES.map((line) => (
          <span className="skel" key={line} />
        ))}
      </div>
    </article>
  )
}
