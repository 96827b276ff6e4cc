'use client'
import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { type MadeLink, usePreviewLinkActs } from '#components/desk/previews/use-preview-links.ts'
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
  const sharing = useSharing(desk, isAtOnce)
  const { made } = sharing
  return (
    <Dialog
      title={words.title}
      describe={words.hint}
      onSubmit={() => (made ? onClose() : void sharing.share())}
      onClose={onClose}
      actions={
        made ? (
          <>
            <span className="hint">{words.lost}</span>
            <button className="btn primary">{everyScreenWords.done}</button>
          </>
        ) : (
          <>
            <button type="button" className="btn" onClick={onClose}>
              {everyScreenWords.cancel}
            </button>
            <button className="btn primary" ref={focusAtFirst} aria-disabled={sharing.isPending}>
              {sharing.isPending ? words.creating : words.create}
            </button>
          </>
        )
      }
    >
      {made ? (
        <MadeLinkLine link={made.link} expiresAt={made.expiresAt} isCopied={sharing.isCopied} onCopy={sharing.copy} />
      ) : (
        <div className="stack">
          <span className="label">{words.duration}</span>
          <Segmented
            className="justify-self-start"
            label={words.duration}
            value={String(sharing.days)}
            choices={PREVIEW_DAYS.map((days) => ({ value: String(days), name: words.days(days) }))}
            onChoose={(days) => sharing.setDays(Number(days))}
          />
        </div>
      )}
    </Dialog>
  )
}

function useSharing(desk: StoryDeskState, isAtOnce: boolean) {
  const { make } = usePreviewLinkActs()
  const [days, setDays] = useState<number>(DEFAULT_PREVIEW_DAYS)
  const [made, setMade] = useState<(MadeLink & { link: string }) | null>(null)
  const [isCopied, setIsCopied] = useState(false)
  const [isPending, setIsPending] = useState(false)
  const copy = async (link: string) => {
    try {
      await navigator.clipboard.writeText(link)
      setIsCopied(true)
    } catch {
      // The link is on the screen, selected, with a button to try again.
      setIsCopied(false)
    }
  }
  const share = async () => {
    if (isPending) return
    setIsPending(true)
    const { runner } = desk.saving
    const isSaved = await runner.settle()
    const { id } = runner.place
    if (!isSaved || id === null) toast.error(words.unsaved)
    else {
      const answered = await make(id, days)
      if (answered) {
        const link = window.location.origin + answered.path
        setMade({ ...answered, link })
        await copy(link)
      }
    }
    setIsPending(false)
  }
  const isBegun = useRef(!isAtOnce)
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    void share()
  })
  return { days, setDays, made, isCopied, isPending, share, copy: () => void (made && copy(made.link)) }
}

/** Focuses an element when it appears, before the dialog would focus its first field. */
const focusAtFirst = (element: HTMLElement | null): void => element?.focus()

type Made = { link: string; expiresAt: number; isCopied: boolean; onCopy: () => void }

function MadeLinkLine({ link, expiresAt, isCopied, onCopy }: Made) {
  const { said } = useNewsroom()
  return (
    <div className="stack">
      <p role="status">{(isCopied ? words.copied : words.made)(said(expiresAt))}</p>
      <div className="flex gap-2">
        <input
          className="input code min-w-0 flex-1"
          readOnly
          ref={focusAtFirst}
          aria-label={words.link}
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="btn" onClick={onCopy}>
          {isCopied ? <Check className="i" aria-hidden="true" /> : <Copy className="i" aria-hidden="true" />}
          {isCopied ? everyScreenWords.copied : everyScreenWords.copy}
        </button>
      </div>
    </div>
  )
}
