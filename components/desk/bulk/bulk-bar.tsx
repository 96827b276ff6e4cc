'use client'
import { type ComponentProps, useRef, useState } from 'react'
import { BulkDialog } from '#components/desk/bulk/bulk-dialog.tsx'
import type { NamedAct } from '#components/desk/bulk/bulk-words.ts'
import { ScheduleDialog, WithdrawDialog } from '#components/desk/bulk/more-to-say.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { Finder } from '#components/desk/story-sidebar/finder.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import { bulkWords as words } from '#components/desk/words/bulk.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'
import { MAX_BULK } from '#domain/workflow/bulk-action.ts'

const NOBODY = { slug: '', name: words.nobody }

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
        <div className="bulk" role="region" aria-label={words.region} ref={bar}>
          <strong role="status">{words.selected(stories.length)}</strong>
          {isTooMany ? (
            <span>{words.tooMany(MAX_BULK)}</span>
          ) : (
            <>
              <Finder
                label={words.choose.section}
                source={{ key: 'sections', find: termSources.sections.find }}
                taken={[]}
                onPick={({ slug, name }) => show({ act: { what: 'add-section', section: slug }, name })}
              >
                <BarButton keys="s" name={words.buttons.section} />
              </Finder>
              <Finder
                label={words.choose.topic}
                source={termSources.topics}
                taken={[]}
                onPick={({ slug, name }) => show({ act: { what: 'add-topic', topic: slug }, name })}
              >
                <BarButton keys="t" name={words.buttons.topic} />
              </Finder>
              <Finder
                label={words.choose.assignee}
                source={{ key: 'hand-to', find: async (q) => [...colleagues.map(asTerm), NOBODY].filter(hasName(q)) }}
                taken={[]}
                onPick={({ slug, name }) => show({ act: { what: 'assign', personId: slug || null }, name })}
              >
                <BarButton keys="a" name={words.buttons.assign} />
              </Finder>
              <BarButton keys="p" name={words.buttons.schedule} onClick={() => setAsking('schedule')} />
              <BarButton keys="w" name={words.buttons.withdraw} isDanger onClick={() => setAsking('withdraw')} />
            </>
          )}
          <span className="gap" />
          <button type="button" className="btn s" onClick={onClear}>
            {words.clear} <kbd aria-hidden="true">{everyScreenWords.escapeKey}</kbd>
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
      title={words.withKeys(name, keys.toUpperCase())}
    >
      {name}
    </button>
  )
}
