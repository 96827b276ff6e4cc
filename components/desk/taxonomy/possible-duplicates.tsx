'use client'
import { CopyCheck } from 'lucide-react'
import { useRef, useState } from 'react'
import { MergeDialog } from '#components/desk/taxonomy/merge-dialog.tsx'
import type { TermItem } from '#components/desk/taxonomy/term-rows.tsx'
import type { PaperActs } from '#components/desk/taxonomy/use-paper.ts'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'

type Props = { noun: 'topics' | 'authors'; item: TermItem; acts: PaperActs; onGone: () => void }

/** Lists terms with nearly the same name, which are probably duplicates. */
export function PossibleDuplicates({ noun, item, acts, onGone }: Props) {
  const words = taxonomyWords.duplicates
  const last = useRef<HTMLButtonElement>(null)
  const [into, setInto] = useState<string | null>(null)
  if (!item.alike?.length) return null
  return (
    <div className="made-twice">
      <CopyCheck className="i" aria-hidden="true" />
      <p>
        <b>{words.title}</b> {words.about[noun]}
      </p>
      {item.alike.map(({ slug, name }) => (
        <button
          key={slug}
          type="button"
          className="btn s"
          onClick={(event) => {
            last.current = event.currentTarget
            setInto(slug)
          }}
        >
          {words.mergeInto(name)}
        </button>
      ))}
      {into !== null && (
        <MergeDialog
          {...{ noun, id: item.id, into }}
          onMerge={async () => {
            await acts.merge(item.id, into)
            onGone()
          }}
          onClose={() => setInto(null)}
          returnFocus={() => last.current?.focus()}
        />
      )}
    </div>
  )
}
