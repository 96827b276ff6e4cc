'use client'
import { CopyCheck } from 'lucide-react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import type { TermItem } from '#components/desk/taxonomy/term-props.ts'
import { msg, t } from '#domain/messages/t.ts'

const ABOUT = {
  topics: msg('Another topic has nearly the same name.'),
  authors: msg('Another byline has nearly the same name.'),
}

type Props = { noun: 'topics' | 'authors'; item: TermItem; onMerge: (into: string, by: HTMLElement) => void }

/** Lists terms with nearly the same name, which are probably duplicates. */
export function PossibleDuplicates({ noun, item, onMerge }: Props) {
  if (!item.alike?.length) return null
  return (
    <div className="flex flex-wrap items-center gap-2 bg-amber-wash p-3">
      <Icon of={CopyCheck} />
      <p className="min-w-48 flex-1">
        <b>{t('Duplicate?')}</b> {t(ABOUT[noun])}
      </p>
      {item.alike.map(({ slug, name }) => (
        <Button key={slug} size="small" onClick={(event) => onMerge(slug, event.currentTarget)}>
          {t('Merge into {name}', { name })}
        </Button>
      ))}
    </div>
  )
}
