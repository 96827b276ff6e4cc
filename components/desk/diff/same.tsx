'use client'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import type { Block } from '#domain/document/blocks/schema.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

/** Collapses the text that two versions share to one line, which expands on demand. */
export function Same({ what, children }: { what: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="block w-full border-0 border-b border-rule bg-transparent px-0 py-2 text-start text-sm text-ink-3"
        aria-expanded={isOpen}
        onClick={() => setOpen((is) => !is)}
      >
        <Icon of={isOpen ? ChevronDown : ChevronRight} />
        {what}
      </button>
      {isOpen && children}
    </>
  )
}

const COUNTED: Record<Block['type'], Message> = {
  paragraph: msg('{n, plural, one {# paragraph} other {# paragraphs}}'),
  heading: msg('{n, plural, one {# heading} other {# headings}}'),
  list: msg('{n, plural, one {# list} other {# lists}}'),
  quote: msg('{n, plural, one {# quote} other {# quotes}}'),
  'pull-quote': msg('{n, plural, one {# pull quote} other {# pull quotes}}'),
  image: msg('{n, plural, one {# picture} other {# pictures}}'),
  gallery: msg('{n, plural, one {# gallery} other {# galleries}}'),
  embed: msg('{n, plural, one {# embed} other {# embeds}}'),
  table: msg('{n, plural, one {# table} other {# tables}}'),
  'fact-box': msg('{n, plural, one {# fact box} other {# fact boxes}}'),
  divider: msg('{n, plural, one {# divider} other {# dividers}}'),
  related: msg('{n, plural, one {# read also} other {# read alsos}}', 'blocks named Read also'),
  update: msg('{n, plural, one {# update} other {# updates}}'),
  correction: msg('{n, plural, one {# correction} other {# corrections}}'),
}

/** Names the blocks that did not change: `2 paragraphs and 1 quote are the same`. */
export function sameSaid(types: readonly Block['type'][]): string {
  const parts = [...Map.groupBy(types, (type) => type)].map(([type, { length }]) => t(COUNTED[type], { n: length }))
  return t('{n, plural, one {{blocks} is the same} other {{blocks} are the same}}', {
    n: types.length,
    blocks: saidList(parts),
  })
}
