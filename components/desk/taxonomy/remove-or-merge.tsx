'use client'
import { useRef } from 'react'
import { toast } from 'sonner'
import { fieldSentence } from '#components/desk/parts/field/use-attempt.ts'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import type { TermNoun } from '#components/desk/queries/taxonomy-queries.ts'
import { Finder } from '#components/desk/story-sidebar/finder.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import type { TermActs } from '#components/desk/taxonomy/use-terms.ts'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'

const words = taxonomyWords.removing

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
  const why = isUsed ? words.isUsed : blocked
  const remove = async () => {
    if (why) return void toast(why)
    try {
      await acts.remove(item.id)
      onGone()
      toastWithUndo(words.removed(item.name), () => void restore())
    } catch (error) {
      toast.error(`${words.failed} ${fieldSentence(error)}`)
    }
  }
  const restore = async () => {
    try {
      await acts.create(again)
    } catch (error) {
      toast.error(`${words.notRestored} ${fieldSentence(error)}`)
    }
  }
  return (
    <div className="stack">
      <p className="hint">{words.hint}</p>
      <div className="row-flex">
        {blocked ? (
          <button type="button" className="btn" aria-disabled title={blocked}>
            {words.merge}
          </button>
        ) : (
          <Finder
            label={words.target[noun]}
            source={{ key: `merge-${noun}`, find: (q: string) => find(q) as Promise<{ slug: string; name: string }[]> }}
            taken={[item.slug]}
            onPick={({ slug }) => onMerge(slug, merge.current)}
          >
            <button type="button" className="btn" ref={merge}>
              {words.merge}
            </button>
          </Finder>
        )}
        <button
          type="button"
          className="btn danger"
          aria-disabled={why !== undefined}
          title={why}
          onClick={() => void remove()}
        >
          {words.remove}
        </button>
      </div>
      {blocked && <p className="hint">{blocked}</p>}
    </div>
  )
}
