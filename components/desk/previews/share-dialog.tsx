'use client'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem, api } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { HINT, LABEL } from '#components/desk/parts/field/control-look.ts'
import { CopyLine } from '#components/desk/parts/field/copy-line.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { previewQueries } from '#components/desk/queries/preview-queries.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { previewsWords } from '#components/desk/words/previews.ts'
import { DEFAULT_PREVIEW_DAYS, PREVIEW_DAYS } from '#domain/article/links/preview-link.ts'

const words = previewsWords.share

type Props = {
  desk: StoryDeskState
  /** Makes a link of the usual duration when it opens, without a question. */
  isAtOnce?: boolean
  onClose: () => void
}

/** Makes a link to a preview for somebody outside and copies it with the same click. */
export function ShareDialog({ desk, isAtOnce = false, onClose }: Props) {
  const { said } = useNewsroom()
  const { made, isCopied, isPending, days, setDays, share, copy } = useSharing(desk, isAtOnce)
  return (
    <Dialog
      title={words.title}
      describe={words.hint}
      onSubmit={made ? onClose : share}
      onClose={onClose}
      actions={
        made ? (
          <>
            <span className={`flex-1 ${HINT}`}>{words.lost}</span>
            <Button type="submit" kind="primary">
              {everyScreenWords.done}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{everyScreenWords.cancel}</Button>
            <Button type="submit" kind="primary" ref={focusAtFirst} isBusy={isPending} busy={words.creating}>
              {words.create}
            </Button>
          </>
        )
      }
    >
      {made ? (
        <>
          <p role="status">{(isCopied ? words.copied : words.made)(said(made.expiresAt))}</p>
          <CopyLine
            hasFocus
            label={words.link}
            text={linkOf(made)}
            isCopied={isCopied}
            onCopy={() => void copy(made)}
          />
        </>
      ) : (
        <>
          <span className={LABEL}>{words.duration}</span>
          <Segmented
            className="justify-self-start"
            label={words.duration}
            value={String(days)}
            choices={PREVIEW_DAYS.map((n) => ({ value: String(n), name: words.days(n) }))}
            onChoose={(chosen) => setDays(Number(chosen))}
          />
        </>
      )}
    </Dialog>
  )
}

type MadeLink = { id: number; path: string; expiresAt: number }
const linkOf = ({ path }: MadeLink) => window.location.origin + path

function useSharing({ story, saving: { runner } }: StoryDeskState, isAtOnce: boolean) {
  const [days, setDays] = useState<number>(DEFAULT_PREVIEW_DAYS)
  const [made, setMade] = useState<MadeLink | null>(null)
  const [isCopied, setIsCopied] = useState(false)
  const copy = async (link: MadeLink) => {
    try {
      await navigator.clipboard.writeText(linkOf(link))
      setIsCopied(true)
    } catch {
      // The link is on the screen, selected, with a button to try again.
      setIsCopied(false)
    }
  }
  const { act, isPending } = useAct({
    send: async (wanted: number) => {
      const isSaved = await runner.settle()
      const { id } = runner.place
      if (!isSaved || id === null) throw new ApiProblem(0, { code: 'unsaved' })
      return api.send<MadeLink>('POST', `/api/articles/${id}/preview-links`, { days: wanted })
    },
    onDone: (link) => {
      setMade(link)
      void copy(link)
    },
    refusal: (error) =>
      error instanceof ApiProblem && error.code === 'unsaved' ? words.unsaved : words.failed(errorSentence(error)),
    renews: [previewQueries.links(story.id).queryKey],
  })
  const share = () => act(days)
  const isBegun = useRef(!isAtOnce)
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    share()
  })
  return { days, setDays, made, isCopied, isPending, share, copy }
}

/** Focuses an element when it appears, before the dialog would focus its first field. */
const focusAtFirst = (element: HTMLElement | null): void => element?.focus()
