'use client'
import { UserRound } from 'lucide-react'
import { useChooseByline, useOwnByline } from '#components/desk/account/use-own-byline.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { editorPageWords } from '#components/desk/words/editor-page.ts'

const words = editorPageWords.byline

/** Asks the writer of a story whether the byline of their name is theirs. Nothing is tied to them before they say so. */
export function BylineNotice({ desk }: { desk: StoryDeskState }) {
  const { me } = useNewsroom()
  const { story } = desk
  const suggested = useOwnByline().data?.suggested
  const choose = useChooseByline({
    done: (_, slug) => (slug === null ? words.made : words.confirmed),
    onDone: (byline, slug) => {
      if (slug === null)
        desk.change({ authors: story.authors.map((one) => (one.slug === suggested?.slug ? byline : one)) })
    },
  })
  if (!suggested || story.createdBy !== me.id || !desk.isEditable) return null
  return (
    <Notice
      tone="plain"
      icon={UserRound}
      actions={
        <>
          <Button size="small" onClick={() => choose.act(suggested.slug)}>
            {words.yes}
          </Button>
          <Button kind="quiet" size="small" onClick={() => choose.act(null)}>
            {words.no}
          </Button>
        </>
      }
    >
      <b>{words.question(suggested.name)}</b> {words.hint}
    </Notice>
  )
}
