'use client'
import { UserRound } from 'lucide-react'
import { useChooseByline, useOwnByline } from '#components/desk/account/use-own-byline.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { t } from '#domain/messages/t.ts'

/** Asks the writer of a story whether the byline of their name is theirs. Nothing is tied to them before they say so. */
export function BylineNotice({ desk }: { desk: StoryDeskState }) {
  const { me } = useNewsroom()
  const { story } = desk
  const suggested = useOwnByline().data?.suggested
  const choose = useChooseByline({
    done: (_, slug) => (slug === null ? t('You have a byline of your own now.') : t('It is your byline now.')),
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
            {t('Yes, it is mine')}
          </Button>
          <Button kind="quiet" size="small" onClick={() => choose.act(null)}>
            {t('No, make one for me')}
          </Button>
        </>
      }
    >
      <b>{t('Is “{name}” your byline?', { name: suggested.name })}</b>{' '}
      {t('A byline of your name exists, and it is no other account’s. New stories begin with it.')}
    </Notice>
  )
}
