'use client'
import { type ComponentProps, useRef, useState } from 'react'
import { BulkDialog } from '#components/desk/bulk/bulk-dialog.tsx'
import type { NamedAct } from '#components/desk/bulk/bulk-words.ts'
import { MoreToSay } from '#components/desk/bulk/more-to-say.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { Finder, type FinderSource, type Term } from '#components/desk/story-sidebar/finder.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import { type BulkAct, MAX_BULK } from '#domain/workflow/bulk-action.ts'

type Finding = { keys: string; name: string; label: string; source: FinderSource<Term>; act: (slug: string) => BulkAct }

const adds = (): Finding[] => [
  {
    keys: 's',
    name: t('Section'),
    label: t('Add to section'),
    source: { key: 'sections', find: termSources.sections.find },
    act: (section) => ({ what: 'add-section', section }),
  },
  {
    keys: 't',
    name: t('Topic'),
    label: t('Add topic'),
    source: termSources.topics,
    act: (topic) => ({ what: 'add-topic', topic }),
  },
]

/** Offers the bulk actions for the selected stories; each shows a preview first. */
export function BulkBar({ stories, onClear }: { stories: DeskListItem[]; onClear: () => void }) {
  const [preview, setPreview] = useState<{ stories: DeskListItem[]; named: NamedAct } | null>(null)
  const [asking, setAsking] = useState<'schedule' | 'withdraw' | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const assign = useAssigning()
  const press = (key: string) => () => bar.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click()
  useKeys(stories.length === 0 ? {} : { s: press('s'), t: press('t'), a: press('a'), p: press('p'), w: press('w') })
  const show = (named: NamedAct) => {
    setAsking(null)
    setPreview({ stories, named })
  }
  return (
    <>
      {stories.length > 0 && (
        <div
          className="sticky bottom-(--spacing-under) z-20 mt-auto flex flex-wrap items-center gap-2 bg-ink px-6 py-2.5 text-on-ink narrow:px-4 [&_:focus-visible]:outline-on-ink [@media(height<=20rem)]:static"
          role="region"
          aria-label={t('Selected stories')}
          ref={bar}
        >
          <strong className="me-2" role="status">
            {t('{n, number} selected', { n: stories.length })}
          </strong>
          {stories.length > MAX_BULK ? (
            <span>{t('At most {max, number} at once: deselect some.', { max: MAX_BULK })}</span>
          ) : (
            <>
              {[...adds(), assign].map(({ keys, name, label, source, act }) => (
                <Finder
                  key={keys}
                  label={label}
                  source={source}
                  taken={[]}
                  onPick={(term) => show({ act: act(term.slug), name: term.name })}
                >
                  <BarButton shortcut={keys} name={name} />
                </Finder>
              ))}
              <BarButton shortcut="p" name={t('Schedule')} onClick={() => setAsking('schedule')} />
              <BarButton shortcut="w" name={t('Withdraw…')} className={DANGER} onClick={() => setAsking('withdraw')} />
            </>
          )}
          <span className="flex-1" />
          <Button kind="on-ink" size="small" keys="Esc" onClick={onClear}>
            {t('Clear')}
          </Button>
        </div>
      )}
      {asking && <MoreToSay what={asking} stories={stories.length} onAct={show} onClose={() => setAsking(null)} />}
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

/** Stories are handed to a colleague, who is found among all, or to nobody. */
function useAssigning(): Finding {
  const people = [...useColleagues().map(({ id, name }) => ({ slug: id, name })), { slug: '', name: t('Nobody') }]
  return {
    keys: 'a',
    name: t('Assign'),
    label: t('Assign to'),
    source: {
      key: 'hand-to',
      find: (q) => Promise.resolve(people.filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()))),
    },
    act: (slug) => ({ what: 'assign', personId: slug || null }),
  }
}

const DANGER = 'border-current! text-[light-dark(#ffb3ab,#9c1c15)]!'
type BarButtonProps = ComponentProps<typeof Button> & { shortcut: string; name: string }

const BarButton = ({ shortcut, name, ...rest }: BarButtonProps) => (
  <Button
    kind="on-ink"
    size="small"
    {...rest}
    data-key={shortcut}
    title={t('{name} ({keys})', { name: name.replace('…', ''), keys: shortcut.toUpperCase() })}
  >
    {name}
  </Button>
)
