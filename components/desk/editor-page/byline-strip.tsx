'use client'
import { UserRound } from 'lucide-react'
import { toast } from 'sonner'
import { useChooseByline, useOwnByline } from '#components/desk/account/use-own-byline.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { sentence } from '#components/desk/editor-page/use-workflow.ts'
import { Banner } from '#components/desk/parts/banner.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { editorPageWords } from '#components/desk/words/editor-page.ts'

const words = editorPageWords.byline

/** Asks the writer of a story whether the byline of their name is theirs. Nothing is tied to them before they say so. */
export function BylineStrip({ desk }: { desk: StoryDeskState }) {
  const { me } = useNewsroom()
  const { story } = desk
  const suggested = useOwnByline().data?.suggested
  const choose = useChooseByline()
  if (!suggested || story.createdBy !== me.id || !desk.isEditable) return null
  const answer = (slug: string | null) =>
    choose.mutate(slug, {
      onSuccess: (byline) => {
        toast.success(slug === null ? words.made : words.confirmed)
        if (slug === null) {
          desk.change({ authors: story.authors.map((one) => (one.slug === suggested.slug ? byline : one)) })
        }
      },
      onError: (error) => toast.error(editorPageWords.errors.notMoved(sentence(error))),
    })
  return (
    <Banner
      icon={UserRound}
      actions={
        <>
          <button type="button" className="btn s" onClick={() => answer(suggested.slug)}>
            {words.yes}
          </button>
          <button type="button" className="btn s quiet" onClick={() => answer(null)}>
            {words.no}
          </button>
        </>
      }
    >
      <b>{words.question(suggested.name)}</b> {words.hint}
    </Banner>
  )
}
