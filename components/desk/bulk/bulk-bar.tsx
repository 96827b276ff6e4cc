'use client'
import { type ComponentProps, useRef, useState } from 'react'
import { BulkDialog } from '#components/desk/bulk/bulk-dialog.tsx'
import type { NamedAct } from '#components/desk/bulk/bulk-words.ts'
import { ScheduleDialog, WithdrawDialog } from '#components/desk/bulk/more-to-say.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { Finder } from '#components/desk/story-sidebar/finder.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'
import { MAX_BULK } from '#domain/workflow/bulk-action.ts'

const NOBODY = { slug: '', name: 'Nobody' }

/** Offers the bulk actions for the selected stories; each shows a preview first. */
export function BulkBar({ stories, onClear }: { stories: DeskListItem[]; onClear: () => void }) {
  const [preview, setPreview] = useState<{ stories: DeskListItem[]; named: NamedAct } | null>(null)
  const [asking, setAsking] = useState<'schedule' | 'withdraw' | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const colleagues = useColleagues()
  const press = (key: string) => () => bar.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click()
  useKeys(stories.length === 0 ? {} : { s: press('s'), t: press('t'), a: press('a'), p: press('p'), w: press('w') })
  const show = (named: NamedAct) => {
    setAsking(null)
    setPreview({ stories, named })
  }
  const isTooMany = stories.length > MAX_BULK
  return (
    <>
      {stories.length > 0 && (
        <div className="bulk" role="region" aria-label="Selected stories" ref={bar}>
          <strong role="status">{stories.length} selected</strong>
          {isTooMany ? (
            <span>At most {MAX_BULK} at once: let some go.</span>
          ) : (
            <>
              <Finder
                label="Put in section"
                source={{ key: 'sections', find: termSources.sections.find }}
                taken={[]}
                onPick={({ slug, name }) => show({ act: { what: 'add-section', section: slug }, name })}
              >
                <BarButton keys="s" name="Section" />
              </Finder>
              <Finder
                label="Give topic"
                source={termSources.topics}
                taken={[]}
                onPick={({ slug, name }) => show({ act: { what: 'add-topic', topic: slug }, name })}
              >
                <BarButton keys="t" name="Topic" />
              </Finder>
              <Finder
                label="Hand to"
                source={{ key: 'hand-to', find: async (q) => [...colleagues.map(asTerm), NOBODY].filter(hasName(q)) }}
                taken={[]}
                onPick={({ slug, name }) => show({ act: { what: 'assign', personId: slug || null }, name })}
              >
                <BarButton keys="a" name="Assign" />
              </Finder>
              <BarButton keys="p" name="Schedule" onClick={() => setAsking('schedule')} />
              <BarButton keys="w" name="Withdraw…" isDanger onClick={() => setAsking('withdraw')} />
            </>
          )}
          <span className="gap" />
          <button type="button" className="btn s" onClick={onClear}>
            Clear <kbd aria-hidden="true">Esc</kbd>
          </button>
        </div>
      )}
      {asking === 'schedule' && (
        <ScheduleDialog stories={stories.length} onAct={show} onClose={() => setAsking(null)} />
      )}
      {asking === 'withdraw' && (
        <WithdrawDialog stories={stories.length} onAct={show} onClose={() => setAsking(null)} />
      )}
      {preview && (
        <BulkDialog
          {...preview}
          onClose={(isDone) => {
            setPreview(null)
            if (isDone) onClear()
          }}
        />
      )}
    </>
  )
}

const asTerm = ({ id, name }: { id: string; name: string }) => ({ slug: id, name })
const hasName = (q: string) => (term: { name: string }) => term.name.toLowerCase().includes(q.toLowerCase())

type BarButtonProps = ComponentProps<'button'> & { keys: string; name: string; isDanger?: boolean }

function BarButton({ keys, name, isDanger = false, ...rest }: BarButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={isDanger ? 'btn s danger' : 'btn s'}
      data-key={keys}
      title={`${name.replace('…', '')} (${keys.toUpperCase()})`}
    >
      {name}
    </button>
  )
}
