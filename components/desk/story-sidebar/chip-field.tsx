'use client'
import { ChevronDown, ChevronUp, type LucideIcon, Plus, X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { Finder, type FinderSource, type Term } from '#components/desk/story-sidebar/finder.tsx'
import { t } from '#domain/messages/t.ts'

type Props<T extends Term> = {
  label: string
  hint?: string | undefined
  /** True if the order matters: the terms can be moved. */
  isOrdered?: boolean
  terms: T[]
  source: FinderSource<T>
  isEditable: boolean
  problem?: string | undefined
  show?: (term: T) => ReactNode
  onChange: (terms: T[]) => void
}

/** Several terms in order: add, remove, and move by buttons. */
export function ChipField<T extends Term>(props: Props<T>) {
  const { label, hint, isOrdered = false, terms, isEditable, show = (term) => term.name, onChange } = props
  const add = useRef<HTMLButtonElement>(null)
  const toolsOf = (term: T, at: number): ChipTool[] => {
    if (!isEditable) return []
    const to = (place: number) => onChange(terms.with(at, terms[place] ?? term).with(place, term))
    const { length } = terms
    const moves = [
      { icon: ChevronUp, label: t('Move {name} up', { name: term.name }), isOff: at === 0, onClick: () => to(at - 1) },
      {
        icon: ChevronDown,
        label: t('Move {name} down', { name: term.name }),
        isOff: at === length - 1,
        onClick: () => to(at + 1),
      },
    ]
    const remove = () => {
      onChange(terms.filter((one) => one !== term))
      add.current?.focus()
    }
    return [...(isOrdered ? moves : []), { icon: X, label: t('Remove {name}', { name: term.name }), onClick: remove }]
  }
  return (
    <FieldGroup label={<Labelled by={hint}>{label}</Labelled>} why={props.problem}>
      {terms.length > 0 && (
        <ul className={isOrdered ? 'grid gap-1.5' : 'flex flex-wrap gap-1.5'}>
          {terms.map((term, at) => (
            <li key={term.slug} className="flex">
              <Chip tools={toolsOf(term, at)}>{show(term)}</Chip>
            </li>
          ))}
        </ul>
      )}
      {isEditable ? (
        <Finder
          label={t('Add to {field}', { field: label })}
          source={props.source}
          taken={terms.map(({ slug }) => slug)}
          onPick={(term) => onChange([...terms, term])}
        >
          <Button
            size="small"
            className="justify-self-start"
            icon={Plus}
            aria-label={t('Add to {field}', { field: label })}
            ref={add}
          >
            {t('Add')}
          </Button>
        </Finder>
      ) : (
        terms.length === 0 && <span className="text-ink-3">{t('none')}</span>
      )}
    </FieldGroup>
  )
}

type ChipTool = { icon: LucideIcon; label: string; isOff?: boolean; onClick: () => void }

/** A chosen term in a frame, with the buttons that move and remove it. */
export const Chip = ({ tools, children }: { tools: ChipTool[]; children: ReactNode }) => (
  <span className="inline-flex min-h-control-sm max-w-full flex-auto items-center gap-1.5 rounded-sm border border-rule bg-sheet px-2 text-sm text-ink-2">
    <span className="min-w-0 flex-1 wrap-anywhere">
      <bdi>{children}</bdi>
    </span>
    <span className="-me-1.5 flex">
      {tools.map(({ isOff = false, ...tool }, at) => (
        <IconButton key={at} isTiny className="not-hover:text-ink-3!" aria-disabled={isOff} {...tool} />
      ))}
    </span>
  </span>
)

/** The name of a field, and a remark after it. */
export const Labelled = ({ by: hint, children }: { by: string | undefined; children: ReactNode }) => (
  <>
    {children} {hint !== undefined && <span className="font-normal text-ink-3">{hint}</span>}
  </>
)
