'use client'
import { useRef } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { fieldSentence } from '#components/desk/parts/field/use-attempt.ts'
import type { TermNoun } from '#components/desk/queries/taxonomy-queries.ts'
import { Finder } from '#components/desk/story-sidebar/finder.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import type { TermActs } from '#components/desk/taxonomy/use-terms.ts'
import { msg, t } from '#domain/messages/t.ts'

const TARGET = {
  sections: msg('Section to merge into'),
  topics: msg('Topic to merge into'),
  authors: msg('Byline to merge into'),
}

type Item = { id: number; slug: string; name: string; stories?: { out: number; desk: number } | undefined }
type Props = {
  noun: TermNoun
  item: Item
  acts: TermActs
  /** The fields from which an undo of the removal recreates it. */
  again: object
  /** Why it cannot be merged now. */
  blocked?: string | undefined
  onMerge: (into: string, by: HTMLElement | null) => void
  onGone: () => void
}

/** Merges a term into another, or removes one that nothing uses. */
export function RemoveOrMerge({ noun, item, acts, again, blocked, onMerge, onGone }: Props) {
  const merge = useRef<HTMLButtonElement>(null)
  const { find } = termSources[noun]
  const isUsed = (item.stories?.out ?? 0) + (item.stories?.desk ?? 0) > 0
  const why = isUsed ? t('Stories use it: merge it into another one instead.') : blocked
  const remove = useAct({
    send: (id: number) => acts.remove(id),
    done: t('“{name}” is deleted.', { name: item.name }),
    undo: () => acts.create(again),
    onDone: onGone,
    refusal: (error) => t('Nothing was changed. {why}', { why: fieldSentence(error) }),
    // The acts read again what they change.
    renews: [],
  })
  return (
    <div className="grid content-start gap-3">
      <p className={HINT}>
        {t(
          'Merging moves its stories, address and feeds to another one; you see the changes first. You can delete it only while no story uses it.',
        )}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {blocked ? (
          <Button isOff title={blocked}>
            {t('Merge into…')}
          </Button>
        ) : (
          <Finder
            label={t(TARGET[noun])}
            source={{ key: `merge-${noun}`, find: (q: string) => find(q) as Promise<{ slug: string; name: string }[]> }}
            taken={[item.slug]}
            onPick={({ slug }) => onMerge(slug, merge.current)}
          >
            <Button ref={merge}>{t('Merge into…')}</Button>
          </Finder>
        )}
        <Button kind="danger" isOff={why !== undefined} title={why} onClick={() => remove.act(item.id)}>
          {t('Delete')}
        </Button>
      </div>
      {why && <p className={HINT}>{why}</p>}
    </div>
  )
}
