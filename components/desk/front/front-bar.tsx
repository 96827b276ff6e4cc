import { Clock, History, Redo2, Undo2 } from 'lucide-react'
import { DraftLine } from '#components/desk/front/draft-line.tsx'
import { type Draft, isChanged } from '#components/desk/front/draft-state.ts'
import type { Width } from '#components/desk/front/stage.tsx'
import type { SharedDraft } from '#components/desk/front/use-draft.ts'
import { WidthChoice } from '#components/desk/front/width-choice.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { ReceiptLink } from '#components/desk/receipt/receipt-link.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { FrontAtDesk } from '#domain/article/front/front-views.ts'

/** The panel or dialog that is open beside or over the page. */
export type Opened =
  | { is: 'versions' }
  | { is: 'slot' }
  | { is: 'time' }
  | { is: 'put'; story: { id: number; headline: string } }
  | null

type Props = {
  shared: SharedDraft
  draft: Draft
  found: FrontAtDesk
  width: Width
  opened: Opened
  mayPublish: boolean
  onWidth: (width: Width) => void
  onOpen: (opened: Opened) => void
  onPublish: () => void
}

export function FrontBar({ shared, draft, found, width, opened, mayPublish, onWidth, onOpen, onPublish }: Props) {
  const words = frontWords.bar
  const { act } = shared
  const isDraft = isChanged(draft)
  const isAtVersions = opened?.is === 'versions'
  return (
    <div className="bar">
      <h1>{frontWords.title}</h1>
      <DraftLine shared={shared} draft={draft} found={found} />
      <span className="hide-s">
        <ReceiptLink of="front" />
      </span>
      <span className="gap" />
      <IconButton
        icon={Undo2}
        label={words.undo}
        keys="Ctrl Z"
        aria-disabled={draft.undo.length === 0}
        onClick={() => act({ do: 'undo' })}
      />
      <IconButton
        icon={Redo2}
        label={words.redo}
        aria-disabled={draft.redo.length === 0}
        onClick={() => act({ do: 'redo' })}
      />
      <WidthChoice width={width} onChange={onWidth} />
      <button
        type="button"
        className="btn"
        aria-label={words.versions}
        title={words.versions}
        aria-expanded={isAtVersions}
        onClick={() => onOpen(isAtVersions ? null : { is: 'versions' })}
      >
        <History className="i" aria-hidden="true" /> <span className="hide-s">{words.versions}</span>
      </button>
      <div className="acts">
        <button type="button" className="btn" onClick={() => onOpen({ is: 'time' })}>
          <Clock className="i" aria-hidden="true" /> {words.schedule}
        </button>
        <button
          type="button"
          className="btn primary"
          aria-disabled={!mayPublish}
          title={isDraft ? undefined : words.nothingToPublish}
          onClick={onPublish}
        >
          {words.publish}{' '}
          <kbd className="hide-s" aria-hidden="true">
            Ctrl ↵
          </kbd>
        </button>
      </div>
    </div>
  )
}
