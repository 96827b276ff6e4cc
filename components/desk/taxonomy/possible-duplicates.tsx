'use client'
import { CopyCheck } from 'lucide-react'
import type { TermItem } from '#components/desk/taxonomy/term-rows.tsx'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'

type Props = { noun: 'topics' | 'authors'; item: TermItem; onMerge: (into: string, by: HTMLElement) => void }

/** Lists terms with nearly the same name, which are probably duplicates. */
export function PossibleDuplicates({ noun, item, onMerge }: Props) {
  const words = taxonomyWords.duplicates
  if (!item.alike?.length) return null
  return (
    <div className="made-twice">
      <CopyCheck className="i" aria-hidden="true" />
      <p>
        <b>{words.title}</b> {words.about[noun]}
      </p>
      {item.alike.map(({ slug, name }) => (
        <button key={slug} type="button" className="btn s" onClick={(event) => onMerge(slug, event.currentTarget)}>
          {words.mergeInto(name)}
        </button>
      ))}
    </div>
  )
}
