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
import { DEFAULT_PREVIEW_DAYS, PREVIEW_DAYS } from '#domain/article/links/preview-link.ts'
import { t } from '#domain/messages/t.ts'

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
      title={t('Share a preview')}
      describe={t(
        'Whoever has the link sees this story as it stands, and what you change later, until the link ends. It ends early if you revoke it, or if the story is withdrawn or deleted.',
      )}
      onSubmit={made ? onClose : share}
      onClose={onClose}
      actions={
        made ? (
          <>
            <span className={`flex-1 ${HINT}`}>
              {t('The address is shown only now. If you lose it, make a new link.')}
            </span>
            <Button type="submit" kind="primary">
              {t('Done')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{t('Cancel')}</Button>
            <Button type="submit" kind="primary" ref={focusAtFirst} isBusy={isPending} busy={t('Making the link…')}>
              {t('Copy new link')}
            </Button>
          </>
        )
      }
    >
      {made ? (
        <>
          <p role="status">
            {isCopied
              ? t('Link copied. It ends {time}.', { time: said(made.expiresAt) })
              : t('The link is ready. It ends {time}.', { time: said(made.expiresAt) })}
          </p>
          <CopyLine
            hasFocus
            label={t('Preview link')}
            text={linkOf(made)}
            by={{ isCopied, copy: () => void copy(made) }}
          />
        </>
      ) : (
        <>
          <span className={LABEL}>{t('The link ends after')}</span>
          <Segmented
            className="justify-self-start"
            label={t('The link ends after')}
            value={String(days)}
            choices={PREVIEW_DAYS.map((n) => ({
              value: String(n),
              name: t('{n, plural, one {# day} other {# days}}', { n }),
            }))}
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
      error instanceof ApiProblem && error.code === 'unsaved'
        ? t('Your latest changes could not be saved, so no link was made.')
        : t('No link was made. {why}', { why: errorSentence(error) }),
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
