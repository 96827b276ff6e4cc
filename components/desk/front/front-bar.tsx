import { Clock, History, Redo2, Undo2 } from 'lucide-react'
import { type Draft, isChanged, isUnsaved } from '#components/desk/front/draft-state.ts'
import { type Width, WidthChoice } from '#components/desk/front/stage.tsx'
import type { SharedDraft } from '#components/desk/front/use-draft.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { MainActs } from '#components/desk/parts/bar/main-acts.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReceiptLink } from '#components/desk/receipt/receipt-link.tsx'
import type { FrontAtDesk } from '#domain/article/front/front-views.ts'
import { t } from '#domain/messages/t.ts'

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

/** The head of the front's page: the state of the draft, and what can be done with all of it. */
export function FrontBar({ shared, draft, found, width, opened, mayPublish, onWidth, onOpen, onPublish }: Props) {
  const { act } = shared
  const isAtVersions = opened?.is === 'versions'
  return (
    <Bar
      title={t('Front')}
      state={
        <>
          <DraftLine trouble={shared.trouble} draft={draft} found={found} />
          <span className="narrow:hidden">
            <ReceiptLink of="front" />
          </span>
        </>
      }
    >
      <IconButton
        icon={Undo2}
        label={t('Undo')}
        keys="Ctrl Z"
        aria-disabled={draft.undo.length === 0}
        onClick={() => act({ do: 'undo' })}
      />
      <IconButton
        icon={Redo2}
        label={t('Redo')}
        aria-disabled={draft.redo.length === 0}
        onClick={() => act({ do: 'redo' })}
      />
      <WidthChoice width={width} onChange={onWidth} />
      <Button
        icon={History}
        aria-label={t('Versions')}
        title={t('Versions')}
        aria-expanded={isAtVersions}
        onClick={() => onOpen(isAtVersions ? null : { is: 'versions' })}
      >
        <span className="narrow:hidden">{t('Versions')}</span>
      </Button>
      <MainActs>
        <Button icon={Clock} onClick={() => onOpen({ is: 'time' })}>
          {t('Schedule…')}
        </Button>
        <Button
          kind="primary"
          className="narrow:[&>kbd]:hidden"
          isOff={!mayPublish}
          title={isChanged(draft) ? undefined : t('No changes to publish')}
          keys="Ctrl ↵"
          onClick={onPublish}
        >
          {t('Publish')}
        </Button>
      </MainActs>
    </Bar>
  )
}

type LineProps = Pick<Props, 'draft' | 'found'> & Pick<SharedDraft, 'trouble'>

/** Says whether the draft is saved, and who changed it last. Trouble is shown at every width. */
function DraftLine({ trouble, draft, found }: LineProps) {
  const { me, said } = useNewsroom()
  const { savedAt, savedBy, slots } = found.draft
  const isDue = isUnsaved(draft)
  if (isDue && trouble !== null)
    return (
      <span className="text-sm text-red" role="status" title={trouble}>
        {t('not saved; kept in this browser')}
      </span>
    )
  const isOthers = savedBy !== null && savedBy.id !== me.id && slots !== null
  return (
    <span className="text-ink-3 narrow:hidden">
      {isDue ? t('saving the draft…') : isChanged(draft) ? t('draft saved for all editors') : t('no changes')}
      {isOthers &&
        savedAt !== null &&
        ` · ${t('last changed by {who}, {time}', { who: savedBy.name, time: said(savedAt) })}`}
    </span>
  )
}
